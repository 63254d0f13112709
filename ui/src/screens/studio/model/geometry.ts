/** A rectangle on the canvas, in pixels at 100 %. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Width and height. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the canvas stands in its frame: a canvas point p is drawn at p × zoom + (x, y). */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export const ZOOM_LEAST = 0.1;
export const ZOOM_MOST = 2;
/** Under this zoom nodes are painted plainly, without words. */
export const PLAIN_BELOW = 0.35;

/** Zooms by `factor`, keeping the frame point (`atX`, `atY`) over the same place of the canvas. */
export function zoomAt(view: Viewport, factor: number, atX: number, atY: number): Viewport {
  const zoom = Math.min(ZOOM_MOST, Math.max(ZOOM_LEAST, view.zoom * factor));
  const scale = zoom / view.zoom;
  return { zoom, x: atX - (atX - view.x) * scale, y: atY - (atY - view.y) * scale };
}

/** The smallest box around all of `boxes`. */
export function around(boxes: Iterable<Box>): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return left === Infinity ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

/** Shows all of `bounds`, never larger than 100 %, from the top. */
export function fit(bounds: Box, frame: Size, margin = 12): Viewport {
  const zoom = Math.min(1, (frame.width - margin * 2) / bounds.width, (frame.height - margin * 2) / bounds.height);
  const kept = Math.max(ZOOM_LEAST, zoom);
  return { zoom: kept, x: (frame.width - bounds.width * kept) / 2 - bounds.x * kept, y: margin - bounds.y * kept };
}

/** Shows all of `box` in the middle, never larger than 100 %. */
export function centred(box: Box, frame: Size, margin = 48): Viewport {
  const { zoom, x } = fit(box, frame, margin);
  return { zoom, x, y: (frame.height - box.height * zoom) / 2 - box.y * zoom };
}

/** The box between two points, whichever comes first. */
export function between(a: { readonly x: number; readonly y: number }, b: { readonly x: number; readonly y: number }): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

/** Moves the view as little as possible so that `box` is seen whole. */
export function reveal(view: Viewport, box: Box, frame: Size, margin = 24): Viewport {
  const shift = (start: number, length: number, room: number): number => {
    if (length + margin * 2 > room) return margin - start;
    if (start < margin) return margin - start;
    return Math.min(0, room - margin - (start + length));
  };
  const dx = shift(box.x * view.zoom + view.x, box.width * view.zoom, frame.width);
  const dy = shift(box.y * view.zoom + view.y, box.height * view.zoom, frame.height);
  return dx === 0 && dy === 0 ? view : { ...view, x: view.x + dx, y: view.y + dy };
}

/** The part of the canvas that is in the frame, with a rim so that panning finds things drawn. */
export function visible(view: Viewport, frame: Size, rim = 256): Box {
  return {
    x: (-view.x - rim) / view.zoom,
    y: (-view.y - rim) / view.zoom,
    width: (frame.width + rim * 2) / view.zoom,
    height: (frame.height + rim * 2) / view.zoom,
  };
}

/** Whether two boxes share a point. */
export function meet(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

const CELL = 512;

/** Finds boxes near a place without looking at all of them. */
export class Grid {
  readonly #cells = new Map<string, string[]>();
  readonly #boxes: ReadonlyMap<string, Box>;

  constructor(boxes: ReadonlyMap<string, Box>) {
    this.#boxes = boxes;
    for (const [id, box] of boxes) {
      for (const key of cellsOf(box)) {
        const cell = this.#cells.get(key);
        if (cell === undefined) this.#cells.set(key, [id]);
        else cell.push(id);
      }
    }
  }

  /** The ids whose boxes meet `area`. */
  within(area: Box): Set<string> {
    const found = new Set<string>();
    if ((area.width / CELL) * (area.height / CELL) > this.#cells.size) {
      for (const [id, box] of this.#boxes) if (meet(box, area)) found.add(id);
      return found;
    }
    for (const key of cellsOf(area)) {
      for (const id of this.#cells.get(key) ?? []) {
        const box = this.#boxes.get(id);
        if (box !== undefined && meet(box, area)) found.add(id);
      }
    }
    return found;
  }
}

function* cellsOf(box: Box): Generator<string> {
  const [right, bottom] = [Math.floor((box.x + box.width) / CELL), Math.floor((box.y + box.height) / CELL)];
  for (let column = Math.floor(box.x / CELL); column <= right; column++) {
    for (let row = Math.floor(box.y / CELL); row <= bottom; row++) yield `${column},${row}`;
  }
}
