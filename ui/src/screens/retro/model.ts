// The words this screen uses for what it shows.
import type { Entry, EntryRating, NoteKind, Stage } from "../../ipc";

export const stages: readonly Stage[] = ["open", "write", "purpose", "explain", "turns", "questions", "survey", "close"];

/** The fields of a form; each line is a note. */
export const noteFields = ["good", "regret", "improvement", "nextTime"] as const satisfies readonly (NoteKind & keyof Entry)[];

/** The scores of a form that nobody has chosen yet, in their order on the form. */
export const missingScores = (entry: Entry): (readonly [EntryRating, "before" | "after"])[] =>
  entry.ratings.flatMap((given) => (["before", "after"] as const).filter((when) => given[when] === null).map((when) => [given, when] as const));

/** The stage before or after, if there is one. */
export const stageBeside = (stage: Stage, by: 1 | -1): Stage | undefined => stages[stages.indexOf(stage) + by];

/** Seconds as `4:32`; the core has no say in a ticking figure. */
export function clockFace(seconds: number): string {
  const whole = Math.max(0, Math.floor(Math.abs(seconds)));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
