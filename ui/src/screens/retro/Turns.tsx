// Everyone presents their own notes, participants first; who has not been heard stays in sight.
import { Check, Circle, Clock, ListPlus, Play } from "lucide-react";
import type { FollowUpView, NoteView, TurnView } from "../../ipc";
import { Button } from "../../parts/Button";
import { RoleMark } from "../../parts/marks";
import { useText } from "../../text";
import { clockFace, noteFields } from "./model";
import styles from "./Turns.module.css";

interface Props {
  turns: readonly TurnView[];
  followUps: readonly FollowUpView[];
  /** Seconds the present speaker may still take; negative when they ran over. */
  left: number;
  isClosed: boolean;
  onSpeak: (person: string) => void;
  onFollowUp: (note: NoteView) => void;
}

export function Turns({ turns, followUps, left, isClosed, onSpeak, onFollowUp }: Props) {
  const text = useText();
  const speaker = turns.find((turn) => turn.speaking);
  const waiting = turns.filter((turn) => !turn.heard).length;
  const kept = new Set(followUps.map((one) => one.text));
  return (
    <div className={styles.turns}>
      <section aria-live="polite">
        {speaker ? (
          <>
            <header className={styles.speaker}>
              <h1>{speaker.name}</h1>
              <RoleMark role={speaker.role} size={20} />
              {!isClosed && <time data-over={left < 0 || undefined}>{clockFace(left)}</time>}
            </header>
            {speaker.notes.length === 0 && <p className={styles.none}>{text("retro-no-notes")}</p>}
            <dl className={styles.said}>
              {noteFields.map((kind) => {
                const notes = speaker.notes.filter((note) => note.kind === kind);
                return (
                  notes.length > 0 && (
                    <div key={kind}>
                      <dt>{text(`retro-${kind}`)}</dt>
                      {notes.map((note) => (
                        <dd key={note.id}>
                          <p>{note.text}</p>
                          {note.clock !== "" && (
                            <span className={styles.mark}>
                              <Clock aria-hidden size={20} /> {note.clock}
                            </span>
                          )}
                          {kept.has(note.text) ? (
                            <span className={styles.mark}>
                              <Check aria-hidden size={20} /> {text("retro-note-followed")}
                            </span>
                          ) : (
                            kind === "improvement" &&
                            !isClosed && (
                              <Button look="bare" icon={ListPlus} onPress={() => onFollowUp(note)} label={`${text("retro-note-to-follow-up")}: ${note.text}`}>
                                {text("retro-note-to-follow-up")}
                              </Button>
                            )
                          )}
                        </dd>
                      ))}
                    </div>
                  )
                );
              })}
            </dl>
          </>
        ) : (
          <h1 className={styles.all}>{text("retro-all-heard")}</h1>
        )}
      </section>
      <aside>
        <h2>{waiting === 0 ? text("retro-all-heard") : text("retro-not-heard", { count: waiting })}</h2>
        <ol className={styles.order} aria-label={text("retro-turn-order")}>
          {turns.map((turn, index) => {
            const is = turn.speaking ? "speaking" : turn.heard ? "heard" : "waiting";
            const Icon = { speaking: Play, heard: Check, waiting: Circle }[is];
            const state = text({ speaking: "retro-turn-speaking", heard: "retro-turn-was-heard", waiting: "retro-turn-waiting" }[is]);
            const isFirstOfOthers = index > 0 && turn.role !== "participant" && turns[index - 1]?.role === "participant";
            return (
              <li key={turn.person} data-is={is} data-apart={isFirstOfOthers || undefined}>
                <button type="button" disabled={isClosed} aria-current={is === "speaking" || undefined} onClick={() => onSpeak(turn.person)}>
                  <Icon aria-hidden size={20} strokeWidth={2} fill={is === "speaking" ? "currentColor" : "none"} />
                  <b>{turn.name}</b>
                  <RoleMark role={turn.role} size={16} />
                  <span className="unseen">{state}</span>
                </button>
              </li>
            );
          })}
        </ol>
      </aside>
    </div>
  );
}
