import { Plus } from "lucide-react";
import { useLayoutEffect, useRef } from "react";
import type { PlacedEdge } from "../../../ipc";
import { useText } from "../../../text";
import { insertPoint } from "../model/edge-path";
import { useStudio } from "../state/studio";
import { addBelow, boxOf, insertOn } from "./acts";
import styles from "./canvas.module.css";
import type { View } from "./useViewport";

/** Plus signs on the edges of what is selected, where a node goes in between or below; and the port from which an edge is drawn. */
export function Handles({ shown, view }: { shown: readonly PlacedEdge[]; view: View }) {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const { onMove } = view;
  // Their targets keep their size on the screen however far out one is.
  useLayoutEffect(() => onMove(({ zoom }) => box.current?.style.setProperty("--grow", String(Math.max(1, 1 / zoom)))));
  const studio = useStudio();
  const { selection, document } = studio;
  if (selection.is === "none" || (selection.is === "node" && selection.also !== undefined)) return null;
  const edges = shown.filter((one) => {
    const edge = document.edges.get(one.id);
    if (edge === undefined || edge.kind.type === "hintFor" || edge.kind.type === "contains") return false;
    return selection.is === "edge" ? one.id === selection.id : edge.from === selection.id;
  });
  const at = selection.is === "node" ? boxOf(studio, selection.id) : undefined;
  const kind = selection.is === "node" ? document.nodes.get(selection.id)?.kind.type : undefined;
  const isOpenEnd = at !== undefined && kind !== "ending" && kind !== "hint" && kind !== "note" && edges.length === 0;
  return (
    <div ref={box}>
      {edges.map((edge) => {
        const { x, y } = insertPoint(edge.points, edge.label);
        return <Handle key={edge.id} x={x} y={y} label={text("studio-insert-here")} onPress={() => insertOn(studio, edge.id)} />;
      })}
      {isOpenEnd && selection.is === "node" && <Handle x={at.x + at.width / 2} y={at.y + at.height + 14} label={text("studio-add-below")} onPress={() => addBelow(studio, { id: selection.id })} />}
      {at !== undefined && selection.is === "node" && kind !== "ending" && kind !== "note" && (
        <span className={styles.port} data-port={selection.id} title={text("studio-connect-by-pointer")} style={{ translate: `${at.x + at.width - 4}px ${at.y + at.height / 2 - 12}px` }}>
          <i />
        </span>
      )}
    </div>
  );
}

function Handle({ x, y, label, onPress }: { x: number; y: number; label: string; onPress: () => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.handle}
      aria-label={label}
      title={label}
      style={{ translate: `${x - 12}px ${y - 12}px` }}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <span>
        <Plus aria-hidden size={10} strokeWidth={2} />
      </span>
    </button>
  );
}
