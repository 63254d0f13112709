import { useId, type KeyboardEvent } from "react";
import { isComposingKey, useDraft } from "./draft";
import { cx } from "./cx";
import styles from "./field.module.css";

interface Props {
  label: string;
  isLabelHidden?: boolean;
  value: number | null;
  /** A whole number within the bounds, or null when emptied (if allowed). */
  onSave: (value: number | null) => void;
  min?: number;
  max?: number;
  /** May be emptied. */
  isOptional?: boolean;
  unit?: string;
  isDisabled?: boolean;
  className?: string;
}

/** A whole number. Arrow keys step; what is no number within the bounds goes back to what it was. */
export function NumberField({ label, isLabelHidden, value, onSave, min = 0, max = 9999, isOptional = false, unit, isDisabled, className }: Props) {
  const id = useId();
  const shown = value === null ? "" : String(value);
  const draft = useDraft<HTMLInputElement>(shown, (typed) => {
    const number = wholeOf(typed);
    if (typed.trim() === "" ? isOptional : number !== undefined && number >= min && number <= max) onSave(number ?? null);
    else draft.put(shown);
  });

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposingKey(event)) return;
    if (event.code === "Enter" || event.code === "NumpadEnter") draft.flush();
    const step = event.code === "ArrowUp" ? 1 : event.code === "ArrowDown" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = Math.min(max, Math.max(min, (wholeOf(event.currentTarget.value) ?? min) + step * (event.shiftKey ? 5 : 1)));
    event.currentTarget.value = String(next);
    draft.onInput();
  };

  return (
    <div className={cx(styles.field, className)}>
      <label htmlFor={id} className={isLabelHidden ? "unseen" : styles.label}>
        {label}
      </label>
      <span className={styles.row}>
        <input
          id={id}
          ref={draft.ref}
          className={cx(styles.input, styles.number)}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={shown}
          disabled={isDisabled}
          onInput={draft.onInput}
          onFocus={draft.onFocus}
          onBlur={draft.onBlur}
          onCompositionStart={draft.onCompositionStart}
          onCompositionEnd={draft.onCompositionEnd}
          onKeyDown={onKeyDown}
        />
        {unit !== undefined && <span>{unit}</span>}
      </span>
    </div>
  );
}

/** The whole number a text says, full-width digits included. */
export function wholeOf(text: string): number | undefined {
  const plain = text.normalize("NFKC").trim();
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined;
}
