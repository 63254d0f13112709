// What can be done on the canvas, by key, menu or pointer. Each is one edit, and so one step of undo.
import type { Edit } from "../../../ipc";
import type { Document } from "../model/document";
import type { Box } from "../model/geometry";
import { emptyKind } from "../model/kinds";
import { branchesOf, type Tree } from "../model/tree";
import type { Direction } from "../model/walk";
import type { NodeKind } from "../model/whole";
import { chosenNodes, ofNodes } from "../state/selection";
import type { Studio } from "../state/studio";
import type { Target } from "../state/useHolder";

const NEW = { width: 172, height: 36 };
const GAP = 24;

/** About where a node made at another will stand. */
function ghost(studio: Studio, id: string | undefined, where: "below" | "beside"): Box | undefined {
  const at = id === undefined ? studio.holder?.ghost : boxOf(studio, id);
  if (at === undefined) return undefined;
  return where === "below" ? { x: at.x, y: at.y + at.height + GAP, ...NEW } : { x: at.x + at.width + GAP, y: at.y, ...NEW };
}

/** The box of a node on the canvas. */
export function boxOf({ placed }: Pick<Studio, "placed">, id: string): Box | undefined {
  const found = placed.get(id);
  return found === undefined ? undefined : { x: found.x, y: found.y, width: found.w, height: found.h };
}

/** The boxes of all nodes, as walking and drawing need them. */
export function boxesOf({ placed }: Pick<Studio, "placed">): Map<string, Box> {
  return new Map([...placed].map(([id, { x, y, w, h }]) => [id, { x, y, width: w, height: h }]));
}

/** Adds what follows a node: a further branch below a decision, else the next action. */
export function addBelow(studio: Studio, at: Target): void {
  studio.make(() => (at.id === undefined ? undefined : { do: "addNode", place: { at: "below", node: at.id }, title: "", kind: emptyKind("action") }), ghost(studio, at.id, "below"));
}

/** Adds a node of the same kind under the same parent. */
export function addBeside(studio: Studio, at: Target): void {
  studio.make((document) => {
    const like = at.id === undefined ? undefined : document.nodes.get(at.id)?.kind.type;
    if (at.id === undefined || like === undefined) return undefined;
    const kind = emptyKind(like === "symptom" || like === "inject" || like === "hint" ? like : "action");
    return { do: "addNode", place: { at: "sibling", node: at.id }, title: "", kind };
  }, ghost(studio, at.id, "beside"));
}

/** Adds something at the side: a stand-in's words when the node is entered, a hint, a note. */
export function addAside(studio: Studio, id: string, kind: "inject" | "hint" | "note"): void {
  studio.make((document) => ({ do: "addNode", place: { at: "side", node: id }, title: "", kind: kind === "hint" ? nextHint(document, id) : emptyKind(kind) }), ghost(studio, id, "beside"));
}

/** A hint for the fault the node repairs or reveals, one rung plainer than those there are. */
function nextHint(document: Document, id: string): NodeKind {
  const near = document.nodes.get(id)?.kind;
  const fault = near?.type === "action" ? near.effects[0]?.fault : near?.type === "symptom" || near?.type === "inject" ? near.reveals[0] : undefined;
  const rungs = document.scenario.nodes.flatMap(({ kind }) => (kind.type === "hint" && kind.fault === (fault ?? null) ? [kind.rung] : []));
  return { type: "hint", fault: fault ?? null, persona: null, text: "", rung: Math.max(0, ...rungs) + 1 };
}

/** Puts a node into the first edge that leaves this one. */
export function insertAfter(studio: Studio, id: string): void {
  const out = studio.document.out.get(id) ?? [];
  const edge = branchesOf(studio.document, id).find((one) => one.kind.type === "branch" && one.kind.default) ?? out.find((one) => one.kind.type === "then");
  if (edge === undefined) addBelow(studio, { id });
  else insertOn(studio, edge.id);
}

/** Puts a node into an edge. */
export function insertOn(studio: Studio, edge: string): void {
  studio.make(() => ({ do: "insertOnEdge", edge, title: "", kind: emptyKind("action") }), ghost(studio, studio.document.edges.get(edge)?.from, "below"));
}

/** Adds a node that nothing leads to yet, in the last episode. */
export function addFree(studio: Studio): void {
  studio.make(() => ({ do: "addNode", place: { at: "free" }, title: "", kind: emptyKind("symptom") }));
}

/** Removes nodes, closing the gap unless told not to; what stood before them is selected. */
export function remove(studio: Studio, ids: string | readonly string[], heal = true): void {
  const nodes = typeof ids === "string" ? [ids] : ids;
  if (nodes.length === 0) return;
  const next = nextTo(studio.tree, nodes);
  const before = studio.selection;
  // At once, so that the focus never falls out of the canvas.
  if (next !== undefined) studio.select({ is: "node", id: next });
  void studio.change(() => ({ do: "removeNodes", nodes: [...nodes], heal })).then((done) => {
    if (done === undefined) studio.select(before);
  });
}

function nextTo(tree: Tree, gone: readonly string[]): string | undefined {
  const isGone = new Set(gone);
  let at = gone[0];
  while (at !== undefined && isGone.has(at)) at = tree.parent.get(at);
  return at ?? gone.flatMap((id) => tree.children.get(id) ?? []).find((id) => !isGone.has(id));
}

/** Draws an edge; a hint belongs to what it is connected with. */
export function connect(studio: Studio, from: string, to: string): void {
  void studio.change((document) => {
    const isHint = document.nodes.get(from)?.kind.type === "hint";
    return { do: "connect", from, to, kind: isHint ? { type: "hintFor" } : { type: "then" } };
  });
}

const STEP = 8;

/** Moves all chosen nodes by hand, and so pins them. */
export function nudge(studio: Studio, direction: Direction, steps: number): void {
  const [dx, dy] = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] }[direction] as [number, number];
  void move(studio, chosenNodes(studio.selection), dx * STEP * steps, dy * STEP * steps);
}

/**
 * Moves nodes by so many canvas pixels, together: none is pushed over the upper or left rim. They are
 * taken where they stand without folds.
 */
export async function move(studio: Studio, ids: readonly string[], dx: number, dy: number): Promise<void> {
  const moving = new Set(ids);
  const from = studio.view.layout.nodes.filter((one) => moving.has(one.id));
  if (from.length === 0) return;
  const [across, down] = [Math.max(dx, -Math.min(...from.map((one) => one.x))), Math.max(dy, -Math.min(...from.map((one) => one.y)))];
  const edits = from.map(({ id, x, y }): Edit => ({ do: "pin", node: id, at: { x: Math.round(x + across), y: Math.round(y + down) } }));
  await studio.change(() => together(edits, "move"));
}

/** Keeps nodes where they stand, or lets the tidy layout have them again. */
export function pin(studio: Studio, ids: readonly string[], isPinned: boolean): void {
  if (isPinned) void move(studio, ids, 0, 0);
  else void studio.change(() => together(ids.map((node) => ({ do: "unpin", node })), "tidy"));
}

/** Lets the tidy layout place everything. */
export function tidy(studio: Studio): void {
  void studio.change((document) => together(document.scenario.nodes.filter((node) => node.pin !== undefined).map((node) => ({ do: "unpin", node: node.id })), "tidy"));
}

/** Several edits as one step with a name of its own. */
export function together(edits: readonly Edit[], gesture: NonNullable<Extract<Edit, { do: "all" }>["gesture"]>): Edit | undefined {
  return edits.length > 1 ? { do: "all", edits: [...edits], gesture } : edits[0];
}

/** Chooses a node and everything below it. */
export function chooseSubtree(studio: Studio, id: string): void {
  studio.select(ofNodes(subtree(studio.tree, id)));
}

/** A node and everything below it in the tree. */
export function subtree(tree: Tree, id: string): string[] {
  const found = [id];
  for (const one of found) found.push(...(tree.children.get(one) ?? []));
  return found;
}
