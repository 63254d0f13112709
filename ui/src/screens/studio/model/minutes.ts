import type { Difficulty, Minutes } from "../../../ipc";
import type { Node } from "./whole";

/** The difficulties, hardest first. */
export const DIFFICULTIES: readonly Difficulty[] = ["high", "mid", "low"];

export const isZero = (minutes: Minutes): boolean => minutes.min === 0 && minutes.likely === 0 && minutes.max === 0;

/** "5–20–40", or one figure where all three are the same. */
export function triple(minutes: Minutes): string {
  const { min, likely, max } = minutes;
  return min === likely && likely === max ? String(likely) : `${min}–${likely}–${max}`;
}

/** A node's minutes at a difficulty. */
export function minutesAt(node: Node, difficulty: Difficulty): Minutes {
  return node.minutesAt.find((one) => one.difficulty === difficulty)?.minutes ?? node.minutes;
}
