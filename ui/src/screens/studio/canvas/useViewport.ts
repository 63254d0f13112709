import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type Box, fit, PLAIN_BELOW, reveal, type Size, type Viewport, visible, zoomAt } from "../model/geometry";

const ZOOM_STEP = 1.2;
const LEAST_AT_FIRST = 0.5;

/** Panning and zooming, written straight to the page so that moving costs no rendering. */
export interface View {
  /** The part of the canvas that has to be drawn. */
  readonly area: Box;
  /** Whether nodes are painted without words. */
  readonly isPlain: boolean;
  /** Zoom in percent, for the readout. */
  readonly percent: number;
  readonly current: RefObject<Viewport>;
  readonly pan: (dx: number, dy: number) => void;
  readonly zoomBy: (factor: number, clientX: number, clientY: number) => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly showAll: () => void;
  readonly show: (box: Box) => void;
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

/** Keeps the viewport of the canvas in `frame`; `bounds` is everything there is. */
export function useViewport(frame: RefObject<HTMLElement | null>, bounds: Box | undefined): View {
  const current = useRef<Viewport>({ x: 0, y: 0, zoom: 1 });
  const size = useRef<Size>({ width: 0, height: 0 });
  const drawn = useRef<Box>(NOWHERE);
  const placed = useRef(false);
  const [area, setArea] = useState<Box>(NOWHERE);
  const [isPlain, setPlain] = useState(false);
  const [percent, setPercent] = useState(100);

  const apply = useCallback(
    (next: Viewport) => {
      current.current = next;
      const style = frame.current?.style;
      style?.setProperty("--x", `${next.x}px`);
      style?.setProperty("--y", `${next.y}px`);
      style?.setProperty("--zoom", String(next.zoom));
      setPlain(next.zoom < PLAIN_BELOW);
      setPercent(Math.round(next.zoom * 100));
      if (!holds(drawn.current, visible(next, size.current, 0))) {
        drawn.current = visible(next, size.current);
        setArea(drawn.current);
      }
    },
    [frame],
  );

  const start = useCallback(() => {
    if (placed.current || bounds === undefined || size.current.width === 0) return;
    placed.current = true;
    apply(opening(bounds, size.current));
  }, [apply, bounds]);

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

  useEffect(start, [start]);

  const zoomAbout = (factor: number): void => apply(zoomAt(current.current, factor, size.current.width / 2, size.current.height / 2));
  return {
    area,
    isPlain,
    percent,
    current,
    pan: (dx, dy) => apply({ ...current.current, x: current.current.x + dx, y: current.current.y + dy }),
    zoomBy: (factor, clientX, clientY) => {
      const rect = frame.current?.getBoundingClientRect();
      apply(zoomAt(current.current, factor, clientX - (rect?.left ?? 0), clientY - (rect?.top ?? 0)));
    },
    zoomIn: () => zoomAbout(ZOOM_STEP),
    zoomOut: () => zoomAbout(1 / ZOOM_STEP),
    showAll: () => {
      if (bounds !== undefined) apply(fit(bounds, size.current));
    },
    show: (box) => apply(reveal(current.current, box, size.current)),
  };
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
