// Whether everything typed is on disk. Drafts and writes report here; the title bar shows the sum.
import { useSyncExternalStore } from "react";

export type Saving = "saved" | "saving" | "failed";

const drafts = new Set<object>();
let writes = 0;
let failed = false;
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

/** Says that something typed has not been handed to the core yet (or has been). */
export function setDraft(owner: object, isDraft: boolean): void {
  if (drafts.has(owner) === isDraft) return;
  if (isDraft) drafts.add(owner);
  else drafts.delete(owner);
  tell();
}

/** Counts a write until the core has answered. A refused one changed nothing, so what is there stays saved. */
export async function whileWriting<T>(work: () => Promise<T>, isRefusal: (thrown: unknown) => boolean): Promise<T> {
  writes += 1;
  tell();
  try {
    const done = await work();
    failed = false;
    return done;
  } catch (thrown) {
    failed ||= !isRefusal(thrown);
    throw thrown;
  } finally {
    writes -= 1;
    tell();
  }
}

export function savingNow(): Saving {
  if (writes > 0 || drafts.size > 0) return "saving";
  return failed ? "failed" : "saved";
}

/** The sum, kept up to date. */
export function useSaving(): Saving {
  return useSyncExternalStore((changed) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  }, savingNow);
}

/** A draft that is being handed over: hears what came of it. */
export interface Handing {
  /** It was taken, be it tidied or already there. */
  saved: () => void;
  /**
   * It was refused; `theirs` is what another window wrote there. True when the field still stands and asks, so
   * that nobody else has to.
   */
  refused: (theirs?: string) => boolean;
  /** Whether the field asks already, since a draft before this one was refused. */
  isAsking: () => boolean;
}

let inHand: Handing | undefined;

/** Hands a draft over: `work` saves it, and whoever saves may take `draftInHand` to say what came of it. */
export function handOver(handing: Handing, work: () => void): void {
  const before = inHand;
  inHand = handing;
  try {
    work();
  } finally {
    inHand = before;
  }
}

/** The draft being handed over right now. */
export const draftInHand = (): Handing | undefined => inHand;
