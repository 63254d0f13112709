import type { Document } from "./document";
import type { Box } from "./geometry";
import { branchesOf, type Tree } from "./tree";

export type Direction = "up" | "down" | "left" | "right";

/**
 * Where an arrow key leads: up and down along the primary-parent tree, left and right among the
 * branches of one decision. Where the tree has nothing, the nearest box in that direction is taken.
 */
export function walk(document: Document, tree: Tree, boxes: ReadonlyMap<string, Box>, from: string, direction: Direction): string | undefined {
  switch (direction) {
    case "up":
      return tree.parent.get(from) ?? nearest(boxes, from, direction);
    case "down":
      return below(document, tree, from) ?? nearest(boxes, from, direction);
    case "left":
    case "right":
      return beside(tree, boxes, from, direction) ?? nearest(boxes, from, direction);
  }
}

/** The next child of the same parent that way. */
function beside(tree: Tree, boxes: ReadonlyMap<string, Box>, from: string, direction: "left" | "right"): string | undefined {
  const parent = tree.parent.get(from);
  const start = boxes.get(from);
  if (parent === undefined || start === undefined) return undefined;
  const siblings = new Map((tree.children.get(parent) ?? []).flatMap((id) => {
    const box = boxes.get(id);
    return box === undefined ? [] : [[id, { ...box, y: start.y, height: start.height }] as const];
  }));
  return nearest(siblings, from, direction);
}

function below(document: Document, tree: Tree, from: string): string | undefined {
  const usual = branchesOf(document, from).find((edge) => edge.kind.type === "branch" && edge.kind.default);
  if (usual !== undefined) return usual.to;
  const child = tree.children.get(from)?.[0];
  if (child !== undefined) return child;
  const onward = document.out.get(from)?.find((edge) => edge.kind.type === "then");
  return onward?.to;
}

function nearest(boxes: ReadonlyMap<string, Box>, from: string, direction: Direction): string | undefined {
  const start = boxes.get(from);
  if (start === undefined) return undefined;
  let best: string | undefined;
  let least = Infinity;
  for (const [id, box] of boxes) {
    if (id === from) continue;
    const cost = distance(start, box, direction);
    if (cost < least) {
      least = cost;
      best = id;
    }
  }
  return best;
}

/** How far `box` lies from `start` that way; sideways drift counts double, behind is endless. */
function distance(start: Box, box: Box, direction: Direction): number {
  const dx = box.x + box.width / 2 - (start.x + start.width / 2);
  const dy = box.y + box.height / 2 - (start.y + start.height / 2);
  const vertical = direction === "up" || direction === "down";
  const along = { up: -dy, down: dy, left: -dx, right: dx }[direction];
  if (along < 8) return Infinity;
  const drift = Math.abs(vertical ? dx : dy);
  return along + drift * 2;
}
