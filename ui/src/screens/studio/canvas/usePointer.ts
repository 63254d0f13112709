import { type PointerEvent, type RefObject, useCallback, useRef } from "react";
import type { Viewport } from "../model/geometry";

const SLACK = 4;

interface Moves {
  readonly viewport: RefObject<Viewport>;
  readonly pan: (dx: number, dy: number) => void;
  /** The paper was clicked without dragging. */
  readonly onPaper: () => void;
  /** A node was pressed. */
  readonly onNode: (id: string) => void;
  /** A node was dragged by so many canvas pixels. */
  readonly onDragged: (id: string, dx: number, dy: number) => void;
}

/** Dragging the paper pans; dragging a node moves it. Both have keys and menus as alternatives. */
export function usePointer(moves: Moves) {
  const latest = useRef(moves);
  latest.current = moves;

  const onPaperDown = useCallback((event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 && event.button !== 1) return;
    if (event.target instanceof Element && event.target.closest("button, [data-tools], a") !== null) return;
    const frame = event.currentTarget;
    frame.dataset.panning = "true";
    let [x, y] = [event.clientX, event.clientY];
    let moved = 0;
    follow(
      event.pointerId,
      (move) => {
        moved += Math.abs(move.clientX - x) + Math.abs(move.clientY - y);
        if (moved >= SLACK) latest.current.pan(move.clientX - x, move.clientY - y);
        [x, y] = [move.clientX, move.clientY];
      },
      () => {
        delete frame.dataset.panning;
        if (moved < SLACK) latest.current.onPaper();
      },
    );
  }, []);

  const onNodeDown = useCallback((id: string, event: PointerEvent) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const target = event.currentTarget;
    if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
    latest.current.onNode(id);
    const [x, y] = [event.clientX, event.clientY];
    const element = target instanceof HTMLElement ? target : undefined;
    const resting = element?.style.transform ?? "";
    let dragged = { dx: 0, dy: 0, isReal: false };
    follow(
      event.pointerId,
      (move) => {
        const zoom = latest.current.viewport.current.zoom;
        const [dx, dy] = [(move.clientX - x) / zoom, (move.clientY - y) / zoom];
        const isReal = dragged.isReal || Math.hypot(dx, dy) * zoom >= SLACK * 2;
        dragged = { dx, dy, isReal };
        if (isReal && element !== undefined) element.style.transform = `${resting} translate(${dx}px, ${dy}px)`;
      },
      () => {
        if (!dragged.isReal) return;
        if (element !== undefined) element.style.transform = resting;
        latest.current.onDragged(id, dragged.dx, dragged.dy);
      },
    );
  }, []);

  return { onPaperDown, onNodeDown };
}

function follow(pointer: number, onMove: (event: globalThis.PointerEvent) => void, onEnd: () => void): void {
  const move = (event: globalThis.PointerEvent): void => {
    if (event.pointerId === pointer) onMove(event);
  };
  const end = (event: globalThis.PointerEvent): void => {
    if (event.pointerId !== pointer) return;
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", end);
    window.removeEventListener("pointercancel", end);
    onEnd();
  };
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", end);
  window.addEventListener("pointercancel", end);
}
