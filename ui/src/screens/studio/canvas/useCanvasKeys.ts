import type { KeyboardEvent } from "react";
import { commandsNow } from "../../../app/commands";
import type { Document } from "../model/document";
import { emptyKind } from "../model/kinds";
import { branchesOf } from "../model/tree";
import { type Direction, walk } from "../model/walk";
import { NOTHING } from "../state/selection";
import type { NodeKind } from "../model/whole";
import { type Studio, useStudio } from "../state/studio";

export type Opened = { readonly menu: "kinds" | "acts"; readonly id: string };

interface Ways {
  /** The node from which an edge is being drawn. */
  readonly connecting: string | undefined;
  readonly setConnecting: (id: string | undefined) => void;
  readonly open: (opened: Opened) => void;
  readonly leave: () => void;
}

const ARROWS: Record<string, Direction> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

/** The keys of a selected node; answers whether the key was used. */
export function useCanvasKeys({ connecting, setConnecting, open, leave }: Ways): (event: KeyboardEvent) => boolean {
  const studio = useStudio();
  return (event) => {
    if (studio.selection.is !== "node") return false;
    const at = studio.selection.id;
    const mod = event.ctrlKey || event.metaKey;
    const direction = ARROWS[event.key];
    if (direction !== undefined && !mod) {
      if (event.altKey) {
        if (connecting === undefined) nudge(studio, at, direction, event.shiftKey ? 4 : 1);
        return true;
      }
      const next = walk(studio.document, studio.tree, boxesOf(studio), at, direction);
      if (next !== undefined) studio.select({ is: "node", id: next });
      return true;
    }
    if (mod) {
      if (event.code !== "KeyZ" || event.altKey) return false;
      if (event.shiftKey) studio.redo();
      else studio.undo();
      return true;
    }
    if (connecting !== undefined) {
      if (event.key === "Enter") {
        connect(studio, connecting, at);
        setConnecting(undefined);
        return true;
      }
      if (event.key === "Escape") {
        setConnecting(undefined);
        studio.select({ is: "node", id: connecting });
        return true;
      }
      return event.key !== "Tab";
    }
    switch (event.code) {
      case "Tab":
        if (event.shiftKey) return false;
        addBelow(studio, at);
        return true;
      case "Enter":
      case "NumpadEnter":
        addBeside(studio, at);
        return true;
      case "Slash":
        if (event.shiftKey) {
          commandsNow()
            .find((one) => one.id === "sheet")
            ?.run();
          return true;
        }
        open({ menu: "kinds", id: at });
        return true;
      case "KeyC":
        setConnecting(at);
        return true;
      case "Insert":
        insertAfter(studio, at);
        return true;
      case "Delete":
      case "Backspace":
        remove(studio, at);
        return true;
      case "ContextMenu":
        open({ menu: "acts", id: at });
        return true;
      case "F10":
        if (!event.shiftKey) return false;
        open({ menu: "acts", id: at });
        return true;
      case "Escape":
        studio.select(NOTHING);
        leave();
        return true;
      default:
        return false;
    }
  };
}

/** The boxes of all nodes, as walking and drawing need them. */
export function boxesOf(studio: Pick<Studio, "placed">): Map<string, { x: number; y: number; width: number; height: number }> {
  return new Map([...studio.placed].map(([id, { x, y, w, h }]) => [id, { x, y, width: w, height: h }]));
}

/** Adds what follows a node: a further branch below a decision, else the next action. */
export function addBelow(studio: Studio, id: string): void {
  studio.make(() => ({ do: "addNode", place: { at: "below", node: id }, title: "", kind: emptyKind("action") }));
}

/** Adds a node of the same kind under the same parent. */
export function addBeside(studio: Studio, id: string): void {
  const node = studio.document.nodes.get(id);
  if (node === undefined) return;
  const kind = emptyKind(node.kind.type === "symptom" || node.kind.type === "inject" || node.kind.type === "hint" ? node.kind.type : "action");
  studio.make(() => ({ do: "addNode", place: { at: "sibling", node: id }, title: "", kind }));
}

/** Adds something at the side: a stand-in's words when the node is entered, a hint, a note. */
export function addAside(studio: Studio, id: string, kind: "inject" | "hint" | "note"): void {
  studio.make((document) => ({ do: "addNode", place: { at: "side", node: id }, title: "", kind: kind === "hint" ? nextHint(document, id) : emptyKind(kind) }));
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
  if (edge === undefined) addBelow(studio, id);
  else insertOn(studio, edge.id);
}

/** Puts a node into an edge. */
export function insertOn(studio: Studio, edge: string): void {
  studio.make(() => ({ do: "insertOnEdge", edge, title: "", kind: emptyKind("action") }));
}

/** Removes a node and closes the gap; what stood before it is selected. */
export function remove(studio: Studio, id: string): void {
  const next = studio.tree.parent.get(id) ?? studio.tree.children.get(id)?.[0];
  void studio.change(() => ({ do: "removeNodes", nodes: [id], heal: true })).then((done) => {
    if (done !== undefined && next !== undefined) studio.select({ is: "node", id: next });
  });
}

/** Draws an edge; a hint belongs to what it is connected with. */
export function connect(studio: Studio, from: string, to: string): void {
  void studio.change((document) => {
    const isHint = document.nodes.get(from)?.kind.type === "hint";
    return { do: "connect", from, to, kind: isHint ? { type: "hintFor" } : { type: "then" } };
  });
}

const STEP = 8;

/** Moves a node by hand, and so pins it. */
function nudge(studio: Studio, id: string, direction: Direction, steps: number): void {
  const [dx, dy] = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] }[direction] as [number, number];
  const placed = studio.placed.get(id);
  if (placed === undefined) return;
  const at = { x: Math.max(0, placed.x + dx * STEP * steps), y: Math.max(0, placed.y + dy * STEP * steps) };
  void studio.change(() => ({ do: "pin", node: id, at }));
}
