import { Lightbulb } from "lucide-react";
import { useText } from "../../../text";
import { FaultChip } from "../FaultChip";
import { useStudio } from "../state/studio";
import styles from "./node.module.css";

/** The frames around the hints of a fault; a hint names its fault by numeral instead of an edge. */
export function HintBlocks() {
  const text = useText();
  const { document, layout } = useStudio();
  return layout.hints.map((block) => (
    <div key={block.fault ?? "none"} className={styles.block} style={{ transform: `translate(${block.x}px, ${block.y}px)`, width: block.w, height: block.h }}>
      <span className={styles.blockFacts}>
        <Lightbulb aria-hidden size={14} strokeWidth={1.5} />
        {text("studio-kind-hint")}
        {block.fault !== undefined && (
          <>
            {" · "}
            <FaultChip fault={document.faults.get(block.fault)} />
          </>
        )}
        <em>{text("studio-from-minute", { minutes: document.scenario.head.helpFrom })}</em>
      </span>
    </div>
  ));
}
