import { type HTMLAttributes, memo } from "react";
import type { PlacedNode } from "../../../ipc";
import type { Node } from "../model/whole";
import { Face, type Near } from "./Face";
import styles from "./node.module.css";
import { Silhouette } from "./Silhouette";

export interface NodeProps {
  near: Near;
  node: Node;
  placed: PlacedNode;
  level: number;
  /** When a triggered node comes. */
  arrival: string;
  /** How many nodes are folded away below it. */
  folded: number;
  isSelected: boolean;
  isTarget: boolean;
  isAbsent: boolean;
  hasError: boolean;
  /** What is being looked for, where the node's face may hold it. */
  found: RegExp | undefined;
}

/** One node. Drawn again only when one of its own things changed; the paper hears its pointer events. */
export const NodeView = memo(function NodeView(props: NodeProps) {
  return (
    <div {...nodeAttributes(props)}>
      <NodeFace {...props} />
    </div>
  );
});

/** What a node is to the page: its place, its role in the tree, and what its look depends on. */
export function nodeAttributes({ node, placed, level, folded, isSelected, isTarget, isAbsent, hasError, found }: NodeProps): HTMLAttributes<HTMLDivElement> {
  const data = {
    "data-node": node.id,
    "data-kind": node.kind.type,
    "data-lane": node.kind.type === "action" ? node.kind.lane : undefined,
    "data-selected": isSelected || undefined,
    "data-target": isTarget || undefined,
    "data-absent": isAbsent || undefined,
    "data-problem": hasError ? "error" : undefined,
    "data-found": found !== undefined || undefined,
  };
  return {
    ...data,
    id: `canvas-${node.id}`,
    role: "treeitem",
    tabIndex: -1,
    "aria-level": level,
    "aria-selected": isSelected,
    "aria-expanded": folded > 0 ? false : undefined,
    className: styles.node ?? "",
    style: { transform: `translate(${placed.x}px, ${placed.y}px)`, width: placed.w, height: placed.h },
  };
}

/** Shape and words of a node. */
export const NodeFace = memo(function NodeFace({ near, node, placed, arrival, folded, found }: NodeProps) {
  return (
    <>
      <Silhouette node={node} size={{ width: placed.w, height: placed.h }} />
      <Face near={near} node={node} placed={placed} arrival={arrival} found={found} />
      {folded > 0 && (
        <span className={styles.folded} data-unfold={node.id}>
          +{folded}
        </span>
      )}
    </>
  );
});
