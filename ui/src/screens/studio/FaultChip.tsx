import type { Fault } from "./model/whole";
import { useText } from "../../text";
import styles from "./studio.module.css";

/** The boxed numeral that means one fault everywhere. */
export function FaultChip({ fault }: { fault: Fault | undefined }) {
  const text = useText();
  if (fault === undefined) return null;
  const name = text("studio-fault-named", { numeral: fault.numeral, title: fault.title });
  return (
    <span className={styles.chip} title={name}>
      <span aria-hidden>{fault.numeral}</span>
      <span className="unseen">{name}</span>
    </span>
  );
}
