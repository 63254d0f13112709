import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import { isComposingKey } from "../../../parts/draft";
import { setDraft } from "../../../parts/saving";
import styles from "./node.module.css";

interface Props {
  /** What a screen reader says of the node. */
  label: string;
  /** The words as they are saved. */
  value: string;
  /** Opens for writing at once: a new node wants its name. */
  startsOpen: boolean;
  /** Whether the focus comes along; not when the node was chosen in a list. */
  takesFocus: boolean;
  onSave: (words: string) => void;
  /** A key that was not typed into a name. True when it was used. */
  onKey: (event: KeyboardEvent) => boolean;
  onDone: () => void;
}

/**
 * The focus of a selected node is a text field, so that an input method can compose from the first
 * key. While idle it lies unseen over the words and its keys are commands; typing opens it.
 */
export function NameField({ label, value, startsOpen, takesFocus, onSave, onKey, onDone }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const latest = useRef({ value, onSave, isOpen });
  useEffect(() => {
    latest.current = { value, onSave, isOpen };
  });

  const open = useCallback((words: string) => {
    const input = field.current;
    if (input === null) return;
    setOpen(true);
    input.value = words;
    input.select();
  }, []);

  const close = useCallback((isKept: boolean) => {
    const input = field.current;
    const now = latest.current;
    if (input === null || !now.isOpen) return;
    now.isOpen = false;
    const words = input.value.trim();
    input.value = "";
    setOpen(false);
    setDraft(field, false);
    if (isKept && words !== now.value) now.onSave(words);
  }, []);

  useEffect(() => {
    if (takesFocus || startsOpen) field.current?.focus({ preventScroll: true });
    if (startsOpen) open(latest.current.value);
  }, [startsOpen, takesFocus, open]);

  // What was typed is kept when the node is left in any way.
  useEffect(() => () => setDraft(field, false), []);
  useEffect(() => {
    const input = field.current;
    return () => {
      const now = latest.current;
      const words = input?.value.trim() ?? "";
      if (now.isOpen && words !== now.value) now.onSave(words);
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposingKey(event) && (isOpen || event.code !== "KeyC")) return;
    if (!isOpen) {
      if (event.key === "F2") {
        event.preventDefault();
        open(value);
      } else if (onKey(event)) event.preventDefault();
      return;
    }
    if (event.key === "Enter" || event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close(event.key === "Enter");
      onDone();
    }
  };

  return (
    <input
      ref={field}
      className={styles.name}
      aria-label={label}
      data-idle={isOpen ? undefined : true}
      autoComplete="off"
      spellCheck={false}
      onKeyDown={onKeyDown}
      onDoubleClick={() => open(value)}
      onCompositionStart={() => setOpen(true)}
      onInput={() => {
        setOpen(true);
        setDraft(field, true);
      }}
      onBlur={() => close(true)}
    />
  );
}
