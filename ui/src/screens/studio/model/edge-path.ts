/** A point of the canvas, in pixels at 100 %. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const RADIUS = 8;
const HEAD_LONG = 6;
const HEAD_HALF = 3.5;

/** A line through `points` whose corners are quarter turns, smaller where there is no room. */
export function rounded(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return "";
  let line = `M${short(first.x)} ${short(first.y)}`;
  let before = first;
  for (const [index, corner] of rest.entries()) {
    const next = rest[index + 1];
    if (next === undefined) return `${line}L${short(corner.x)} ${short(corner.y)}`;
    const room = Math.min(distance(before, corner), distance(corner, next) / (index === rest.length - 2 ? 1 : 2));
    const turn = Math.min(RADIUS, room);
    const [enter, leave] = [towards(corner, before, turn), towards(corner, next, turn)];
    line += `L${short(enter.x)} ${short(enter.y)}Q${short(corner.x)} ${short(corner.y)} ${short(leave.x)} ${short(leave.y)}`;
    before = leave;
  }
  return line;
}

/** The arrow head at the end of the line. */
export function arrowHead(points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.findLast((point) => tip !== undefined && distance(point, tip) > 0);
  if (tip === undefined || before === undefined) return "";
  const base = towards(tip, before, HEAD_LONG);
  const [ux, uy] = [(tip.x - base.x) / HEAD_LONG, (tip.y - base.y) / HEAD_LONG];
  const left = `${short(base.x - uy * HEAD_HALF)} ${short(base.y + ux * HEAD_HALF)}`;
  const right = `${short(base.x + uy * HEAD_HALF)} ${short(base.y - ux * HEAD_HALF)}`;
  return `M${left}L${short(tip.x)} ${short(tip.y)}L${right}z`;
}

/** How near a handle may come to the words on the line. */
const CLEAR = 20;

/** The middle of the last stroke: where the handle that inserts a node stands, clear of the line's words. */
export function insertPoint(points: readonly Point[], label?: Point): Point {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (tip === undefined || before === undefined) return tip ?? { x: 0, y: 0 };
  const middle = { x: (tip.x + before.x) / 2, y: (tip.y + before.y) / 2 };
  return label === undefined || distance(middle, label) >= CLEAR ? middle : towards(middle, tip, Math.min(CLEAR + 4, distance(middle, tip) - HEAD_LONG));
}

/** The line that passes nearest to `at`, if one is within `reach`. */
export function edgeNear(lines: readonly { readonly id: string; readonly points: readonly Point[] }[], at: Point, reach: number): string | undefined {
  let [nearest, least]: [string | undefined, number] = [undefined, reach];
  for (const { id, points } of lines) {
    for (const [index, end] of points.entries()) {
      const start = points[index - 1];
      if (start === undefined) continue;
      const away = awayFrom(start, end, at);
      if (away <= least) [nearest, least] = [id, away];
    }
  }
  return nearest;
}

function awayFrom(start: Point, end: Point, at: Point): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const along = Math.min(1, Math.max(0, ((at.x - start.x) * dx + (at.y - start.y) * dy) / (dx * dx + dy * dy || 1)));
  return distance(at, { x: start.x + dx * along, y: start.y + dy * along });
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, by: number): Point {
  const span = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) / span) * by, y: from.y + ((to.y - from.y) / span) * by };
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
