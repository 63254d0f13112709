// A score typed as a digit and shown as a dot, because others look at the same screen. Since nobody sees
// the figure, a digit never replaces one that stands: it is taken away first.
import { useId, useState, type KeyboardEvent } from "react";
import { isComposingKey } from "../../parts/draft";
import { useText } from "../../text";
import styles from "./WritingForm.module.css";

interface Props {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}

const digitOf = (event: KeyboardEvent) => /^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1] ?? /^[1-5]$/.exec(event.key)?.[0];

export function ScoreField({ label, value, onChange }: Props) {
  const text = useText();
  const id = useId();
  const [isKept, setKept] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = digitOf(event);
    const step = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    setKept(digit !== undefined && value !== null);
    if (digit !== undefined) {
      if (value === null) onChange(Number(digit));
    } else if (event.key === "Backspace" || event.key === "Delete") onChange(null);
    else if (step !== 0) onChange(Math.min(5, Math.max(1, (value ?? 3) + (value === null ? 0 : step))));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div
        id={id}
        className={styles.score}
        role="spinbutton"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={5}
        aria-valuenow={value ?? undefined}
        aria-valuetext={text(value === null ? "retro-score-empty" : "retro-score-set")}
        aria-describedby={`${id}-kept`}
        onKeyDown={onKeyDown}
        onBlur={() => setKept(false)}
      >
        <span aria-hidden>{value === null ? "" : "●"}</span>
      </div>
      <span id={`${id}-kept`} className={styles.kept} role="status">
        {isKept && text("retro-score-kept")}
      </span>
    </>
  );
}
