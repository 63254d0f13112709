// Who is writing, and how far they are. Never how much anyone wrote: this screen is shared.
import { Circle, CircleCheckBig, CircleDashed } from "lucide-react";
import type { WriterView } from "../../ipc";
import { RoleMark } from "../../parts/marks";
import { useText } from "../../text";
import styles from "./Write.module.css";

const icons = { notYet: Circle, writing: CircleDashed, done: CircleCheckBig };

interface Props {
  writers: readonly WriterView[];
  isClosed: boolean;
  onWrite: (person: string) => void;
}

export function Roster({ writers, isClosed, onWrite }: Props) {
  const text = useText();
  return (
    <ol className={styles.roster} aria-label={text("retro-roster")}>
      {writers.map((one) => {
        const Icon = icons[one.state];
        return (
          <li key={one.person} data-state={one.state}>
            <button type="button" disabled={isClosed} onClick={() => onWrite(one.person)}>
              <Icon aria-hidden size={24} strokeWidth={1.75} />
              <b>{one.name}</b>
              <span className={styles.role}>
                <RoleMark role={one.role} size={16} />
              </span>
              <span className={styles.way}>{one.way !== null && text(`retro-way-${one.way}`)}</span>
              {!isClosed && <span className="unseen">{text("retro-write-as", { name: one.name })}</span>}
              <span className={styles.state}>{text(`retro-state-${one.state}`)}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
