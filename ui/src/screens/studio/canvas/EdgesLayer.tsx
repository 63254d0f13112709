import { memo } from "react";
import type { PlacedEdge } from "../../../ipc";
import type { Edge } from "../model/whole";
import { arrowHead, rounded } from "../model/edge-path";
import styles from "./canvas.module.css";

interface Props {
  width: number;
  height: number;
  edges: ReadonlyMap<string, Edge>;
  shown: readonly PlacedEdge[];
  selected: string | undefined;
}

/** All edges in one drawing, below the nodes. The paper finds the one under the pointer by itself. */
export const EdgesLayer = memo(function EdgesLayer({ width, height, edges, shown, selected }: Props) {
  return (
    <svg className={styles.edges} width={width} height={height} aria-hidden>
      {shown.map((placed) => {
        const edge = edges.get(placed.id);
        return edge === undefined ? null : <EdgeLine key={placed.id} placed={placed} look={lookOf(edge, placed)} isSelected={placed.id === selected} />;
      })}
    </svg>
  );
});

const EdgeLine = memo(function EdgeLine({ placed, look, isSelected }: { placed: PlacedEdge; look: Look; isSelected: boolean }) {
  return (
    <g data-look={look} data-selected={isSelected || undefined}>
      <path className={styles.line} d={rounded(placed.points)} />
      <path className={styles.head} d={arrowHead(placed.points)} />
    </g>
  );
});

export type Look = "trigger" | "default" | "branch" | "then" | "merge" | "belongs";

/** How an edge is drawn. */
export function lookOf(edge: Edge, placed: PlacedEdge): Look {
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
