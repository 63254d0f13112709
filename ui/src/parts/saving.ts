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
