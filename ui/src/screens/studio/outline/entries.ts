import type { Document } from "../model/document";
import { type Row, type Section, SECTIONS } from "../model/tree";

/** A line of the outline's tree: a section, or a node in it. */
export type Entry = SectionEntry | NodeEntry;

interface Placed {
  readonly key: string;
  /** 1 for sections, one more for each branch entered. */
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  /** Absent where nothing can be folded. */
  readonly isOpen?: boolean;
}

/** The heading of a section. */
export interface SectionEntry extends Placed {
  readonly is: "section";
  readonly section: Section;
}

/** A node. */
export interface NodeEntry extends Placed {
  readonly is: "node";
  readonly section: Section;
  readonly id: string;
  readonly depth: number;
  readonly branch?: number;
}

/** The key of a section's heading; nodes go by their id. */
export const keyOf = (section: Section): string => `section:${section}`;

/**
 * Lays the sections out as one tree: what is folded is left out, what does not match is left out with
 * its headings kept, and every line knows its place among its siblings.
 */
export function entriesOf(rows: Record<Section, readonly Row[]>, folded: ReadonlySet<string>, matches?: (id: string) => boolean): Entry[] {
  const sections = SECTIONS.filter((section) => rows[section].length > 0);
  return sections.flatMap((section, index): Entry[] => {
    const isOpen = matches !== undefined || !folded.has(keyOf(section));
    const heading: SectionEntry = { is: "section", key: keyOf(section), section, level: 1, position: index + 1, setSize: sections.length, isOpen };
    if (!isOpen) return [heading];
    const lines = inOrder(section, shown(rows[section], folded, matches), folded);
    return matches !== undefined && lines.length === 0 ? [] : [heading, ...lines];
  });
}

function shown(rows: readonly Row[], folded: ReadonlySet<string>, matches: ((id: string) => boolean) | undefined): Row[] {
  if (matches !== undefined) return rows.filter((row) => matches(row.id));
  const kept: Row[] = [];
  let hiddenBelow = Infinity;
  for (const row of rows) {
    if (row.depth > hiddenBelow) continue;
    hiddenBelow = row.opens && folded.has(row.id) ? row.depth : Infinity;
    kept.push(row);
  }
  return kept;
}

function inOrder(section: Section, rows: readonly Row[], folded: ReadonlySet<string>): NodeEntry[] {
  const parents = parentsOf(rows);
  const sizes = new Map<number, number>();
  const positions = parents.map((parent) => {
    const position = (sizes.get(parent) ?? 0) + 1;
    sizes.set(parent, position);
    return position;
  });
  return rows.map((row, index) => ({
    is: "node",
    key: row.id,
    section,
    id: row.id,
    depth: row.depth,
    level: row.depth + 2,
    position: positions[index] ?? 1,
    setSize: sizes.get(parents[index] ?? -1) ?? 1,
    ...(row.branch === undefined ? {} : { branch: row.branch }),
    ...(row.opens ? { isOpen: !folded.has(row.id) } : {}),
  }));
}

/** For each row the index of the last shallower row before it; -1 on the top level. */
function parentsOf(rows: readonly Row[]): number[] {
  const open: number[] = [];
  return rows.map((row, index) => {
    while (open.length > 0 && (rows[open.at(-1) ?? 0]?.depth ?? 0) >= row.depth) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(index);
    return parent;
  });
}

/** Everything folded that must open for this node to be seen. */
export function unfoldedFor(id: string, rows: Record<Section, readonly Row[]>, folded: ReadonlySet<string>): ReadonlySet<string> {
  const section = SECTIONS.find((one) => rows[one].some((row) => row.id === id));
  if (section === undefined) return folded;
  const list = rows[section];
  const parents = parentsOf(list);
  const next = new Set(folded);
  next.delete(keyOf(section));
  for (let at = parents[list.findIndex((row) => row.id === id)] ?? -1; at >= 0; at = parents[at] ?? -1) {
    const row = list[at];
    if (row !== undefined) next.delete(row.id);
  }
  return next.size === folded.size ? folded : next;
}

/** Which lines are drawn: those in sight with some around them, and the one the keys are on. */
export function drawn(count: number, top: number, height: number, row: number, active: number): number[] {
  const spare = 12;
  const first = Math.max(0, Math.floor(top / row) - spare);
  const last = Math.min(count - 1, Math.ceil((top + height) / row) + spare);
  const list = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  if (active >= 0 && active < first) list.unshift(active);
  if (active > last && active < count) list.push(active);
  return list;
}

/** The order of the ways out of a node with one of them moved up or down; nothing where it cannot move. */
export function movedEdges(document: Document, parent: string, child: string, by: 1 | -1) {
  const edges = [...(document.out.get(parent) ?? [])];
  const at = edges.findIndex((edge) => edge.to === child);
  const other = at + by;
  const [edge, beside] = [edges[at], edges[other]];
  if (edge === undefined || beside === undefined) return [];
  edges[at] = beside;
  edges[other] = edge;
  return edges.flatMap((one, position) => (one.position === position ? [] : [{ ...one, position }]));
}
