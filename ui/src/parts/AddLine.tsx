import { CornerDownLeft } from "lucide-react";
import { useId, useRef, type ClipboardEvent, type KeyboardEvent } from "react";
import { isComposingKey } from "./draft";
import { cx } from "./cx";
import styles from "./field.module.css";

interface Props {
  label: string;
  placeholder?: string;
  /** One name typed and entered, or many pasted as lines. Blank lines are left out. */
  onAdd: (lines: string[]) => void;
  autoFocus?: boolean;
  className?: string;
}

/** A line that adds: Enter adds and empties it, pasting several lines adds them all. */
export function AddLine({ label, placeholder, onAdd, autoFocus, className }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposingKey(event) || (event.key !== "Enter" && event.code !== "Enter")) return;
    event.preventDefault();
    const lines = linesOf(event.currentTarget.value);
    event.currentTarget.value = "";
    if (lines.length > 0) onAdd(lines);
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData("text");
    if (!/[\r\n]/.test(pasted.trim())) return;
    event.preventDefault();
    onAdd(linesOf(pasted));
  };

  return (
    <div className={cx(styles.row, className)}>
      <label htmlFor={id} className="unseen">
        {label}
      </label>
      <input id={id} ref={input} className={styles.input} placeholder={placeholder ?? label} autoComplete="off" spellCheck={false} autoFocus={autoFocus} onKeyDown={onKeyDown} onPaste={onPaste} />
      <CornerDownLeft aria-hidden size={14} className={styles.hint} />
    </div>
  );
}

const linesOf = (text: string) => text.split(/\r\n|\r|\n/).map((line) => line.trim()).filter((line) => line !== "");
