import { expect, test } from "vitest";
import { apart, figuresOf, scaleOf, strokesOf } from "./rail";

const BRIEF_A = { min: 22, likely: 55, max: 115 };

test("the scale starts at zero and holds the longest path", () => {
  const scale = scaleOf([BRIEF_A], 90, 100, 675);
  expect(scale.at(0)).toBe(100);
  expect(scale.at(115)).toBe(675);
});

test("the scale holds the time box when everything is short", () => {
  const scale = scaleOf([{ min: 1, likely: 2, max: 3 }], 90, 0, 100);
  expect(scale.at(90)).toBeLessThan(100);
});

test("past the time box the line breaks", () => {
  const scale = scaleOf([BRIEF_A], 90, 0, 115);
  expect(strokesOf(BRIEF_A, 90, scale)).toEqual([
    { from: 22, to: 90, isOver: false },
    { from: 90, to: 115, isOver: true },
  ]);
});

test("a span within the box is one stroke", () => {
  const span = { min: 20, likely: 30, max: 60 };
  const strokes = strokesOf(span, 90, scaleOf([span], 90, 0, 103.5));
  expect(strokes.map((stroke) => stroke.isOver)).toEqual([false]);
  expect(strokes[0]?.to).toBeCloseTo(60);
});

test("marks that stand close are pushed apart in order", () => {
  expect(apart([10, 15, 100], 40)).toEqual([10, 50, 100]);
});

test("pushed apart, nothing leaves at the right", () => {
  expect(apart([10, 80, 85], 20, 100)).toEqual([10, 60, 80]);
  expect(apart([80, 85, 90], 40, 100)).toEqual([-20, 20, 60]);
});

test("a length that is the same is said once", () => {
  const places = (min: number, likely: number, max: number) => figuresOf({ min, likely, max }).map(({ place, minute }) => [place, minute]);
  expect(places(22, 55, 115)).toEqual([["before", 22], ["above", 55], ["after", 115]]);
  expect(places(10, 10, 20)).toEqual([["before", 10], ["after", 20]]);
  expect(places(10, 20, 20)).toEqual([["before", 10], ["after", 20]]);
  expect(places(10, 10, 10)).toEqual([["after", 10]]);
});
