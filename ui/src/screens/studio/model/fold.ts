// Folding subtrees away. The tidy layout stays as the core worked it out; the rows that only folded
// nodes stood in are taken out of it, so that nothing else changes its order or its column.
import type { Layout } from "../../../ipc";
import type { Tree } from "./tree";

/** What is left to see, and how much is folded away below which node. */
export interface Folded {
  readonly tree: Tree;
  readonly layout: Layout;
  readonly hidden: ReadonlyMap<string, number>;
}

/** The nodes that are not seen while `roots` are folded, and how many stand below each root that is seen. */
export function hiddenBelow(tree: Tree, roots: ReadonlySet<string>): { gone: Set<string>; hidden: Map<string, number> } {
  const gone = new Set<string>();
  const hidden = new Map<string, number>();
  const isBelow = (id: string): boolean => {
    for (let at = tree.parent.get(id); at !== undefined; at = tree.parent.get(at)) if (roots.has(at)) return true;
    return false;
  };
  for (const root of roots) {
    if (isBelow(root)) continue;
    const below = [...(tree.children.get(root) ?? [])];
    for (const id of below) {
      gone.add(id);
      below.push(...(tree.children.get(id) ?? []));
    }
    if (below.length > 0) hidden.set(root, below.length);
  }
  return { gone, hidden };
}

/** Folds `roots`: their subtrees leave the tree and the layout, and the rows close up. */
export function folded(tree: Tree, layout: Layout, ends: (edge: string) => readonly (string | undefined)[], roots: ReadonlySet<string>): Folded {
  const { gone, hidden } = hiddenBelow(tree, roots);
  if (gone.size === 0) return { tree, layout, hidden };
  const nodes = layout.nodes.filter((node) => !gone.has(node.id));
  const holes = holesOf([...nodes, ...layout.hints], layout.nodes.filter((node) => gone.has(node.id)));
  const lifted = (y: number): number => holes.reduce((sum, hole) => sum + Math.max(0, Math.min(y, hole.to) - hole.from), 0);
  const up = <T extends { y: number }>(one: T): T => {
    const by = lifted(one.y);
    return by === 0 ? one : { ...one, y: one.y - by };
  };
  const children = [...tree.children].flatMap(([id, list]) => (gone.has(id) || hidden.has(id) ? [] : [[id, list.filter((child) => !gone.has(child))] as const]));
  return {
    hidden,
    tree: { parent: tree.parent, children: new Map(children), roots: tree.roots },
    layout: {
      ...layout,
      nodes: nodes.map(up),
      edges: layout.edges
        .filter((edge) => !ends(edge.id).some((end) => end !== undefined && gone.has(end)))
        .map((edge) => (edge.points.some((point) => lifted(point.y) > 0) ? { ...edge, points: edge.points.map(up), label: up(edge.label) } : edge)),
      marks: layout.marks.filter((mark) => !holes.some((hole) => hole.from - GAP < mark.y && mark.y < hole.to)).map(up),
      hints: layout.hints.map(up),
      episodes: layout.episodes.map(up),
      height: layout.height - lifted(layout.height),
    },
  };
}

/** What stays between two rows that close up. */
const GAP = 36;

interface Row {
  readonly y: number;
  readonly h: number;
}

/** The stretches from top to bottom in which only `gone` stood. */
function holesOf(staying: readonly Row[], gone: readonly Row[]): { from: number; to: number }[] {
  const holes: { from: number; to: number }[] = [];
  let end = 0;
  for (const row of [...staying].sort((a, b) => a.y - b.y)) {
    const [from, to] = [end + GAP, row.y];
    if (to > from && gone.some((one) => one.y < to && one.y + one.h > end)) holes.push({ from, to });
    end = Math.max(end, row.y + row.h);
  }
  if (gone.some((one) => one.y + one.h > end)) holes.push({ from: end + GAP, to: Infinity });
  return holes;
}
