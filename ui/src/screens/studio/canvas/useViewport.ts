import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Point } from "../model/edge-path";
import { around, type Box, centred, fit, PLAIN_BELOW, reveal, type Size, type Viewport, visible, zoomAt } from "../model/geometry";

const ZOOM_STEP = 1.2;
const LEAST_AT_FIRST = 0.5;
/** After zooming in, so much more is drawn than seen that drawing less pays. */
const MUCH = 3;

/** Panning and zooming, written straight to the page so that moving costs no rendering. */
export interface View {
  /** The part of the canvas that has to be drawn. */
  readonly area: Box;
  /** At 0 nodes are drawn in full; below, as plain shapes, each step about half an octave farther out. */
  readonly farness: number;
  readonly current: RefObject<Viewport>;
  readonly pan: (dx: number, dy: number) => void;
  readonly zoomBy: (factor: number, clientX: number, clientY: number) => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fullSize: () => void;
  readonly showAll: () => void;
  readonly showBoxes: (boxes: readonly Rectangle[]) => void;
  readonly show: (box: Box) => void;
  /** The point of the canvas under a point of the page. */
  readonly pointAt: (clientX: number, clientY: number) => Point;
  /** Calls back on every move; returns how to stop. */
  readonly onMove: (heard: (viewport: Viewport) => void) => () => void;
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

/** Keeps the viewport of the canvas in `frame`, whose `world` moves; `bounds` is everything there is. */
export function useViewport(frame: RefObject<HTMLElement | null>, world: RefObject<HTMLElement | null>, bounds: Box | undefined): View {
  const current = useRef<Viewport>({ x: 0, y: 0, zoom: 1 });
  const size = useRef<Size>({ width: 0, height: 0 });
  const drawn = useRef<Box>(NOWHERE);
  const placed = useRef(false);
  const listeners = useRef(new Set<(viewport: Viewport) => void>());
  const latest = useRef(bounds);
  const [area, setArea] = useState<Box>(NOWHERE);
  const [farness, setFarness] = useState(0);

  const apply = useCallback(
    (next: Viewport) => {
      current.current = next;
      if (world.current !== null) world.current.style.transform = `translate(${next.x}px, ${next.y}px) scale(${next.zoom})`;
      setFarness(next.zoom >= PLAIN_BELOW ? 0 : 1 + Math.floor(2 * Math.log2(PLAIN_BELOW / next.zoom)));
      for (const heard of listeners.current) heard(next);
      const seen = visible(next, size.current, 0);
      const isTooMuch = drawn.current.width > seen.width * MUCH;
      if (isTooMuch || !holds(drawn.current, seen)) {
        drawn.current = visible(next, size.current);
        setArea(drawn.current);
      }
    },
    [world],
  );

  const start = useCallback(() => {
    if (placed.current || latest.current === undefined || size.current.width === 0) return;
    placed.current = true;
    apply(opening(latest.current, size.current));
  }, [apply]);

  useLayoutEffect(() => {
    latest.current = bounds;
    start();
  });

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measured = (): void => {
      size.current = { width: element.clientWidth, height: element.clientHeight };
      drawn.current = NOWHERE;
      if (placed.current) apply(current.current);
      else start();
    };
    measured();
    const observer = new ResizeObserver(measured);
    observer.observe(element);
    return () => observer.disconnect();
  }, [apply, frame, start]);

  const ways = useMemo(() => {
    const zoomAbout = (factor: number): void => apply(zoomAt(current.current, factor, size.current.width / 2, size.current.height / 2));
    const inFrame = (clientX: number, clientY: number): Point => {
      const rect = frame.current?.getBoundingClientRect();
      return { x: clientX - (rect?.left ?? 0), y: clientY - (rect?.top ?? 0) };
    };
    return {
      pan: (dx: number, dy: number) => apply({ ...current.current, x: current.current.x + dx, y: current.current.y + dy }),
      zoomBy: (factor: number, clientX: number, clientY: number) => {
        const at = inFrame(clientX, clientY);
        apply(zoomAt(current.current, factor, at.x, at.y));
      },
      zoomIn: () => zoomAbout(ZOOM_STEP),
      zoomOut: () => zoomAbout(1 / ZOOM_STEP),
      fullSize: () => zoomAbout(1 / current.current.zoom),
      showAll: () => {
        if (latest.current !== undefined) apply(fit(latest.current, size.current));
      },
      showBoxes: (boxes: readonly Rectangle[]) => {
        const all = around(boxes.map(({ x, y, w, h }) => ({ x, y, width: w, height: h })));
        if (all !== undefined) apply(centred(all, size.current));
      },
      show: (box: Box) => apply(reveal(current.current, box, size.current)),
      pointAt: (clientX: number, clientY: number) => {
        const at = inFrame(clientX, clientY);
        const { x, y, zoom } = current.current;
        return { x: (at.x - x) / zoom, y: (at.y - y) / zoom };
      },
      onMove: (heard: (viewport: Viewport) => void) => {
        listeners.current.add(heard);
        heard(current.current);
        return () => void listeners.current.delete(heard);
      },
    };
  }, [apply, frame]);
  return useMemo(() => ({ area, farness, current, ...ways }), [area, farness, ways]);
}

/** At first both lanes are seen, from the top; a very wide story is cut off at its right. */
function opening(bounds: Box, frame: Size): Viewport {
  const zoom = Math.min(1, Math.max(LEAST_AT_FIRST, frame.width / (bounds.x + bounds.width)));
  return { x: Math.max(0, (frame.width - (bounds.x + bounds.width) * zoom) / 2), y: 0, zoom };
}

function holds(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}
