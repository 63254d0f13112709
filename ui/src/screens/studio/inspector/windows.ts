// A trigger's windows on the drill clock. The first that matches a minute decides; where none does, it may.
import type { Anchor, Window, WindowRule } from "../../../ipc";

/** A stretch of the strip on which one rule holds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly rule: WindowRule;
  /** Which window decides; absent where none does. */
  readonly index?: number;
}

/** One end of one window. */
export interface End {
  readonly index: number;
  readonly side: "from" | "until";
}

/** A place on the strip that can be moved, with every end that stands there. */
export interface Handle {
  readonly minute: number;
  readonly ends: readonly End[];
}

/** Whether two windows look at the same moment. */
export function isSameAnchor(a: Anchor, b: Anchor): boolean {
  return anchorKey(a) === anchorKey(b);
}

/** An anchor as one string, for lists. */
export function anchorKey(anchor: Anchor): string {
  switch (anchor.at) {
    case "event":
    case "rootResolved":
      return anchor.at;
    case "faultResolved":
      return `fault:${anchor.fault}`;
    case "nodeEntered":
      return `node:${anchor.node}`;
  }
}

/** The anchors in the order of their first window, each with the indexes of its windows. */
export function groupsOf(windows: readonly Window[]): { anchor: Anchor; indexes: number[] }[] {
  const groups: { anchor: Anchor; indexes: number[] }[] = [];
  for (const [index, window] of windows.entries()) {
    const group = groups.find((one) => isSameAnchor(one.anchor, window.anchor));
    if (group === undefined) groups.push({ anchor: window.anchor, indexes: [index] });
    else group.indexes.push(index);
  }
  return groups;
}

/** What holds from 0 to `end`, for the windows of one anchor. */
export function stretchesOf(windows: readonly Window[], indexes: readonly number[], end: number): Stretch[] {
  const cuts = new Set([0, end]);
  for (const index of indexes) {
    for (const minute of [windows[index]?.from, windows[index]?.until]) if (minute !== undefined && minute > 0 && minute < end) cuts.add(minute);
  }
  const minutes = [...cuts].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  for (const [at, from] of minutes.entries()) {
    const to = minutes[at + 1];
    if (to === undefined) break;
    const index = indexes.find((one) => {
      const window = windows[one];
      return window !== undefined && from >= (window.from ?? 0) && from < (window.until ?? Infinity);
    });
    const before = stretches.at(-1);
    if (before !== undefined && before.index === index) stretches[stretches.length - 1] = { ...before, to };
    else stretches.push({ from, to, rule: (index === undefined ? undefined : windows[index]?.rule) ?? "may", ...(index === undefined ? {} : { index }) });
  }
  return stretches;
}

/** What can be dragged on the strip; ends at the same minute move together. */
export function handlesOf(windows: readonly Window[], indexes: readonly number[]): Handle[] {
  const at = new Map<number, End[]>();
  for (const index of indexes) {
    for (const side of ["from", "until"] as const) {
      const minute = windows[index]?.[side];
      if (minute !== undefined) at.set(minute, [...(at.get(minute) ?? []), { index, side }]);
    }
  }
  return [...at].map(([minute, ends]) => ({ minute, ends })).sort((a, b) => a.minute - b.minute);
}

/** How far a handle may go: no window may become empty. */
export function boundsOf(windows: readonly Window[], handle: Handle, end: number): { least: number; most: number } {
  let [least, most] = [0, end];
  for (const { index, side } of handle.ends) {
    const window = windows[index];
    if (side === "from" && window?.until !== undefined) most = Math.min(most, window.until - 1);
    if (side === "until") least = Math.max(least, (window?.from ?? 0) + 1);
  }
  return { least, most: Math.max(least, most) };
}

/** The windows with a handle at another minute. */
export function moved(windows: readonly Window[], handle: Handle, to: number, end: number): Window[] {
  const { least, most } = boundsOf(windows, handle, end);
  const minute = Math.min(most, Math.max(least, Math.round(to)));
  return windows.map((window, index) => {
    const sides = handle.ends.filter((one) => one.index === index).map((one) => one.side);
    return sides.reduce((now, side) => ({ ...now, [side]: minute }), window);
  });
}

/** Where a handle stands now, by its first end. */
export function minuteOf(windows: readonly Window[], { ends: [first] }: Handle): number | undefined {
  return first === undefined ? undefined : windows[first.index]?.[first.side];
}

/** The windows with some ends at other minutes; an end that is gone, or would leave its window empty, stays away. */
export function withEnds(windows: readonly Window[], moves: readonly { readonly end: End; readonly minute: number }[]): Window[] {
  return windows.map((window, index) => {
    const next = { ...window };
    for (const { end, minute } of moves) if (end.index === index && window[end.side] !== undefined) next[end.side] = minute;
    return next.until !== undefined && (next.from ?? 0) >= next.until ? window : next;
  });
}

/** Early it must, between it may, late it never does: the pattern of a cascade. */
export function earlyAndLate(anchor: Anchor, early: number, late: number): Window[] {
  return [
    { anchor, until: early, rule: "must" },
    { anchor, from: early, until: late, rule: "may" },
    { anchor, from: late, rule: "never" },
  ];
}

/** A further window for an anchor, behind those there are. */
export function nextWindow(windows: readonly Window[], anchor: Anchor, end: number): Window {
  const last = Math.max(0, ...windows.filter((one) => isSameAnchor(one.anchor, anchor)).map((one) => one.until ?? one.from ?? 0));
  return last === 0 || last >= end ? { anchor, until: Math.max(1, Math.round(end / 2)), rule: "must" } : { anchor, from: last, rule: "never" };
}
