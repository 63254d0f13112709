import type { Edit } from "../../../ipc";
import type { Node } from "../model/whole";

/** The hints for one fault, vaguest first. */
export function ladderOf(nodes: readonly Node[], fault: string | null): Node[] {
  return nodes
    .filter(({ kind }) => kind.type === "hint" && kind.fault === fault)
    .sort((a, b) => rungOf(a) - rungOf(b));
}

const rungOf = ({ kind }: Node): number => (kind.type === "hint" ? kind.rung : 0);

/** The list with one hint at another place. */
export function reordered<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [taken] = next.splice(from, 1);
  if (taken === undefined) return next;
  next.splice(Math.max(0, Math.min(next.length, to)), 0, taken);
  return next;
}

/** Numbers the rungs from 1 in this order; nothing where they already are. */
export function climb(ladder: readonly Node[]): Edit | undefined {
  const edits = ladder.flatMap((node, index): Edit[] => (node.kind.type === "hint" && node.kind.rung !== index + 1 ? [{ do: "updateNode", node: { ...node, kind: { ...node.kind, rung: index + 1 } } }] : []));
  return edits.length === 0 ? undefined : { do: "all", edits, gesture: "ladder" };
}
