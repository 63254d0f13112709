import type { Surfacing } from "../../../ipc";

/** A stretch of a fault's life on the likely course. */
export interface Bar {
  /** Planted but unseen, hidden by another, open, or resolved. */
  readonly is: "unseen" | "hidden" | "open" | "resolved";
  readonly from: number;
  readonly to: number;
}

/** How a fault lives from 0 to the end of the likely course. */
export function barsOf({ shown, hiddenBy, hiddenUntil, resolved }: Surfacing, end: number): Bar[] {
  const freed = hiddenBy.length === 0 ? 0 : Math.min(end, hiddenUntil ?? end);
  const seen = Math.max(freed, Math.min(end, shown?.minute ?? end));
  const over = Math.max(seen, Math.min(end, resolved?.minute ?? end));
  const bars: Bar[] = [
    { is: "hidden", from: 0, to: freed },
    { is: "unseen", from: freed, to: seen },
    { is: "open", from: seen, to: over },
    { is: "resolved", from: over, to: end },
  ];
  return bars.filter((bar) => bar.to > bar.from);
}

/** Whether the strip proves the mask: the sign comes no sooner than what hides the fault is gone. */
export type Proof = "proved" | "tooSoon" | "neverShown" | "neverFreed";

/** What the strip says about a hidden fault. */
export function proofOf({ shown, hiddenUntil }: Surfacing): Proof {
  if (hiddenUntil === undefined) return "neverFreed";
  if (shown === undefined) return "neverShown";
  return shown.minute >= hiddenUntil ? "proved" : "tooSoon";
}

/** The minutes to name on the axis, each with the node that makes it, from left to right. */
export function marksOf(faults: readonly Surfacing[], end: number): { minute: number; node?: string }[] {
  const marks = new Map<number, string | undefined>([[0, undefined]]);
  for (const { shown, resolved } of faults) {
    for (const moment of [resolved, shown]) if (moment !== undefined && !(marks.has(moment.minute) && marks.get(moment.minute) !== undefined)) marks.set(moment.minute, moment.node);
  }
  if (!marks.has(end)) marks.set(end, undefined);
  return [...marks].sort(([a], [b]) => a - b).map(([minute, node]) => (node === undefined ? { minute } : { minute, node }));
}
