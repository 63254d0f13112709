// The whole story from far away: few large paths instead of many elements, and the titles for which
// there is room.
import type { PlacedEdge, PlacedNode } from "../../../ipc";
import { type Box, meet } from "./geometry";
import type { Kind } from "./document";

/** All boxes as one path. */
export function boxesPath(nodes: Iterable<PlacedNode>): string {
  let path = "";
  for (const { x, y, w, h } of nodes) path += `M${x} ${y}h${w}v${h}h${-w}z`;
  return path;
}

/** All lines as one path, with their corners sharp. */
export function linesPath(edges: Iterable<PlacedEdge>): string {
  let path = "";
  for (const { points } of edges) for (const [index, { x, y }] of points.entries()) path += `${index === 0 ? "M" : "L"}${x} ${y}`;
  return path;
}

const WEIGHT: Record<Kind, number> = { decision: 0, symptom: 1, ending: 2, notice: 3, monitoring: 3, mistake: 4, action: 5, inject: 6, aftercare: 6, hint: 9, note: 9 };

export interface Heading {
  readonly id: string;
  readonly words: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Which titles can be read at `scale` canvas pixels a screen pixel: what matters most comes first, and
 * none lies over another.
 */
export function headings(nodes: readonly { readonly placed: PlacedNode; readonly kind: Kind; readonly words: string }[], scale: number, most = 80): Heading[] {
  const taken: Box[] = [];
  const chosen: Heading[] = [];
  const byWeight = [...nodes].sort((a, b) => WEIGHT[a.kind] - WEIGHT[b.kind]);
  for (const { placed, kind, words } of byWeight) {
    if (chosen.length >= most) break;
    if (words === "" || WEIGHT[kind] > 6) continue;
    const width = Math.min(words.length * 11 + 12, 170) * scale;
    const box = { x: placed.x, y: placed.y, width, height: 20 * scale };
    if (taken.some((one) => meet(one, box))) continue;
    taken.push(box);
    chosen.push({ id: placed.id, words, x: placed.x, y: placed.y });
  }
  return chosen;
}
