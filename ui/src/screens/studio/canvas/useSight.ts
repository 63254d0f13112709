import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Box } from "../model/geometry";
import type { View } from "./useViewport";

const MOVING_MS = 200;

/** True for a moment after the tidy layout moved something. */
export function useMoving(layout: unknown): boolean {
  const [isMoving, setMoving] = useState(false);
  const last = useRef(layout);
  useLayoutEffect(() => {
    if (last.current === layout) return;
    last.current = layout;
    setMoving(true);
    const timer = window.setTimeout(() => setMoving(false), MOVING_MS);
    return () => window.clearTimeout(timer);
  }, [layout]);
  return isMoving;
}

/** The wheel pans; with Ctrl or ⌘ it zooms. React's own listener could not hold the page still. */
export function useWheel(frame: RefObject<HTMLElement | null>, { pan, zoomBy }: View): void {
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const turned = (event: WheelEvent): void => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
      if (event.ctrlKey || event.metaKey) zoomBy(Math.exp(-event.deltaY * lines * 0.002), event.clientX, event.clientY);
      else if (event.shiftKey) pan(-event.deltaY * lines, 0);
      else pan(-event.deltaX * lines, -event.deltaY * lines);
    };
    element.addEventListener("wheel", turned, { passive: false });
    return () => element.removeEventListener("wheel", turned);
  }, [frame, pan, zoomBy]);
}

/** Brings a newly selected node into sight. */
export function useShown(show: (box: Box) => void, box: Box | undefined, id: string | undefined): void {
  const latest = useRef({ show, box });
  useEffect(() => {
    latest.current = { show, box };
  });
  useEffect(() => {
    if (latest.current.box !== undefined) latest.current.show(latest.current.box);
  }, [id]);
}
