import type { RoomView } from "../../ipc";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { useText } from "../../text";
import type { RoomActs } from "./Room";
import styles from "./Dialogs.module.css";

/** Everything logged, newest first; an entry is taken back, never edited. */
export function LogDialog({ view, acts, onClose }: { view: RoomView; acts: RoomActs; onClose: () => void }) {
  const text = useText();
  return (
    <Dialog title={text("room-log-title")} isOpen onClose={onClose} size="large">
      {view.log.length === 0 && <p className={styles.note}>{text("room-log-none")}</p>}
      <ul className={styles.log}>
        {view.log.map((line) => (
          <li key={line.event} data-corrected={line.isCorrected || undefined}>
            <time>{line.time}</time>
            <span>
              {line.text} <small>{line.entered}</small>
            </span>
            <small>{line.who}</small>
            {line.isCorrected && <small>{text("room-corrected")}</small>}
            {line.canCorrect && (
              <Button look="bare" size="small" label={`${text("room-correct-this")}: ${line.time} ${line.text}`} onPress={() => void acts.run({ do: "correct", event: line.event })}>
                {text("room-correct-this")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
