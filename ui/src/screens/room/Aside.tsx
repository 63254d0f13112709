import { ClipboardPaste, Flag, Lock, LockOpen } from "lucide-react";
import type { RoomArmed, RoomHint, RoomView } from "../../ipc";
import { Button, IconButton } from "../../parts/Button";
import { Key } from "../../parts/Key";
import { PersonaMark } from "../../parts/marks";
import { useText } from "../../text";
import type { RoomActs } from "./Room";
import { copy } from "./StandIns";
import { clockText } from "./useRoom";
import styles from "./Aside.module.css";

interface Props {
  view: RoomView;
  seconds: number;
  acts: RoomActs;
}

/** Armed triggers, hints and notes. */
export function Aside({ view, seconds, acts }: Props) {
  const text = useText();
  return (
    <section className={styles.column}>
      <div className={styles.coming}>
        <section className={styles.part} aria-labelledby="room-armed">
          <header className={styles.head} data-live={view.armed.length > 0 || undefined}>
            <Flag aria-hidden size={14} />
            <h2 id="room-armed">{text("room-armed")}</h2>
            <span>{view.armed[0]?.why}</span>
          </header>
          {view.armed.length === 0 && <p className={styles.quiet}>{text("room-armed-none")}</p>}
          {view.armed.map((armed, index) => (
            <Trigger key={`${armed.edge}-${armed.due}`} armed={armed} isFirst={index === 0} seconds={seconds} isPaused={view.clock.isPaused} acts={acts} />
          ))}
          {view.manual.length > 0 && (
            <p className={styles.manual}>
              {text("room-manual")}
              {view.manual.map((choice) => (
                <Button key={choice.title} size="small" onPress={() => choice.command && void acts.run(choice.command)}>
                  {choice.title}
                </Button>
              ))}
            </p>
          )}
        </section>
        <Hints view={view} acts={acts} />
      </div>
      <Notes view={view} acts={acts} />
    </section>
  );
}

function Trigger({ armed, isFirst, seconds, isPaused, acts }: { armed: RoomArmed; isFirst: boolean; seconds: number; isPaused: boolean; acts: RoomActs }) {
  const text = useText();
  const left = armed.due - seconds;
  const isBlocked = armed.blocked !== "";
  return (
    <div className={styles.armed}>
      <p className={styles.countdown} data-live={(!isPaused && armed.state === "waiting") || undefined} role="timer">
        {armed.state === "held" ? text("room-held") : left > 0 ? clockText(left) : text("room-armed-due")}
      </p>
      <div>
        <h3>{armed.title}</h3>
        <p>{isBlocked ? armed.blocked : armed.note}</p>
        {!isFirst && <p>{armed.why}</p>}
      </div>
      <div className={styles.acts}>
        <Button look="ember" isDisabled={isBlocked || isPaused} onPress={() => void acts.run({ do: "fire", edge: armed.edge })} {...(isFirst ? { keys: "⇧↵" } : {})}>
          {text("room-fire")}
        </Button>
        <Button isDisabled={armed.state === "held"} onPress={() => void acts.run({ do: "hold", edge: armed.edge })} {...(isFirst ? { keys: "⇧H" } : {})}>
          {text("room-hold")}
        </Button>
        <Button onPress={() => void acts.run({ do: "skip", edge: armed.edge })} {...(isFirst ? { keys: "⇧K" } : {})}>
          {text("room-skip")}
        </Button>
      </div>
    </div>
  );
}

function Hints({ view, acts }: { view: RoomView; acts: RoomActs }) {
  const text = useText();
  const { hints } = view;
  const Icon = hints.isOpen ? LockOpen : Lock;
  const give = async (hint: RoomHint) => {
    if (await acts.run({ do: "hint", node: hint.node, text: "" })) await copy(hint.text, text);
  };
  const next = hints.ladder.find((hint) => hint.state === "next");
  return (
    <section className={styles.part} aria-labelledby="room-hints">
      <header className={styles.head}>
        <Icon aria-hidden size={14} strokeWidth={1.5} />
        <h2 id="room-hints">{text("room-hints")}</h2>
        <span>{hints.note}</span>
        {next && (
          <Button look={hints.isOpen ? "plain" : "bare"} size="small" keys="T" onPress={() => void give(next)}>
            {text(hints.isOpen ? "room-hint-give" : "room-help-early")}
          </Button>
        )}
      </header>
      {hints.ladder.length === 0 && <p className={styles.quiet}>{text("room-hint-none")}</p>}
      <ul className={styles.hints}>
        {hints.ladder.map((hint) => (
          <li key={hint.node} data-state={hint.state}>
            <b>{hint.numeral > 0 ? text("room-hint-fault", { numeral: hint.numeral }) : ""}</b>
            {hint.persona ? <PersonaMark persona={hint.persona} isNameHidden /> : <span />}
            <q>{hint.text}</q>
            <small>{hint.state === "given" ? text("room-hint-given") : hint.state === "unneeded" ? text("room-hint-unneeded") : ""}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Dots on either side of the middle are drawn up to here; the figures say the rest. */
const mostDots = 10;

function Notes({ view, acts }: { view: RoomView; acts: RoomActs }) {
  const text = useText();
  const { notes } = view;
  const dots = (count: number, isGood: boolean) => Array.from({ length: Math.min(count, mostDots) }, (_, index) => <i key={index} data-good={isGood || undefined} />);
  return (
    <section className={styles.part} aria-labelledby="room-notes">
      <header className={styles.head}>
        <h2 id="room-notes">{text("room-notes")}</h2>
        <span>{notes.wanting}</span>
        <span className={styles.signs}>
          <IconButton size="small" label={text("room-notes-paste")} icon={ClipboardPaste} onPress={() => acts.open({ is: "pasteNotes" })} />
          <Button look="bare" size="small" label={text("room-note-good")} onPress={() => acts.open({ is: "note", kind: "good" })}>
            <Key>+</Key>
          </Button>
          <Button look="bare" size="small" label={text("room-note-regret")} onPress={() => acts.open({ is: "note", kind: "regret" })}>
            <Key>−</Key>
          </Button>
        </span>
      </header>
      <div className={styles.meter}>
        <b>{text("room-note-good-count", { count: notes.good })}</b>
        <span aria-hidden>
          <span className={styles.good}>{dots(notes.good, true)}</span>
          <span className={styles.regret}>{dots(notes.regrets, false)}</span>
        </span>
        <b>{text("room-note-regret-count", { count: notes.regrets })}</b>
      </div>
      {notes.list.length === 0 ? (
        <p className={styles.quiet}>{text("room-notes-none")}</p>
      ) : (
        <ul className={styles.notes} tabIndex={0} aria-labelledby="room-notes">
          {notes.list.map((note) => (
            <li key={note.event}>
              <span aria-label={text(note.kind === "good" ? "room-note-good" : "room-note-regret")} role="img">
                {note.kind === "good" ? "+" : "−"}
              </span>
              <time>{note.time}</time>
              <span title={note.text}>{note.text}</span>
              <small>{note.who}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
