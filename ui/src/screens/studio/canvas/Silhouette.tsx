import type { Node } from "../model/whole";
import type { Size } from "../model/geometry";
import { laneBar, shapeOf } from "../model/shapes";
import styles from "./node.module.css";

/** The shape that carries a node's kind. */
export function Silhouette({ node, size }: { node: Node; size: Size }) {
  const shape = shapeOf(node.kind.type, size);
  const lane = node.kind.type === "action" ? node.kind.lane : undefined;
  const isIdle = node.kind.type === "action" && node.kind.lane === "recovery" && node.kind.effects.length === 0;
  return (
    <svg className={styles.shape} width={size.width} height={size.height} aria-hidden>
      <path d={shape.outline} />
      {shape.inside !== undefined && <path className={styles.inside} d={shape.inside} />}
      {lane === "recovery" && !isIdle && <path className={styles.recoveryBar} d={laneBar("left", size)} />}
      {lane === "propagation" && <path className={styles.propagationBar} d={laneBar("right", size)} />}
    </svg>
  );
}
