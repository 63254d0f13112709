import { beforeEach, expect, test } from "vitest";
import { LIMITS, remember, remembered, within } from "./widths";

beforeEach(() => {
  window.localStorage.clear();
  window.innerWidth = 1440;
});

test("a panel that was never touched has its usual width", () => {
  expect(remembered("outline")).toEqual({ width: LIMITS.outline.usual, isFolded: false });
});

test("a panel comes back as it was left", () => {
  remember("inspector", { width: 25, isFolded: true });
  expect(remembered("inspector")).toEqual({ width: 25, isFolded: true });
});

test("what was kept and makes no sense is left aside", () => {
  window.localStorage.setItem("drillbook.studio.inspector", "{");
  expect(remembered("inspector").width).toBe(LIMITS.inspector.usual);
  window.localStorage.setItem("drillbook.studio.inspector", '{"width":900}');
  expect(remembered("inspector").width).toBe(LIMITS.inspector.most);
});

test("a width stays within its limits", () => {
  expect(within("outline", 2)).toBe(LIMITS.outline.least);
  expect(within("outline", 14.1)).toBe(14);
});

test("in a narrow window the outline starts folded", () => {
  window.innerWidth = 1000;
  expect(remembered("outline").isFolded).toBe(true);
  expect(remembered("inspector").isFolded).toBe(false);
});
