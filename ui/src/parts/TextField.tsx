import { useId, useLayoutEffect, type KeyboardEvent, type ReactNode, type Ref, type RefObject } from "react";
import { useClashMessage } from "../app/clash";
import { cx } from "./cx";
import { type Draft, isComposingKey, savePause, useDraft } from "./draft";
import styles from "./field.module.css";
import { useLimit } from "./limit";
import { Theirs } from "./Theirs";

interface Shared {
  label: string;
  /** Names the field for screen readers only, where a heading or column already says it. */
  isLabelHidden?: boolean;
  /** What is saved. */
  value: string;
  /** Hands over what was typed: after a pause, on leaving, on Enter. */
  onSave: (value: string) => void;
  /** After Enter (in a text area Ctrl Enter), when the value has been handed over. Never while composing. */
  onEnter?: (value: string) => void;
  /** After Escape, which takes the draft back. */
  onEscape?: () => void;
  placeholder?: string;
  help?: ReactNode;
  error?: string | undefined;
  isDisabled?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
  maxLength?: number;
  /** The longest text that is saved, in letters, where it is not what the core keeps. */
  longest?: number;
  className?: string;
  /** `quiet` shows its border only under the pointer or with the focus: for text that is read more than written. */
  look?: "boxed" | "quiet" | "title";
  inputRef?: Ref<HTMLElement>;
  name?: string;
}

export interface TextFieldProps extends Shared {
  inputMode?: "text" | "numeric" | "decimal";
  isSearch?: boolean;
  /** How long to wait after the last key before handing over; a search shows what it finds sooner. */
  pause?: number;
}

/** One line of text. */
export function TextField({ inputMode, isSearch, pause, ...given }: TextFieldProps) {
  const props = useLimit(given);
  const draft = useDraft<HTMLInputElement>(props.value, props.onSave, pause, useClashMessage());
  const field = useField(props, draft);
  return (
    <Frame {...props} id={field.id} draft={draft}>
      <input {...field} ref={both(draft.ref, props.inputRef)} type={isSearch ? "search" : "text"} inputMode={inputMode} className={styles.input} autoComplete="off" spellCheck={false} />
    </Frame>
  );
}

export interface TextAreaProps extends Shared {
  rows?: number;
}

/** Several lines of text; it grows with them. */
export function TextArea({ rows = 3, ...given }: TextAreaProps) {
  const props = useLimit(given);
  const draft = useDraft<HTMLTextAreaElement>(props.value, props.onSave, savePause, useClashMessage());
  const field = useField(props, draft, true);
  useGrowth(draft.ref, props.value);
  return (
    <Frame {...props} id={field.id} draft={draft}>
      <textarea {...field} ref={both(draft.ref, props.inputRef)} rows={rows} className={cx(styles.input, styles.area)} spellCheck={false} />
    </Frame>
  );
}

/** Lets an area grow with its words where the engine's `field-sizing` does not do it. */
function useGrowth(ref: RefObject<HTMLTextAreaElement | null>, value: string): void {
  useLayoutEffect(() => {
    const area = ref.current;
    if (area === null || typeof CSS === "undefined" || CSS.supports("field-sizing", "content")) return;
    const grow = (): void => {
      area.style.height = "auto";
      if (area.scrollHeight > 0) area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
    };
    let width = 0;
    const observer = new ResizeObserver(() => {
      if (area.clientWidth !== width) grow();
      width = area.clientWidth;
    });
    observer.observe(area);
    area.addEventListener("input", grow);
    grow();
    return () => {
      observer.disconnect();
      area.removeEventListener("input", grow);
    };
  }, [ref, value]);
}

function useField(props: Shared, draft: ReturnType<typeof useDraft<HTMLInputElement>> | ReturnType<typeof useDraft<HTMLTextAreaElement>>, isArea = false) {
  const id = useId();
  const described = [props.error !== undefined && `${id}-error`, props.help !== undefined && `${id}-help`].filter(Boolean).join(" ");
  return {
    id,
    name: props.name,
    defaultValue: props.value,
    placeholder: props.placeholder,
    disabled: props.isDisabled,
    maxLength: props.maxLength,
    autoFocus: props.autoFocus,
    "aria-required": props.isRequired,
    "aria-invalid": props.error !== undefined || undefined,
    "aria-describedby": described === "" ? undefined : described,
    "data-look": props.look ?? "boxed",
    onInput: draft.onInput,
    onFocus: draft.onFocus,
    onBlur: draft.onBlur,
    onCompositionStart: draft.onCompositionStart,
    onCompositionEnd: draft.onCompositionEnd,
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (isComposingKey(event)) return;
      if (event.code === "Escape" && props.onEscape) {
        event.stopPropagation();
        draft.revert();
        props.onEscape();
      }
      if (isEnter(event) && (!isArea || event.ctrlKey || event.metaKey)) {
        draft.flush();
        if (props.onEnter) {
          event.preventDefault();
          props.onEnter(event.currentTarget.value);
        }
      }
    },
  };
}

const isEnter = (event: { code: string; key: string }) => event.key === "Enter" || event.code === "Enter" || event.code === "NumpadEnter";

function Frame({ id, label, isLabelHidden, help, error, className, isRequired, draft, children }: Shared & { id: string; draft: Draft<HTMLInputElement> | Draft<HTMLTextAreaElement>; children: ReactNode }) {
  return (
    <div className={cx(styles.field, className)} data-invalid={error !== undefined || undefined}>
      <label htmlFor={id} className={isLabelHidden ? "unseen" : styles.label}>
        {label}
        {isRequired && <span aria-hidden> *</span>}
      </label>
      {children}
      {draft.theirs !== undefined && <Theirs words={draft.theirs} onMine={draft.keepMine} onTheirs={draft.takeTheirs} />}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
      {help !== undefined && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
    </div>
  );
}

function both<T extends HTMLElement>(own: { current: T | null }, given: Ref<HTMLElement> | undefined) {
  return (element: T | null) => {
    own.current = element;
    if (typeof given === "function") given(element);
    else if (given) given.current = element;
  };
}
