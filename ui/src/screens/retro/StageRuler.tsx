// The half hour as one line: each stage as long as its share, the present one filled as far as it has come.
import type { CSSProperties } from "react";
import type { Stage, StageView } from "../../ipc";
import { useText } from "../../text";
import { clockFace, stages as order } from "./model";
import styles from "./StageRuler.module.css";

interface Props {
  stage: Stage;
  stages: readonly StageView[];
  /** Seconds spent in the present stage. */
  spent: number;
  /** Seconds left of the whole half hour; negative when it ran over. */
  left: number;
  isClosed: boolean;
  onGo: (stage: Stage) => void;
}

/** Shares shorter than this have no room for their minutes. */
const shortest = 180;

export function StageRuler({ stage, stages, spent, left, isClosed, onGo }: Props) {
  const text = useText();
  const now = order.indexOf(stage);
  return (
    <nav className={styles.ruler} aria-label={text("retro-stages")}>
      <ol>
        {stages.map((one, index) => {
          const is = index < now || isClosed ? "past" : index === now ? "now" : "ahead";
          const part = Math.min(1, spent / Math.max(1, one.shareSeconds));
          return (
            <li key={one.stage} data-is={is} style={{ flexGrow: one.shareSeconds, "--part": `${part * 100}%` } as CSSProperties}>
              <button type="button" aria-current={is === "now" ? "step" : undefined} disabled={isClosed} onClick={() => onGo(one.stage)}>
                {one.name}
              </button>
              <i aria-hidden />
              {one.shareSeconds >= shortest && <small>{one.minutes}</small>}
            </li>
          );
        })}
      </ol>
      {!isClosed && <p data-over={left < 0 || undefined}>{text(left < 0 ? "retro-over" : "retro-left", { time: clockFace(left) })}</p>}
    </nav>
  );
}
