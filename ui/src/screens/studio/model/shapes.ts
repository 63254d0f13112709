import type { Size } from "./geometry";
import type { Kind } from "./document";

/** The outline of a node's kind, and the lines drawn inside it. */
export interface Shape {
  readonly outline: string;
  readonly inside?: string;
}

/** Draws the silhouette by which a kind is known without colour. */
export function shapeOf(kind: Kind, size: Size): Shape {
  const [right, bottom] = [size.width - 0.5, size.height - 0.5];
  switch (kind) {
    case "symptom":
      return { outline: pulse(size) };
    case "inject":
      return { outline: bubble(size) };
    case "decision": {
      const middle = size.height / 2;
      return { outline: `M14.5.5H${right - 14}L${right} ${middle}L${right - 14} ${bottom}H14.5L.5 ${middle}z` };
    }
    case "mistake":
      return { outline: `M9.5.5H${right - 9}L${right} 9.5V${bottom - 9}L${right - 9} ${bottom}H9.5L.5 ${bottom - 9}V9.5z` };
    case "monitoring":
      return { outline: box(size, 2), inside: `M5.5.5V${bottom}M${right - 5} .5V${bottom}` };
    case "notice":
      return { outline: `M.5.5H${right - 12}L${right} 12.5V${bottom}H.5z`, inside: `M${right - 12} .5V12.5H${right}z` };
    case "ending":
      return { outline: box(size, size.height / 2 - 0.5), inside: inner(size, 3) };
    case "aftercare":
      return { outline: box(size, 4), inside: `M.5 6.5H${right}` };
    case "hint":
      return { outline: box(size, 8) };
    case "action":
      return { outline: box(size, 4) };
    case "note":
      return { outline: `M.5.5H${right}V${bottom}H.5z` };
  }
}

/** The bar of an action's lane: recovery on the left, propagation on the right. */
export function laneBar(side: "left" | "right", size: Size): string {
  return side === "left"
    ? `M4 0V${size.height}A4 4 0 0 1 0 ${size.height - 4}V4A4 4 0 0 1 4 0z`
    : `M${size.width - 4} 0V${size.height}A4 4 0 0 0 ${size.width} ${size.height - 4}V4A4 4 0 0 0 ${size.width - 4} 0z`;
}

function box({ width, height }: Size, radius: number): string {
  return rounded(0.5, 0.5, width - 1, height - 1, radius);
}

function inner({ width, height }: Size, by: number): string {
  return rounded(by + 0.5, by + 0.5, width - 1 - by * 2, height - 1 - by * 2, height / 2 - 0.5 - by);
}

function rounded(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const arc = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${width - r * 2}${arc(r, r)}v${height - r * 2}${arc(-r, r)}h${r * 2 - width}${arc(-r, -r)}v${r * 2 - height}${arc(r, -r)}z`;
}

function pulse({ width, height }: Size): string {
  const [right, bottom] = [width - 0.5, height - 0.5];
  const start = right - 52;
  return `M3.5.5H${start}l3-5 5 10 3-5H${right - 3}a3 3 0 0 1 3 3V${bottom - 3}a3 3 0 0 1-3 3H3.5a3 3 0 0 1-3-3V3.5a3 3 0 0 1 3-3z`;
}

function bubble({ width, height }: Size): string {
  const [right, bottom] = [width - 0.5, height - 0.5];
  return `M8.5.5H${right - 8}a8 8 0 0 1 8 8V${bottom - 8}a8 8 0 0 1-8 8H12.5L.5 ${bottom + 6}V8.5a8 8 0 0 1 8-8z`;
}
