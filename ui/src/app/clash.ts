// What is said when two windows wrote into one field and the field itself can no longer ask.
import { useCallback } from "react";
import type { Left } from "../parts/draft";
import { useText } from "../text";
import { toast } from "./toasts";

/** As much of what stands as a sentence takes; all of it is where it stands. */
const MOST_WORDS = 160;

/** Says both sides of a clash and keeps this window's words until the person decides. */
export function useClashMessage(): (left: Left) => void {
  const text = useText();
  return useCallback(
    ({ mine, theirs, save }) =>
      toast({
        tone: "refused",
        what: theirs === "" ? text("field-emptied-elsewhere") : text("studio-clash", { words: theirs.length > MOST_WORDS ? `${theirs.slice(0, MOST_WORDS)}…` : theirs }),
        next: text("studio-clash.next"),
        words: mine,
        action: { title: text("field-keep-mine"), run: save },
      }),
    [text],
  );
}
