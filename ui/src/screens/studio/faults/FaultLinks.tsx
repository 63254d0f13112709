import { ArrowUpRight } from "lucide-react";
import { useText } from "../../../text";
import { wordsOf } from "../canvas/Face";
import { HintLadder } from "../inspector/HintLadder";
import { ladderOf } from "../inspector/ladder";
import { useJump } from "../jump";
import { nodeIcon } from "../model/kinds";
import type { Fault, Node } from "../model/whole";
import { useStudio } from "../state/studio";
import styles from "./faults.module.css";
import { touching } from "./touching";

/** Which nodes set the fault off, show it, ease it and repair it, and the hints for it; each leads to its node. */
export function FaultLinks({ fault }: { fault: Fault }) {
  const text = useText();
  const { document } = useStudio();
  const groups = touching(document.scenario, fault);
  return (
    <dl className={styles.touching}>
      {(["activates", "reveals", "mitigates", "repairs"] as const).map((way) => {
        const nodes = groups[way];
        const isWanted = way === "reveals" || way === "repairs";
        if (nodes.length === 0 && !isWanted) return null;
        return (
          <div key={way}>
            <dt>{text(`fault-links-${way}`)}</dt>
            <dd>
              {nodes.length === 0 ? <span className={styles.missing}>{text(`fault-links-no-${way}`)}</span> : nodes.map((node) => <NodeLink key={node.id} node={node} />)}
            </dd>
          </div>
        );
      })}
      {ladderOf(document.scenario.nodes, fault.id).length > 0 && (
        <div>
          <dt>{text("fault-links-hints", { minutes: document.scenario.head.helpFrom })}</dt>
          <dd>
            <HintLadder fault={fault.id} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function NodeLink({ node }: { node: Node }) {
  const text = useText();
  const jump = useJump();
  const Icon = nodeIcon(node);
  return (
    <button type="button" className={styles.nodeLink} onClick={() => jump({ kind: "node", id: node.id })}>
      <Icon aria-hidden size={14} strokeWidth={1.5} />
      {wordsOf(node, text).said}
      <ArrowUpRight aria-hidden size={12} />
    </button>
  );
}
