import { memo, type MouseEvent, type PointerEvent, type ReactNode } from "react";
import type { PlacedNode } from "../../../ipc";
import type { Node } from "../model/whole";
import type { Document } from "../model/document";
import { Face } from "./Face";
import styles from "./node.module.css";
import { Silhouette } from "./Silhouette";

interface Props {
  document: Document;
  node: Node;
  placed: PlacedNode;
  level: number;
  isSelected: boolean;
  isTarget: boolean;
  isAbsent: boolean;
  hasError: boolean;
  children?: ReactNode;
  onPointerDown: (id: string, event: PointerEvent) => void;
  onContextMenu: (id: string, event: MouseEvent) => void;
}

/** One node: its shape, its words, and while it is selected the field that holds the focus. */
export const NodeView = memo(function NodeView(props: Props) {
  const { document, node, placed, level, isSelected, isTarget, isAbsent, hasError } = props;
  return (
    <div
      id={`canvas-${node.id}`}
      role="treeitem"
      tabIndex={-1}
      aria-level={level}
      aria-selected={isSelected}
      className={styles.node}
      data-kind={node.kind.type}
      data-lane={node.kind.type === "action" ? node.kind.lane : undefined}
      data-selected={isSelected || undefined}
      data-target={isTarget || undefined}
      data-absent={isAbsent || undefined}
      data-problem={hasError ? "error" : undefined}
      style={{ transform: `translate(${placed.x}px, ${placed.y}px)`, width: placed.w, height: placed.h }}
      onPointerDown={(event) => props.onPointerDown(node.id, event)}
      onContextMenu={(event) => props.onContextMenu(node.id, event)}
    >
      <Silhouette node={node} size={{ width: placed.w, height: placed.h }} />
      <Face document={document} node={node} placed={placed} />
      {props.children}
    </div>
  );
});
