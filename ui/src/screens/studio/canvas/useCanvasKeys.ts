import type { KeyboardEvent } from "react";
import { type Command, commandsNow, matches } from "../../../app/commands";
import { type Direction, walk } from "../model/walk";
import { chosenNodes, NOTHING, ofNodes } from "../state/selection";
import type { Studio } from "../state/studio";
import { addBelow, addBeside, boxesOf, connect, insertOn, nudge } from "./acts";
import type { Ground } from "./commands";

interface Ways extends Pick<Ground, "studio" | "setConnecting" | "open"> {
  readonly commands: readonly Command[];
  /** The node from which an edge is being drawn. */
  readonly connecting: string | undefined;
  readonly leave: () => void;
}

const ARROWS: Record<string, Direction> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

/** The keys of the focused node. Each answers whether the key was used. */
export function useCanvasKeys(ways: Ways): { onKey: (event: KeyboardEvent) => boolean; onTreeKey: (event: KeyboardEvent) => boolean } {
  const { studio, connecting } = ways;
  return {
    onKey: (event) => {
      if (studio.holder !== undefined && studio.holder.id === undefined) return pending(studio, event);
      if (studio.selection.is !== "node") return false;
      const at = studio.selection.id;
      if (connecting !== undefined) return connectingKey(ways, at, event);
      if (arrow(studio, at, event)) return true;
      if (event.key === "Escape") {
        if (chosenNodes(studio.selection).length > 1) studio.select({ is: "node", id: at });
        else {
          studio.select(NOTHING);
          ways.leave();
        }
        return true;
      }
      if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
        ways.open({ menu: "acts", id: at });
        return true;
      }
      return command(ways, event);
    },
    onTreeKey: (event) => {
      if (studio.selection.is === "edge") return edgeKey(ways, studio.selection.id, event) || command(ways, event);
      if (event.key.startsWith("Arrow") && !event.altKey && !event.ctrlKey && !event.metaKey) {
        const [first] = studio.layout.nodes;
        if (first !== undefined) studio.select({ is: "node", id: first.id });
        return true;
      }
      return command(ways, event);
    },
  };
}

/** While the core is making a node only what makes the next one counts. */
function pending(studio: Studio, event: KeyboardEvent): boolean {
  const target = studio.holder?.target;
  if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === "Tab" && !event.shiftKey) addBelow(studio, target);
  else if (event.key === "Enter" && !event.shiftKey) addBeside(studio, target);
  else return event.key.length > 1;
  return true;
}

/** Runs the act this key stands for. Ctrl C, X and V come as events of the clipboard instead. */
function command({ commands, studio }: Ways, event: KeyboardEvent): boolean {
  const { nativeEvent } = event;
  const mod = event.ctrlKey || event.metaKey;
  if (mod && !event.shiftKey && ["KeyC", "KeyX", "KeyV"].includes(event.code)) return false;
  if (mod && !event.altKey && (event.code === "KeyZ" || event.code === "KeyY")) {
    if (event.shiftKey || event.code === "KeyY") studio.redo();
    else studio.undo();
    return true;
  }
  if (event.code === "Slash" && event.shiftKey && !mod) {
    commandsNow()
      .find((one) => one.id === "sheet")
      ?.run();
    return true;
  }
  const same = { NumpadEnter: "Enter", Backspace: "Delete" }[event.code];
  const found = commands.find((one) => one.isLocal === true && one.keys !== undefined && (matches(one.keys, nativeEvent) || (same !== undefined && !mod && !event.altKey && one.keys.code === same && one.keys.mod !== true && (one.keys.shift ?? false) === event.shiftKey)));
  if (found === undefined) return false;
  if (found.isDisabled !== true) found.run();
  return true;
}

/** Arrows walk; with Shift they choose along, with Alt they move, sideways with Ctrl they go to the edges. */
function arrow(studio: Studio, at: string, event: KeyboardEvent): boolean {
  const direction = ARROWS[event.key];
  if (direction === undefined) return false;
  if (event.altKey) {
    nudge(studio, direction, event.shiftKey ? 4 : 1);
    return true;
  }
  if (event.ctrlKey || event.metaKey) {
    if (direction === "up" || direction === "down") return false;
    const edges = direction === "right" ? studio.document.out.get(at) : studio.document.into.get(at);
    const edge = edges?.find((one) => studio.routes.has(one.id));
    if (edge !== undefined) studio.select({ is: "edge", id: edge.id });
    return true;
  }
  const next = walk(studio.document, studio.tree, boxesOf(studio), at, direction);
  if (next === undefined) return true;
  if (!event.shiftKey) studio.select({ is: "node", id: next });
  else studio.select(ofNodes(walkedTo(chosenNodes(studio.selection), at, next)));
  return true;
}

/** Walking back over what was chosen lets go of the node that is left. */
function walkedTo(chosen: readonly string[], from: string, to: string): string[] {
  const isBack = chosen.includes(to);
  return [to, ...chosen.filter((id) => id !== to && !(isBack && id === from))];
}

function connectingKey({ studio, connecting, setConnecting }: Ways, at: string, event: KeyboardEvent): boolean {
  if (connecting === undefined) return false;
  const direction = ARROWS[event.key];
  if (direction !== undefined) {
    const next = walk(studio.document, studio.tree, boxesOf(studio), at, direction);
    if (next !== undefined) studio.select({ is: "node", id: next });
    return true;
  }
  if (event.key === "Enter") {
    if (at !== connecting) connect(studio, connecting, at);
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

/** On an edge: up and down to its ends, left and right to its neighbours, Enter puts a node into it. */
function edgeKey({ studio, open }: Ways, id: string, event: KeyboardEvent): boolean {
  const edge = studio.document.edges.get(id);
  if (edge === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
  const isWay = edge.kind.type !== "hintFor" && edge.kind.type !== "contains";
  switch (event.key) {
    case "ArrowUp":
      if (edge.from !== undefined) studio.select({ is: "node", id: edge.from });
      return true;
    case "ArrowDown":
      studio.select({ is: "node", id: edge.to });
      return true;
    case "ArrowLeft":
    case "ArrowRight": {
      const beside = (edge.from === undefined ? studio.document.into.get(edge.to) : studio.document.out.get(edge.from)) ?? [];
      const next = beside[beside.findIndex((one) => one.id === id) + (event.key === "ArrowLeft" ? -1 : 1)];
      if (next !== undefined) studio.select({ is: "edge", id: next.id });
      return true;
    }
    case "Enter":
    case "Insert":
      if (isWay) insertOn(studio, id);
      return true;
    case "Delete":
    case "Backspace":
      void studio.change(() => ({ do: "removeEdge", edge: id }));
      studio.select(edge.from === undefined ? NOTHING : { is: "node", id: edge.from });
      return true;
    case "ContextMenu":
      open({ menu: "edge", id });
      return true;
    case "F10":
      if (event.shiftKey) open({ menu: "edge", id });
      return event.shiftKey;
    case "Escape":
      studio.select(edge.from === undefined ? NOTHING : { is: "node", id: edge.from });
      return true;
    default:
      return false;
  }
}
