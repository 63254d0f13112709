import { useId, useRef, type KeyboardEvent } from "react";
import { useText } from "../text";
import { isComposingKey, useDraft } from "./draft";
import { wholeOf } from "./NumberField";
import { cx } from "./cx";
import field from "./field.module.css";
import styles from "./MinutesField.module.css";

export interface Triple {
  min: number;
  likely: number;
  max: number;
}

interface Props {
  label: string;
  isLabelHidden?: boolean;
  value: Triple;
  /** The estimate as it was typed; `apply` makes the same change to one that is newer than what is shown. */
  onSave: (value: Triple, apply: (now: Triple) => Triple) => void;
  /** The time the line is drawn against; the longest estimate on screen, say. */
  scale?: number;
  isDisabled?: boolean;
}

/**
 * An estimate in minutes: at least, likely, at most. What is typed always wins; the other two move
 * along so that the three stay in order.
 */
export function MinutesField({ label, isLabelHidden, value, onSave, scale, isDisabled }: Props) {
  const text = useText();
  const latest = useRef(value);
  latest.current = value;
  const save = (part: keyof Triple) => (minutes: number) => {
    const apply = (now: Triple) => inOrder({ ...now, [part]: minutes }, part);
    latest.current = apply(latest.current);
    onSave(latest.current, apply);
  };
  return (
    <fieldset className={styles.minutes} disabled={isDisabled}>
      <legend className={isLabelHidden ? "unseen" : field.label}>{label}</legend>
      <span className={styles.three}>
        <Part label={text("minutes-min")} value={value.min} onSave={save("min")} />
        <i aria-hidden>–</i>
        <Part label={text("minutes-likely")} value={value.likely} onSave={save("likely")} isLikely />
        <i aria-hidden>–</i>
        <Part label={text("minutes-max")} value={value.max} onSave={save("max")} />
        <span className={styles.unit}>{text("minutes-unit")}</span>
      </span>
      <DotOnLine value={value} scale={scale} />
    </fieldset>
  );
}

/** Keeps min ≤ likely ≤ max by moving the parts that were not typed. */
export function inOrder({ min, likely, max }: Triple, typed: keyof Triple): Triple {
  switch (typed) {
    case "min":
      return { min, likely: Math.max(min, likely), max: Math.max(min, likely, max) };
    case "likely":
      return { min: Math.min(min, likely), likely, max: Math.max(likely, max) };
    case "max":
      return { min: Math.min(min, max), likely: Math.min(likely, max), max };
  }
}

/** The estimate as a line from least to most, with the likely value as a dot. */
export function DotOnLine({ value, scale }: { value: Triple; scale?: number | undefined }) {
  const whole = Math.max(1, scale ?? Math.max(value.max, 30));
  const at = (minutes: number) => `${Math.min(100, (minutes / whole) * 100).toFixed(1)}%`;
  return (
    <svg className={styles.line} aria-hidden height={8} width="100%">
      <line x1="0" x2="100%" y1="4" y2="4" className={styles.base} />
      <line x1={at(value.min)} x2={at(value.max)} y1="4" y2="4" className={styles.range} />
      <circle cx={at(value.likely)} cy="4" r="3" className={styles.dot} />
    </svg>
  );
}

function Part({ label, value, onSave, isLikely }: { label: string; value: number; onSave: (minutes: number) => void; isLikely?: boolean }) {
  const id = useId();
  const draft = useDraft<HTMLInputElement>(String(value), (typed) => {
    const minutes = wholeOf(typed);
    if (minutes !== undefined && minutes <= 999) onSave(minutes);
    else draft.put(String(value));
  });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposingKey(event)) return;
    if (event.code === "Enter" || event.code === "NumpadEnter") draft.flush();
    const step = event.code === "ArrowUp" ? 1 : event.code === "ArrowDown" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.currentTarget.value = String(Math.max(0, (wholeOf(event.currentTarget.value) ?? 0) + step * (event.shiftKey ? 5 : 1)));
    draft.onInput();
  };
  return (
    <>
      <label htmlFor={id} className="unseen">
        {label}
      </label>
      <input
        id={id}
        ref={draft.ref}
        className={cx(field.input, styles.part)}
        data-likely={isLikely || undefined}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={value}
        title={label}
        onInput={draft.onInput}
        onFocus={(event) => {
          draft.onFocus();
          event.currentTarget.select();
        }}
        onBlur={draft.onBlur}
        onCompositionStart={draft.onCompositionStart}
        onCompositionEnd={draft.onCompositionEnd}
        onKeyDown={onKeyDown}
      />
    </>
  );
}
