import { Check, Play } from "lucide-react";
import { memo } from "react";
import type { PlacedNode } from "../../../ipc";
import { useText } from "../../../text";
import { useRehearsing } from "./context";
import styles from "./rehearse.module.css";

interface Props {
  nodes: readonly PlacedNode[];
}

/** Over the nodes: whose turn it is and what was covered, or else how often runs come there. */
export function CanvasPaint({ nodes }: Props) {
  const rehearsing = useRehearsing();
  if (rehearsing === undefined || !rehearsing.isOpen) return null;
  const { rehearsal, simulation } = rehearsing;
  const { view } = rehearsal;
  if (view !== undefined) return <Turns nodes={nodes} active={view.active} covered={view.covered} />;
  return (
    <div className={styles.paint} data-stale={simulation.isStale || undefined}>
      {nodes.map((node) => {
        const share = simulation.reach.get(node.id);
        // Where every run comes there is nothing to tell.
        return share === undefined || share.part >= 1 ? null : (
          <Mark key={node.id} node={node}>
            <span className={styles.reach} data-seldom={share.part < 0.05 || undefined} style={{ "--part": `${Math.round(share.part * 100)}%` } as React.CSSProperties}>
              {share.share}
            </span>
          </Mark>
        );
      })}
    </div>
  );
}

const Turns = memo(function Turns({ nodes, active, covered }: Props & { active: readonly string[]; covered: readonly string[] }) {
  const text = useText();
  const now = new Set(active);
  const behind = new Set(covered);
  return (
    <div className={styles.paint}>
      {nodes.map((node) => {
        if (now.has(node.id)) {
          return (
            <Mark key={node.id} node={node} isNow>
              <span className={styles.now}>
                <Play aria-hidden size={10} strokeWidth={2} />
                {text("rehearsal-now")}
              </span>
            </Mark>
          );
        }
        return behind.has(node.id) ? (
          <Mark key={node.id} node={node}>
            <span className={styles.behind} title={text("rehearsal-behind")}>
              <Check aria-hidden size={12} strokeWidth={2.5} />
            </span>
          </Mark>
        ) : (
          <i key={node.id} className={styles.veil} style={{ transform: `translate(${node.x}px, ${node.y}px)`, width: node.w, height: node.h }} />
        );
      })}
    </div>
  );
});

function Mark({ node, isNow, children }: { node: PlacedNode; isNow?: boolean; children: React.ReactNode }) {
  return (
    <span className={styles.mark} data-now={isNow || undefined} aria-hidden style={{ transform: `translate(${node.x}px, ${node.y}px)`, width: node.w, height: node.h }}>
      {children}
    </span>
  );
}
