// The keys of each stage, bound once and drawn at the foot. `⇧↵` alone does what cannot be taken back.
import { useCommands, type Keys } from "../../app/commands";
import type { RetroView } from "../../ipc";
import { useText } from "../../text";

export interface FootKey {
  id: string;
  title: string;
  keys: Keys;
  /** Set apart at the right. */
  isMain?: boolean;
  run: () => void;
}

export interface Deeds {
  next: () => void;
  previous: () => void;
  cover: () => void;
  showNotes: () => void;
  heard: () => void;
  back: () => void;
  question: () => void;
  followUp: () => void;
  leave: () => void;
}

/** Offers the keys of the stage on screen; returns those to draw at the foot. */
export function useRetroKeys(view: RetroView, isFree: boolean, deeds: Deeds): FootKey[] {
  const text = useText();
  const one = (id: keyof Deeds, title: string, keys: Keys, isMain = false): FootKey => ({ id, title: text(title), keys, isMain, run: deeds[id] });
  const keys: FootKey[] = [];
  if (!view.closed) {
    if (view.stage === "write") keys.push(one("cover", "retro-cover", { code: "KeyC" }));
    if (view.stage === "write" && !view.notesShown) keys.push(one("showNotes", "retro-show-notes", { code: "Enter", shift: true }, true));
    if (view.stage === "turns") {
      keys.push(one("heard", "retro-turn-heard", { code: "ArrowRight" }), one("back", "retro-turn-back", { code: "ArrowLeft" }));
      keys.push(one("question", "retro-park-question", { code: "KeyQ" }), one("followUp", "retro-note-to-follow-up", { code: "KeyF" }));
    }
    if (view.stage !== "open") keys.push(one("previous", "retro-previous", { code: "ArrowLeft", shift: true }));
    if (view.stage !== "close") keys.push(one("next", "retro-next", { code: "ArrowRight", shift: true }, true));
  }
  const leave = one("leave", "retro-leave", { code: "Escape" });
  useCommands(isFree ? [...keys, leave].map((key) => ({ ...key, id: `retro-${key.id}` })) : []);
  return [leave, ...keys];
}
