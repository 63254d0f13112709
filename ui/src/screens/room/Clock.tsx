import type { RoomView } from "../../ipc";
import { Button } from "../../parts/Button";
import { useText } from "../../text";
import type { RoomActs } from "./Room";
import { clockText } from "./useRoom";
import styles from "./Room.module.css";

interface Props {
  view: RoomView;
  seconds: number;
  acts: RoomActs;
}

/** The clock in ember while it goes, what is left, and what fits now. */
export function Clock({ view, seconds, acts }: Props) {
  const text = useText();
  const { clock, pace } = view;
  const left = clock.timeBox - seconds;
  const isLive = view.phase !== "ready" && view.phase !== "over";
  return (
    <section className={styles.clock} aria-label={text("room")}>
      <p className={styles.state}>
        <b>{text(clock.isPaused ? "room-now-paused" : `room-now-${view.phase}`)}</b> {text("room-difficulty", { difficulty: text(`plan-difficulty-${view.difficulty}`) })} · {text("room-box", { minutes: clock.timeBox / 60 })}
      </p>
      <p className={styles.big} data-live={clock.runs || undefined} role="timer">
        {clockText(seconds)}
      </p>
      <p className={styles.quiet}>
        {clock.started} {isLive && (left >= 0 ? text("room-left", { time: clockText(left) }) : text("room-over-box", { time: clockText(-left) }))}
      </p>
      {isLive && (
        <div className={styles.pace} role="status">
          <h2>{pace.title}</h2>
          <p>{pace.reason}</p>
          {pace.advice === "stop" && (
            <Button size="small" onPress={() => void acts.run({ do: "extend", minutes: 10 })}>
              {text("room-extend")}
            </Button>
          )}
          {pace.advice === "ease" && view.difficulty !== "low" && (
            <Button size="small" onPress={() => void acts.run({ do: "changeDifficulty", difficulty: "low" })}>
              {text("room-difficulty-change")} → {text("plan-difficulty-low")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
