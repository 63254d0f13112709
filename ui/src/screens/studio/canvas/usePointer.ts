// What a pointer does on the paper. Drags are drawn straight to the page; only their end changes
// something. Each has a key and a menu entry as an alternative.
import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useMemo, useRef } from "react";
import { between, type Box } from "../model/geometry";
import type { Point } from "../model/edge-path";
import type { View } from "./useViewport";

const SLACK = 4;
const TWICE_MS = 400;

export interface Moves {
  readonly view: View;
  /** Dragging the paper chooses an area instead of moving it. */
  readonly isBanding: boolean;
  /** What is chosen now, and so moves together. */
  readonly chosen: readonly string[];
  /** The node at a point of the canvas, where nodes are painted plainly. */
  readonly nodeAt: (point: Point) => string | undefined;
  readonly edgeAt: (point: Point) => string | undefined;
  readonly onPaper: () => void;
  /** A node was pressed; with Shift or Ctrl it is taken in or out. */
  readonly onNode: (id: string, isAdding: boolean) => void;
  readonly onNodeTwice: (id: string) => void;
  readonly onEdge: (id: string) => void;
  readonly onUnfold: (id: string) => void;
  /** Nodes were dragged by so many canvas pixels; resolves when they stand. */
  readonly onDragged: (ids: readonly string[], dx: number, dy: number) => Promise<unknown>;
  readonly onBand: (area: Box, isAdding: boolean) => void;
  /** A line was drawn from a node; to nowhere when it was only clicked. */
  readonly onWire: (from: string, to: string | undefined) => void;
}

/** The elements that are drawn while dragging. */
export interface Drawings {
  readonly band: RefObject<HTMLElement | null>;
  readonly wire: RefObject<SVGPathElement | null>;
}

interface Drag {
  readonly move: (event: PointerEvent) => void;
  readonly end: (event: PointerEvent | undefined) => void;
}

/** Answers what to do when a pointer goes down on the paper. */
export function usePointer(moves: Moves, drawings: Drawings): (event: ReactPointerEvent<HTMLElement>) => void {
  const latest = useRef(moves);
  useEffect(() => {
    latest.current = moves;
  });
  return useMemo(() => {
    const fingers = new Map<number, Point>();
    const before = { id: "", at: 0 };
    let stop: (() => void) | undefined;

    return (event) => {
      const { target, currentTarget: frame, pointerId } = event;
      if (!(target instanceof Element) || target.closest("button, a, [data-tools]") !== null) return;
      if (target instanceof HTMLInputElement && target.dataset.idle === undefined) return;
      if (event.pointerType === "touch") {
        fingers.set(pointerId, { x: event.clientX, y: event.clientY });
        if (fingers.size === 2) {
          stop?.();
          stop = pinch(fingers, () => latest.current.view);
          return;
        }
      }
      const drag = begin(latest, drawings, event, frame, target, before);
      if (drag === undefined) {
        fingers.delete(pointerId);
        return;
      }
      stop = follow(pointerId, drag, () => fingers.delete(pointerId));
    };
  }, [drawings]);
}

function begin(latest: RefObject<Moves>, drawings: Drawings, event: ReactPointerEvent, frame: HTMLElement, target: Element, before: { id: string; at: number }): Drag | undefined {
  const now = latest.current;
  const isAdding = event.shiftKey || event.ctrlKey || event.metaKey;
  if (event.button === 1) return panning(latest, frame, event, () => undefined);
  if (event.button !== 0) return undefined;
  const found = (name: string): string | undefined => target.closest(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? undefined;
  const port = found("port");
  if (port !== undefined) return wiring(latest, drawings, port, event);
  const unfolded = found("unfold");
  if (unfolded !== undefined) {
    now.onUnfold(unfolded);
    return undefined;
  }
  const point = now.view.pointAt(event.clientX, event.clientY);
  const node = found("node") ?? now.nodeAt(point);
  if (node !== undefined) {
    event.preventDefault();
    const isTwice = before.id === node && event.timeStamp - before.at < TWICE_MS;
    [before.id, before.at] = [isTwice ? "" : node, event.timeStamp];
    if (isTwice && !isAdding) {
      now.onNodeTwice(node);
      return undefined;
    }
    return dragging(latest, frame, node, isAdding, event);
  }
  const edge = found("edge") ?? now.edgeAt(point);
  if (edge !== undefined) {
    event.preventDefault();
    now.onEdge(edge);
    return undefined;
  }
  if (now.isBanding || event.shiftKey) return banding(latest, drawings, isAdding, event);
  return panning(latest, frame, event, () => latest.current.onPaper());
}

function panning(latest: RefObject<Moves>, frame: HTMLElement, event: ReactPointerEvent, onClick: () => void): Drag {
  frame.dataset.panning = "true";
  let [x, y] = [event.clientX, event.clientY];
  let moved = 0;
  return {
    move: (move) => {
      moved += Math.abs(move.clientX - x) + Math.abs(move.clientY - y);
      if (moved >= SLACK) latest.current.view.pan(move.clientX - x, move.clientY - y);
      [x, y] = [move.clientX, move.clientY];
    },
    end: (up) => {
      delete frame.dataset.panning;
      if (moved < SLACK && up !== undefined) onClick();
    },
  };
}

function dragging(latest: RefObject<Moves>, frame: HTMLElement, node: string, isAdding: boolean, event: ReactPointerEvent): Drag {
  const isOneOfMany = latest.current.chosen.length > 1 && latest.current.chosen.includes(node);
  if (isAdding || !isOneOfMany) latest.current.onNode(node, isAdding);
  const ids = isOneOfMany ? latest.current.chosen : [node];
  const [x, y] = [event.clientX, event.clientY];
  let moving: { element: HTMLElement; resting: string }[] | undefined;
  let [dx, dy] = [0, 0];
  return {
    move: (move) => {
      const { zoom } = latest.current.view.current.current;
      [dx, dy] = [(move.clientX - x) / zoom, (move.clientY - y) / zoom];
      if (moving === undefined) {
        if (Math.hypot(dx, dy) * zoom < SLACK * 2) return;
        moving = ids.flatMap((id) => {
          const element = frame.querySelector(`[data-node="${CSS.escape(id)}"]`);
          return element instanceof HTMLElement ? [{ element, resting: element.style.transform }] : [];
        });
      }
      for (const { element, resting } of moving) element.style.transform = `${resting} translate(${dx}px, ${dy}px)`;
    },
    end: (up) => {
      if (moving === undefined) {
        if (isOneOfMany && !isAdding && up !== undefined) latest.current.onNode(node, false);
        return;
      }
      // They stay where they were dropped until the core has answered, and go back if it refused.
      const left = moving.map((one) => ({ ...one, dropped: one.element.style.transform }));
      const settle = (): void => {
        for (const { element, resting, dropped } of left) if (element.style.transform === dropped) element.style.transform = resting;
      };
      if (up === undefined) settle();
      else void latest.current.onDragged(ids, dx, dy).then(settle);
    },
  };
}

function banding(latest: RefObject<Moves>, { band }: Drawings, isAdding: boolean, event: ReactPointerEvent): Drag {
  const from = latest.current.view.pointAt(event.clientX, event.clientY);
  let area: Box | undefined;
  return {
    move: (move) => {
      area = between(from, latest.current.view.pointAt(move.clientX, move.clientY));
      if (band.current === null) return;
      Object.assign(band.current.style, { display: "block", transform: `translate(${area.x}px, ${area.y}px)`, width: `${area.width}px`, height: `${area.height}px` });
    },
    end: (up) => {
      if (band.current !== null) band.current.style.display = "none";
      if (up === undefined) return;
      if (area === undefined || area.width + area.height < SLACK) latest.current.onPaper();
      else latest.current.onBand(area, isAdding);
    },
  };
}

function wiring(latest: RefObject<Moves>, { wire }: Drawings, from: string, event: ReactPointerEvent): Drag {
  event.preventDefault();
  const start = latest.current.view.pointAt(event.clientX, event.clientY);
  let isReal = false;
  return {
    move: (move) => {
      const to = latest.current.view.pointAt(move.clientX, move.clientY);
      isReal ||= Math.hypot(to.x - start.x, to.y - start.y) > SLACK * 2;
      if (isReal) wire.current?.setAttribute("d", `M${start.x} ${start.y}L${to.x} ${to.y}`);
    },
    end: (up) => {
      wire.current?.setAttribute("d", "");
      if (up === undefined) return;
      if (!isReal) {
        latest.current.onWire(from, undefined);
        return;
      }
      const under = document.elementFromPoint(up.clientX, up.clientY)?.closest("[data-node]")?.getAttribute("data-node");
      const to = under ?? latest.current.nodeAt(latest.current.view.pointAt(up.clientX, up.clientY));
      if (to !== undefined && to !== from) latest.current.onWire(from, to);
    },
  };
}

/** Two fingers move and zoom. */
function pinch(fingers: Map<number, Point>, view: () => View): () => void {
  const spread = (): { middle: Point; span: number } => {
    const [a = { x: 0, y: 0 }, b = a] = fingers.values();
    return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, span: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)) };
  };
  let last = spread();
  const move = (event: PointerEvent): void => {
    if (!fingers.has(event.pointerId)) return;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const next = spread();
    view().pan(next.middle.x - last.middle.x, next.middle.y - last.middle.y);
    view().zoomBy(next.span / last.span, next.middle.x, next.middle.y);
    last = next;
  };
  const end = (event: PointerEvent): void => {
    fingers.delete(event.pointerId);
    stop();
  };
  const stop = (): void => {
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", end);
    window.removeEventListener("pointercancel", end);
  };
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", end);
  window.addEventListener("pointercancel", end);
  return stop;
}

/** Follows a pointer until it is lifted; the answer breaks off without an end. */
function follow(pointer: number, drag: Drag, onOver: () => void): () => void {
  const move = (event: PointerEvent): void => {
    if (event.pointerId === pointer) drag.move(event);
  };
  const finish = (event: PointerEvent | undefined): void => {
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", lifted);
    window.removeEventListener("pointercancel", cancelled);
    drag.end(event);
  };
  const lifted = (event: PointerEvent): void => {
    if (event.pointerId !== pointer) return;
    onOver();
    finish(event);
  };
  const cancelled = (event: PointerEvent): void => {
    if (event.pointerId !== pointer) return;
    onOver();
    finish(undefined);
  };
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", lifted);
  window.addEventListener("pointercancel", cancelled);
  return () => finish(undefined);
}
