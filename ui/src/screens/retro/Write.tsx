// Everyone writes, unseen by the rest. Choosing a name covers everything else with that person's form.
import type { WriterView } from "../../ipc";
import { useText } from "../../text";
import { clockFace, noteFields } from "./model";
import { Roster } from "./Roster";
import styles from "./Write.module.css";

interface Props {
  writers: readonly WriterView[];
  /** Seconds left of this stage. */
  left: number;

  isClosed: boolean;
  onWrite: (person: string) => void;
}

export function Write({ writers, left, isClosed, onWrite }: Props) {
  const text = useText();
  const done = writers.filter((one) => one.state === "done").length;
  return (
    <div className={styles.write}>
      <section>
        <h1>{text("retro-write-heading")}</h1>
        <p className={styles.sub}>
          <span>{text("retro-write-sub")}</span>
          <span>{text("retro-write-sub.blameless")}</span>
        </p>
        <dl className={styles.prompts}>
          {[...noteFields, "scores" as const].map((field) => (
            <div key={field}>
              <dt>{text(`retro-${field}`)}</dt>
              <dd>{text(`retro-${field}.prompt`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <p className={styles.count}>
          <b>{done}</b> {text("retro-done-of", { all: writers.length })}
          <time data-over={left < 0 || undefined}>{clockFace(left)}</time>
        </p>
        {!isClosed && <p className={styles.how}>{text("retro-write-how")}</p>}
        <Roster writers={writers} isClosed={isClosed} onWrite={onWrite} />
      </section>
    </div>
  );
}
