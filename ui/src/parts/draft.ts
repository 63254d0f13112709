// The draft of a text field. The input itself holds what is typed; nothing writes into it while someone
// types or composes a syllable. Learned from real input methods:
// - `input` fires with a shorter value at syllable boundaries, so saving waits a little;
// - `compositionend` may come early with empty data, so the value is read at the later `input`;
// - on a window switch the last `input` follows `blur` by some milliseconds, so input after blur saves too.
// A field with the focus is never rewritten from outside: an answer to an earlier save may arrive while
// someone types on. What came meanwhile is put in when the field is left.
// What another window wrote into the same field is put in at once where nothing is being typed. Where a
// draft stands in its way both are kept, and whoever typed the draft decides.
import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { handOver, setDraft } from "./saving";

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
  /** What was written elsewhere while this draft was typed; it waits for a decision. */
  theirs: string | undefined;
  /** Decides: the draft is saved over what was written elsewhere. */
  keepMine: () => void;
  /** Decides: what was written elsewhere takes the draft's place. */
  takeTheirs: () => void;
}

/** Half a second after the last key is soon enough to save. */
export const savePause = 500;

interface Sent {
  readonly words: string;
}

/** The fields whose last save was refused: each hands its words over anew. */
const refusals = new Map<object, () => void>();

/** Hands over anew what was typed and refused, as when a scenario that was put away is back. */
export function sendAgain(): void {
  for (const send of [...refusals.values()]) send();
}

/** Words left in a field that goes away while it asks; `save` puts them over the other ones. */
export interface Left {
  readonly mine: string;
  readonly theirs: string;
  readonly save: () => void;
}

/**
 * Keeps the draft of one field: `value` is what is saved, `onSave` hands over what was typed. With
 * `onLeft` the field shows `theirs` and asks; `onLeft` hears when it goes away before it was answered.
 */
export function useDraft<F extends Field>(value: string, onSave: (value: string) => void, pause = savePause, onLeft?: (left: Left) => void): Draft<F> {
  const ref = useRef<F>(null);
  const isShared = onLeft !== undefined;
  const [theirs, showTheirs] = useState<string>();
  const [settled, settle] = useState<Sent>();
  const state = useRef({ saved: value, typed: value, timer: 0, isComposing: false, isFocused: false, onSave, onLeft, owner: {}, value, sent: [] as Sent[], last: undefined as Sent | undefined, theirs: undefined as string | undefined });
  useEffect(() => {
    state.current.onSave = onSave;
    state.current.onLeft = onLeft;
  });

  /** Saves words; refused, they stay in the field, unsaved. */
  const hand = useCallback((words: string) => {
    const now = state.current;
    const before = now.saved;
    const sent: Sent = { words };
    now.saved = words;
    now.last = sent;
    now.sent.push(sent);
    refusals.delete(now.owner);
    setDraft(now.owner, false);
    const refused = (other?: string): boolean => {
      now.sent = now.sent.filter((one) => one !== sent);
      const field = ref.current;
      if (field === null) return false;
      if (now.last === sent) {
        now.saved = before;
        refusals.set(now.owner, () => hand(field.value));
        // Until the refusal came, what stands elsewhere was taken for the answer.
        if (now.timer === 0 && !now.isComposing && field.value !== words) putIn(field, words);
        now.typed = field.value;
        setDraft(now.owner, true);
      }
      if (other === undefined || now.onLeft === undefined) return false;
      now.sent = [];
      now.theirs = other;
      setDraft(now.owner, true);
      showTheirs(other);
      return true;
    };
    const isAsking = (): boolean => ref.current !== null && now.theirs !== undefined;
    handOver({ saved: () => settle(sent), refused, isAsking }, () => now.onSave(words));
  }, []);

  const flush = useCallback(() => {
    const now = state.current;
    window.clearTimeout(now.timer);
    now.timer = 0;
    // While it is being removed the field is gone already; what was typed is not.
    const typed = ref.current?.value ?? now.typed;
    now.typed = typed;
    if (now.theirs !== undefined && now.theirs !== typed && ref.current !== null) {
      showTheirs(now.theirs);
      return;
    }
    now.theirs = undefined;
    showTheirs(undefined);
    refusals.delete(now.owner);
    setDraft(now.owner, false);
    if (typed !== now.saved) hand(typed);
  }, [hand]);

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
    now.theirs = undefined;
    refusals.delete(now.owner);
    showTheirs(undefined);
    if (ref.current && ref.current.value !== next) putIn(ref.current, next);
    setDraft(now.owner, false);
  }, []);

  // What others changed comes in unless a draft stands in its way.
  useEffect(() => {
    const now = state.current;
    if (now.value === value && now.sent.length === 0 && ref.current?.value === value) return;
    now.value = value;
    if (now.theirs !== undefined && ref.current?.value === value) {
      put(value);
      return;
    }
    const isAnswer = now.sent.length > 0;
    const answered = now.sent.findIndex((one) => one.words === value);
    now.sent = now.sent.slice(answered === -1 ? 1 : answered + 1);
    const isTyped = now.timer !== 0 || now.isComposing || now.theirs !== undefined;
    if (!isTyped && now.sent.length === 0 && ref.current && (!now.isFocused || (isShared && !isAnswer && ref.current.value === now.saved))) {
      put(value);
      return;
    }
    if (!isShared || isAnswer) return;
    const isShown = now.theirs !== undefined && now.timer === 0;
    now.theirs = value;
    if (isShown) showTheirs(value);
  }, [value, put, isShared]);

  // A save that was tidied back to what stood before brings no new value; it is answered all the same.
  useEffect(() => {
    const now = state.current;
    const at = settled === undefined ? -1 : now.sent.indexOf(settled);
    if (at === -1) return;
    now.sent = now.sent.slice(at + 1);
    const isTyped = now.timer !== 0 || now.isComposing || now.isFocused || now.theirs !== undefined;
    if (!isTyped && now.sent.length === 0 && ref.current?.value !== now.value) put(now.value);
  }, [settled, put]);

  useEffect(() => {
    const now = state.current;
    return () => {
      const { theirs: asked, typed: mine } = now;
      if (asked !== undefined && asked !== mine) now.onLeft?.({ mine, theirs: asked, save: () => now.onSave(mine) });
      else if (now.timer !== 0 || refusals.has(now.owner)) flush();
      window.clearTimeout(now.timer);
      refusals.delete(now.owner);
      setDraft(now.owner, false);
    };
  }, [flush]);

  return {
    ref,
    flush,
    put,
    revert: () => put(value),
    theirs,
    keepMine: () => {
      state.current.theirs = undefined;
      state.current.saved = state.current.value;
      flush();
    },
    takeTheirs: () => put(state.current.value),
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
      const { sent, theirs: asked, value: standing } = state.current;
      if (sent.length === 0 && asked === undefined && ref.current?.value !== standing) put(standing);
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

/** Writes into a field; where it has the focus the caret stays at its place. */
function putIn(field: Field, value: string): void {
  const [start, end] = [field.selectionStart, field.selectionEnd];
  field.value = value;
  if (document.activeElement === field && start !== null) field.setSelectionRange(start, end);
}

/** Whether a key event is the input method's, not ours. */
export function isComposingKey(event: { nativeEvent: KeyboardEvent } | KeyboardEvent): boolean {
  const native = "nativeEvent" in event ? event.nativeEvent : event;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- 229 marks a composing key where isComposing is late
  return native.isComposing || native.keyCode === 229;
}
