import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { isComposingKey } from "../../../parts/draft";
import { setDraft } from "../../../parts/saving";
import styles from "./node.module.css";

/** How long the last syllable may follow when a field is left while it is composed. */
const LATE_MS = 60;
/** A field that was left stays that long at least. */
const LINGER_MS = 150;

interface Props {
  /** What a screen reader says of the node. */
  label: string;
  /** The words as they are saved. */
  value: string;
  /** Each time this grows the field opens for writing: a new node wants its name. */
  opens: number;
  /** Each time this grows the field takes the focus; 0 when the node was chosen in a list. */
  focuses: number;
  /** Another node has the focus now; only a late syllable is waited for. */
  isLeaving: boolean;
  onSave: (words: string) => void;
  /** A key that was not typed into a name. True when it was used. */
  onKey: (event: KeyboardEvent) => boolean;
  /** Says whether someone is typing. */
  onWriting: (isWriting: boolean) => void;
  /** All that was typed has been handed over after leaving. */
  onLeft: () => void;
}

/**
 * The focus of a selected node is a text field, so that an input method can compose from the first
 * key. While idle it lies unseen over the words and its keys are commands; typing opens it.
 */
export function NameField({ label, value, opens, focuses, isLeaving, onSave, onKey, onWriting, onLeft }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const now = useRef({ isOpen: false, isComposing: false, late: 0 });
  const [isOpen, setOpen] = useState(false);
  const latest = useRef({ value, onSave, onWriting, onLeft });
  useLayoutEffect(() => {
    latest.current = { value, onSave, onWriting, onLeft };
  });

  const turn = useCallback((toOpen: boolean) => {
    now.current.isOpen = toOpen;
    setOpen(toOpen);
    latest.current.onWriting(toOpen);
  }, []);

  const open = useCallback(
    (words: string) => {
      const input = field.current;
      if (input === null || now.current.isComposing) return;
      turn(true);
      input.value = words;
      input.select();
    },
    [turn],
  );

  const close = useCallback(
    (isKept: boolean) => {
      const input = field.current;
      window.clearTimeout(now.current.late);
      now.current.late = 0;
      if (input === null || !now.current.isOpen) return;
      const words = input.value.trim();
      input.value = "";
      turn(false);
      setDraft(field, false);
      if (isKept && words !== latest.current.value) latest.current.onSave(words);
    },
    [turn],
  );

  useLayoutEffect(() => {
    if (focuses > 0 && !isLeaving) field.current?.focus({ preventScroll: true });
  }, [focuses, isLeaving]);
  useLayoutEffect(() => {
    if (opens === 0) return;
    field.current?.focus({ preventScroll: true });
    open(latest.current.value);
  }, [opens, open]);

  useEffect(() => {
    if (!isLeaving) return;
    const timer = window.setTimeout(() => {
      close(true);
      latest.current.onLeft();
    }, LINGER_MS);
    return () => window.clearTimeout(timer);
  }, [isLeaving, close]);

  // However the field goes away, what was typed is kept.
  useEffect(() => {
    const [input, state] = [field.current, now.current];
    return () => {
      window.clearTimeout(state.late);
      setDraft(field, false);
      const words = input?.value.trim() ?? "";
      if (state.isOpen && words !== latest.current.value) latest.current.onSave(words);
      state.isOpen = false;
      latest.current.onWriting(false);
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposingKey(event)) return;
    if (!now.current.isOpen) {
      if (event.key === "F2") {
        event.preventDefault();
        open(value);
      } else if (onKey(event)) event.preventDefault();
      return;
    }
    const isTab = event.key === "Tab" && !event.shiftKey;
    if (event.key !== "Enter" && event.key !== "Escape" && !isTab) return;
    event.preventDefault();
    event.stopPropagation();
    close(event.key !== "Escape");
    if (isTab) onKey(event);
  };

  /** The last syllable may come after the field was left; it is waited for. */
  const onBlur = (): void => {
    if (!now.current.isComposing) close(true);
    else now.current.late = window.setTimeout(() => close(true), LATE_MS);
    now.current.isComposing = false;
  };

  return (
    <input
      ref={field}
      className={styles.name}
      aria-label={label}
      data-idle={isOpen ? undefined : true}
      data-leaving={isLeaving || undefined}
      autoComplete="off"
      spellCheck={false}
      onKeyDown={onKeyDown}
      onDoubleClick={() => {
        if (!now.current.isOpen) open(value);
      }}
      onCompositionStart={() => {
        now.current.isComposing = true;
        turn(true);
      }}
      onCompositionEnd={() => {
        now.current.isComposing = false;
      }}
      onInput={() => {
        if (!now.current.isOpen) turn(true);
        setDraft(field, true);
      }}
      onBlur={onBlur}
    />
  );
}
