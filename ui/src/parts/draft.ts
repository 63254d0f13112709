// The draft of a text field. The input itself holds what is typed; nothing writes into it while someone
// types or composes a syllable. Learned from real input methods:
// - `input` fires with a shorter value at syllable boundaries, so saving waits a little;
// - `compositionend` may come early with empty data, so the value is read at the later `input`;
// - on a window switch the last `input` follows `blur` by some milliseconds, so input after blur saves too.
// A field with the focus is never rewritten from outside: an answer to an earlier save may arrive while
// someone types on. What came meanwhile is put in when the field is left.
import { useCallback, useEffect, useRef, type RefObject } from "react";
import { setDraft } from "./saving";

type Field = HTMLInputElement | HTMLTextAreaElement;

export interface Draft<F extends Field> {
  ref: RefObject<F | null>;
  onInput: () => void;
  onBlur: () => void;
  onFocus: () => void;
  onCompositionStart: () => void;
  onCompositionEnd: () => void;
  /** Hands over at once what waits. */
  flush: () => void;
  /** Takes the draft back to the saved value. */
  revert: () => void;
  /** Puts another value in, as when a line was added and the field empties. Not while composing. */
  put: (value: string) => void;
}

/** Half a second after the last key is soon enough to save. */
export const savePause = 500;

/** Keeps the draft of one field: `value` is what is saved, `onSave` hands over what was typed. */
export function useDraft<F extends Field>(value: string, onSave: (value: string) => void, pause = savePause): Draft<F> {
  const ref = useRef<F>(null);
  const state = useRef({ saved: value, typed: value, timer: 0, isComposing: false, isFocused: false, onSave, owner: {}, value, sent: [] as string[] });
  useEffect(() => {
    state.current.onSave = onSave;
  });

  const flush = useCallback(() => {
    const now = state.current;
    window.clearTimeout(now.timer);
    now.timer = 0;
    // While it is being removed the field is gone already; what was typed is not.
    const typed = ref.current?.value ?? now.typed;
    if (typed !== now.saved) {
      now.saved = typed;
      now.sent.push(typed);
      now.onSave(typed);
    }
    setDraft(now.owner, false);
  }, []);

  const wait = useCallback(() => {
    const now = state.current;
    window.clearTimeout(now.timer);
    now.typed = ref.current?.value ?? now.typed;
    setDraft(now.owner, true);
    now.timer = window.setTimeout(flush, pause);
  }, [flush, pause]);

  const put = useCallback((next: string) => {
    const now = state.current;
    window.clearTimeout(now.timer);
    now.timer = 0;
    now.saved = next;
    now.typed = next;
    now.sent = [];
    if (ref.current && ref.current.value !== next) ref.current.value = next;
    setDraft(now.owner, false);
  }, []);

  // What others changed comes in unless a draft stands in its way.
  useEffect(() => {
    const now = state.current;
    now.value = value;
    const answered = now.sent.indexOf(value);
    now.sent = answered === -1 ? [] : now.sent.slice(answered + 1);
    if (now.timer !== 0 || now.isComposing || now.isFocused || now.sent.length > 0 || !ref.current) return;
    put(value);
  }, [value, put]);

  useEffect(() => {
    const now = state.current;
    return () => {
      if (now.timer !== 0) flush();
      setDraft(now.owner, false);
    };
  }, [flush]);

  return {
    ref,
    flush,
    put,
    revert: () => put(value),
    onInput: () => {
      const now = state.current;
      if (now.isFocused) wait();
      else flush();
    },
    onFocus: () => {
      state.current.isFocused = true;
    },
    onBlur: () => {
      state.current.isFocused = false;
      state.current.isComposing = false;
      flush();
      if (state.current.sent.length === 0 && ref.current?.value !== state.current.value) put(state.current.value);
    },
    onCompositionStart: () => {
      state.current.isComposing = true;
    },
    onCompositionEnd: () => {
      state.current.isComposing = false;
      wait();
    },
  };
}

/** Whether a key event is the input method's, not ours. */
export function isComposingKey(event: { nativeEvent: KeyboardEvent } | KeyboardEvent): boolean {
  const native = "nativeEvent" in event ? event.nativeEvent : event;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- 229 marks a composing key where isComposing is late
  return native.isComposing || native.keyCode === 229;
}
