import { useStudio } from "../state/studio";
import styles from "./canvas.module.css";

/** Far out, nodes are plain bars. */
export function PlainPaint({ nodes }: { nodes: ReadonlySet<string> }) {
  const { document, layout, selection, select } = useStudio();
  return (
    <svg className={styles.plain} width={layout.width} height={layout.height} aria-hidden>
      {layout.nodes
        .filter((placed) => nodes.has(placed.id))
        .map(({ id, x, y, w, h }) => (
          <rect
            key={id}
            x={x}
            y={y}
            width={w}
            height={h}
            rx={6}
            data-kind={document.nodes.get(id)?.kind.type}
            data-selected={(selection.is === "node" && selection.id === id) || undefined}
            onPointerDown={(event) => {
              event.stopPropagation();
              select({ is: "node", id });
            }}
          />
        ))}
    </svg>
  );
}
