import type { Edge, Node } from "./whole";
import { type Document, primaryEdge } from "./document";

/** The sections of the outline, in their order. */
export const SECTIONS = ["recovery", "propagation", "hints"] as const;
export type Section = (typeof SECTIONS)[number];

/** A row of the outline. */
export interface Row {
  readonly id: string;
  readonly depth: number;
  /** Which way out of the decision above it stands for, counted from 0. */
  readonly branch?: number;
  /** Whether rows deeper than it follow. */
  readonly opens: boolean;
}

/** The primary-parent tree: children of each node, and the nodes that have no parent. */
export interface Tree {
  readonly parent: ReadonlyMap<string, string>;
  readonly children: ReadonlyMap<string, readonly string[]>;
  readonly roots: readonly string[];
}

/** Reads the tree that outline, arrow keys and collapsing share. */
export function treeOf(document: Document): Tree {
  const parent = new Map<string, string>();
  const position = new Map<string, number>();
  for (const node of document.scenario.nodes) {
    const edge = primaryEdge(document, node.id);
    if (edge?.from === undefined || edge.loopAtMost !== undefined || !document.nodes.has(edge.from)) continue;
    parent.set(node.id, edge.from);
    position.set(node.id, edge.position);
  }
  cutCycles(parent);
  const children = new Map<string, string[]>();
  const roots: string[] = [];
  for (const node of document.scenario.nodes) {
    const above = parent.get(node.id);
    if (above === undefined) {
      roots.push(node.id);
      continue;
    }
    const list = children.get(above);
    if (list === undefined) children.set(above, [node.id]);
    else list.push(node.id);
  }
  for (const list of children.values()) list.sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0));
  return { parent, children, roots };
}

/** Whether the trees, sections and rows of two documents are the same: the same lines between nodes of the same kinds. */
export function hasSameShape(a: Document, b: Document): boolean {
  if (a.scenario.nodes === b.scenario.nodes && a.scenario.edges === b.scenario.edges) return true;
  if (a.scenario.edges !== b.scenario.edges || a.scenario.nodes.length !== b.scenario.nodes.length) return false;
  return a.scenario.nodes.every((node, index) => {
    const other = b.scenario.nodes[index];
    return node === other || (other !== undefined && node.id === other.id && node.kind.type === other.kind.type && laneOf(node) === laneOf(other));
  });
}

const laneOf = ({ kind }: Node) => (kind.type === "action" ? kind.lane : undefined);

/** Makes a root of the node at which a walk upwards comes round; the checker names the cycle. */
function cutCycles(parent: Map<string, string>): void {
  const settled = new Set<string>();
  for (const start of [...parent.keys()]) {
    const walked = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !settled.has(at)) {
      if (walked.has(at)) {
        parent.delete(at);
        break;
      }
      walked.add(at);
      at = parent.get(at);
    }
    for (const id of walked) settled.add(id);
  }
}

/** Which section each node is listed in. */
export function sectionsOf(document: Document, tree: Tree): ReadonlyMap<string, Section> {
  const found = new Map<string, Section>();
  const waiting: [string, Section][] = tree.roots.map((root) => [root, "recovery"]);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [id, above] = next;
    const node = document.nodes.get(id);
    if (node === undefined) continue;
    const section = ownSection(document, node) ?? above;
    found.set(id, section);
    for (const child of tree.children.get(id) ?? []) waiting.push([child, section]);
  }
  return found;
}

function ownSection(document: Document, node: Node): Section | undefined {
  switch (node.kind.type) {
    case "hint":
      return "hints";
    case "action":
      return node.kind.lane === "propagation" ? "propagation" : "recovery";
    case "inject": {
      const edge = primaryEdge(document, node.id) ?? document.into.get(node.id)?.[0];
      return edge === undefined || edge.kind.type === "trigger" ? "propagation" : undefined;
    }
    case "symptom":
    case "decision":
    case "mistake":
    case "monitoring":
    case "notice":
    case "aftercare":
    case "ending":
      return "recovery";
    case "note":
      return undefined;
  }
}

/** The rows of each section: chains stay flat, only branches indent. */
export function outline(document: Document, tree: Tree): Record<Section, Row[]> {
  const sections = sectionsOf(document, tree);
  const rows: Record<Section, Row[]> = { recovery: [], propagation: [], hints: [] };
  const waiting: Step[] = tree.roots.map((id) => ({ id, depth: 0, listed: false })).reverse();
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if (!step.listed) {
      const opens = document.nodes.get(step.id)?.kind.type === "decision" && branchesOf(document, step.id).length > 0;
      const { id, depth, branch } = step;
      rows[sections.get(id) ?? "recovery"].push({ id, depth, opens, ...(branch === undefined ? {} : { branch }) });
    }
    if (step.usual === true) continue;
    waiting.push(...stepsAfter(document, tree, step).reverse());
  }
  return rows;
}

interface Step {
  readonly id: string;
  readonly depth: number;
  readonly branch?: number;
  /** Its row stands already; only what follows it is wanted. */
  readonly listed: boolean;
  /** The first node of a default branch: what follows it comes later, on the decision's level. */
  readonly usual?: boolean;
}

function stepsAfter(document: Document, tree: Tree, { id, depth }: Step): Step[] {
  const steps: Step[] = [];
  const ways = branchesOf(document, id);
  let onward: string | undefined;
  for (const [branch, way] of ways.entries()) {
    if (tree.parent.get(way.to) !== id) continue;
    const usual = way.kind.type === "branch" && way.kind.default;
    if (usual) onward = way.to;
    steps.push({ id: way.to, depth: depth + 1, branch, listed: false, usual });
  }
  if (onward !== undefined) steps.push({ id: onward, depth, listed: true });
  const branched = new Set(ways.map((way) => way.to));
  for (const child of tree.children.get(id) ?? []) {
    if (!branched.has(child)) steps.push({ id: child, depth, listed: false });
  }
  return steps;
}

/** The ways out of a decision, in their order. */
export function branchesOf(document: Document, id: string): readonly Edge[] {
  return (document.out.get(id) ?? []).filter((edge) => edge.kind.type === "branch");
}

const KOREAN = "가나다라마바사아자차카타파하";
const LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The letter of the branch at `index`, in the language on screen. */
export function letter(index: number, language: string): string {
  const letters = language.startsWith("ko") ? KOREAN : LATIN;
  return letters.charAt(Math.max(0, index) % letters.length) + "′".repeat(Math.floor(Math.max(0, index) / letters.length));
}
