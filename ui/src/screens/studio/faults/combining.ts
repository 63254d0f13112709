import type { GateRule, Pattern } from "../../../ipc";
import type { Candidate } from "../model/whole";

/** How the chosen candidates come together. */
export type Way = "composite" | "cascade";

/** Which part of a cascade a candidate belongs to, counted from 0: its own place until it is put elsewhere. */
export function stageOf(candidate: string, picked: readonly Candidate[], stages: ReadonlyMap<string, number>): number {
  return stages.get(candidate) ?? Math.max(0, picked.findIndex((one) => one.id === candidate));
}

/** The candidates part by part, empty parts left out. */
export function stagesOf(picked: readonly Candidate[], stages: ReadonlyMap<string, number>): string[][] {
  const parts: string[][] = [];
  for (const { id } of picked) {
    const at = stageOf(id, picked, stages);
    parts[at] = [...(parts[at] ?? []), id];
  }
  return parts.filter((part) => part.length > 0);
}

/** The pattern the core combines by; nothing while a cascade has only one part. */
export function patternOf(way: Way, picked: readonly Candidate[], rule: GateRule, stages: ReadonlyMap<string, number>): Pattern | undefined {
  const ids = picked.map((one) => one.id);
  const [first] = ids;
  if (first === undefined) return undefined;
  if (ids.length === 1) return { of: "single", candidate: first };
  switch (way) {
    case "composite":
      return { of: "composite", rule, candidates: ids };
    case "cascade": {
      const parts = stagesOf(picked, stages);
      if (parts.length < 2) return undefined;
      if (parts.every((part) => part.length === 1)) return { of: "cascade", candidates: parts.flat() };
      return { of: "stages", stages: parts.map((candidates) => ({ rule: fitting(rule, candidates.length), candidates })) };
    }
  }
}

/** A rule that a part of so many can hold. */
function fitting(rule: GateRule, count: number): GateRule {
  if (count === 1) return { of: "all" };
  return rule.of === "atLeast" ? { of: "atLeast", k: Math.min(rule.k, count) } : rule;
}

/** One candidate that may hide another. */
export interface Pair {
  readonly hider: Candidate;
  readonly hidden: Candidate;
}

export const keyOf = ({ hider, hidden }: Pair): string => `${hider.id}>${hidden.id}`;
export const turned = ({ hider, hidden }: Pair): Pair => ({ hider: hidden, hidden: hider });

/** Who may hide whom: those that break out together. */
export function pairsOf(way: Way, picked: readonly Candidate[], stages: ReadonlyMap<string, number>): Pair[] {
  const isTogether = (a: Candidate, b: Candidate): boolean => a !== b && (way === "composite" || stageOf(a.id, picked, stages) === stageOf(b.id, picked, stages));
  return picked.flatMap((hider) => picked.filter((hidden) => isTogether(hider, hidden)).map((hidden) => ({ hider, hidden })));
}
