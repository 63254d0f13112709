import { memo } from "react";
import type { Layout, PlacedEdge } from "../../../ipc";
import type { Edge } from "../model/whole";
import { arrowHead, rounded } from "../model/edge-path";
import styles from "./canvas.module.css";

interface Props {
  layout: Layout;
  edges: ReadonlyMap<string, Edge>;
  shown: readonly PlacedEdge[];
  selected: string | undefined;
  onSelect: (id: string) => void;
}

/** All edges in one drawing, below the nodes. */
export const EdgesLayer = memo(function EdgesLayer({ layout, edges, shown, selected, onSelect }: Props) {
  return (
    <svg className={styles.edges} width={layout.width} height={layout.height} aria-hidden>
      {shown.map((placed) => {
        const edge = edges.get(placed.id);
        if (edge === undefined) return null;
        const line = rounded(placed.points);
        return (
          <g key={placed.id} data-look={lookOf(edge, placed)} data-selected={placed.id === selected || undefined}>
            <path className={styles.hit} d={line} onPointerDown={(event) => {
              event.stopPropagation();
              onSelect(placed.id);
            }} />
            <path className={styles.line} d={line} />
            <path className={styles.head} d={arrowHead(placed.points)} />
          </g>
        );
      })}
    </svg>
  );
});

function lookOf(edge: Edge, placed: PlacedEdge): string {
  switch (edge.kind.type) {
    case "trigger":
      return "trigger";
    case "branch":
      return edge.kind.default ? "default" : "branch";
    case "then":
      return placed.primary ? "then" : "merge";
    case "hintFor":
    case "contains":
      return "belongs";
  }
}
