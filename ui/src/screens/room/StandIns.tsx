import { Copy } from "lucide-react";
import { toast } from "../../app/toasts";
import type { Answer, RoomStandIn, RoomView } from "../../ipc";
import { Button } from "../../parts/Button";
import { Key } from "../../parts/Key";
import { PersonaMark } from "../../parts/marks";
import { useText, type Text } from "../../text";
import type { RoomActs } from "./Room";
import { clockText } from "./useRoom";
import styles from "./StandIns.module.css";

/** The keys that make the first three stand-ins speak. */
export const askKeys = ["Q", "W", "E"] as const;
const rates: readonly { answer: Answer; key: string }[] = [
  { answer: "complete", key: "Z" },
  { answer: "partly", key: "X" },
  { answer: "no", key: "C" },
];

/** Logs the next words of a stand-in and copies them for the chat. */
export async function ask(standIn: RoomStandIn, acts: RoomActs, text: Text): Promise<void> {
  const { next } = standIn;
  if (!next) return;
  if (await acts.run({ do: "ask", node: next.node, persona: null, text: "" })) await copy(next.text, text);
}

/** Copies words for the chat, and says so. */
export async function copy(words: string, text: Text): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    toast({ tone: "done", what: text("room-copied") });
  } catch {
    // Without a clipboard the words still stand on the card, to be read aloud.
  }
}

/** The question that Z, X and C rate: of the one who speaks next, else the latest. */
export function waitingNow(view: RoomView): RoomStandIn | undefined {
  const waiting = view.standIns.filter((one) => one.waiting !== null);
  return waiting.find((one) => one.isNext) ?? waiting.toSorted((a, b) => (b.waitingSince ?? 0) - (a.waitingSince ?? 0))[0];
}

interface Props {
  view: RoomView;
  seconds: number;
  acts: RoomActs;
}

/** Who asks what next. Only the one who should speak now is raised. */
export function StandIns({ view, seconds, acts }: Props) {
  const text = useText();
  const rated = waitingNow(view);
  return (
    <section className={styles.column} aria-labelledby="room-stand-ins">
      <header className={styles.head}>
        <h2 id="room-stand-ins">{text("room-stand-ins")}</h2>
        <span>{text("room-next-question")}</span>
        <Button look="bare" size="small" keys="⇧Q" onPress={() => acts.open({ is: "improvise" })}>
          {text("room-improvise")}
        </Button>
      </header>
      {view.standIns.map((one, index) => (
        <article key={one.persona} className={styles.voice} data-next={one.isNext || undefined}>
          <header className={styles.who} id={`stand-in-${one.persona}`}>
            <PersonaMark persona={one.kind} name={one.name} size={12} />
            <span className={styles.why}>{one.reason}</span>
            {one.next && (
              <Button look="bare" size="small" icon={Copy} describedBy={`stand-in-${one.persona}`} onPress={() => void ask(one, acts, text)} {...(askKeys[index] === undefined ? {} : { keys: askKeys[index] })}>
                {text("room-copy-and-log")}
              </Button>
            )}
          </header>
          {one.next ? <q className={styles.words}>{one.next.text}</q> : <p className={styles.quiet}>{one.nothing}</p>}
          {one.then !== null && (
            <p className={styles.then}>
              <span>{text("room-then")}</span> {one.then}
            </p>
          )}
          <ul className={styles.asked} aria-label={text("room-asked")}>
            {one.asked.map((asked) => (
              <li key={asked.event}>
                <time>{asked.time}</time>
                <span title={asked.text}>{asked.text}</span>
                <b>{asked.answer === null ? "" : text(`room-rated-${asked.answer}`)}</b>
              </li>
            ))}
          </ul>
          {one.waiting !== null && (
            <div className={styles.rate}>
              <span>{text("room-waiting", { time: clockText(seconds - (one.waitingSince ?? seconds)) })}</span>
              {rates.map(({ answer, key }) => (
                <Button key={answer} look="bare" size="small" className={styles.rating ?? ""} onPress={() => void acts.run({ do: "rate", inject: one.waiting ?? "", answer })}>
                  {rated === one && <Key>{key}</Key>} {text(`room-rate-${answer}`)}
                </Button>
              ))}
              {one.goodAnswer.length > 0 && <p>{text("room-good-answer", { what: one.goodAnswer.join(", ") })}</p>}
            </div>
          )}
        </article>
      ))}
    </section>
  );
}
