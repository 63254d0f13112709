/** Shortest, likely and longest minutes of one difficulty. */
export interface Span3 {
  readonly min: number;
  readonly likely: number;
  readonly max: number;
}

/** The true scale of the rail, from zero. */
export interface Scale {
  /** Where a minute stands, in pixels. */
  readonly at: (minute: number) => number;
  readonly most: number;
}

/** A scale between two edges in pixels that holds every span and the time box. */
export function scaleOf(spans: readonly Span3[], timeBox: number, left: number, right: number): Scale {
  const most = Math.max(timeBox * 1.15, ...spans.map((span) => span.max), 1);
  const step = (right - left) / most;
  return { most, at: (minute) => left + minute * step };
}

/** A stroke of the rail: within the time box, or past it. */
export interface Stroke {
  readonly from: number;
  readonly to: number;
  readonly isOver: boolean;
}

/** The strokes of one span: past the time box the line breaks. */
export function strokesOf(span: Span3, timeBox: number, scale: Scale): Stroke[] {
  const strokes: Stroke[] = [];
  if (span.min < timeBox) strokes.push({ from: scale.at(span.min), to: scale.at(Math.min(span.max, timeBox)), isOver: false });
  if (span.max > timeBox) strokes.push({ from: scale.at(Math.max(span.min, timeBox)), to: scale.at(span.max), isOver: true });
  return strokes;
}

/** Pushes marks apart so that their labels keep `room` pixels each, in order, the last one left of `end`. */
export function apart(marks: readonly number[], room: number, end = Infinity): number[] {
  const placed: number[] = [];
  for (const mark of marks) placed.push(Math.max(mark, (placed.at(-1) ?? -Infinity) + room));
  return placed.map((mark, at) => Math.min(mark, end - room * (placed.length - at)));
}

/** A figure beside a span: before its line, above its dot or after its line. */
export interface Figure {
  readonly place: "before" | "above" | "after";
  readonly minute: number;
}

/** The figures of a span; what is the same is said once. */
export function figuresOf({ min, likely, max }: Span3): Figure[] {
  const figures: Figure[] = [];
  if (min !== max) figures.push({ place: "before", minute: min });
  if (likely !== min && likely !== max) figures.push({ place: "above", minute: likely });
  return [...figures, { place: "after", minute: max }];
}

/** The dots and line of a minutes triple on a short scale. */
export function dotOnLine(span: Span3, most: number, width: number): { from: number; dot: number; to: number } {
  const step = width / Math.max(most, 1);
  return { from: span.min * step, dot: span.likely * step, to: span.max * step };
}
