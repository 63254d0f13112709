import { expect, test } from "vitest";
import { arrowHead, insertPoint, rounded } from "./edge-path";

test("a straight edge has no corner", () => {
  expect(rounded([{ x: 10, y: 0 }, { x: 10, y: 40 }])).toBe("M10 0L10 40");
});

test("a corner is a quarter turn of radius 8", () => {
  expect(rounded([{ x: 100, y: 20 }, { x: 40, y: 20 }, { x: 40, y: 90 }])).toBe("M100 20L48 20Q40 20 40 28L40 90");
});

test("two corners with little room between them share it", () => {
  expect(rounded([{ x: 0, y: 0 }, { x: 8, y: 0 }, { x: 8, y: 8 }, { x: 40, y: 8 }])).toBe("M0 0L4 0Q8 0 8 4L8 4Q8 8 12 8L40 8");
});

test("the head points where the last stroke goes", () => {
  expect(arrowHead([{ x: 10, y: 0 }, { x: 10, y: 40 }])).toBe("M6.5 34L10 40L13.5 34z");
});

test("an edge without length has no head", () => {
  expect(arrowHead([{ x: 1, y: 1 }, { x: 1, y: 1 }])).toBe("");
});

test("a node is inserted in the middle of the last stroke", () => {
  expect(insertPoint([{ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 100, y: 60 }])).toEqual({ x: 100, y: 30 });
});
