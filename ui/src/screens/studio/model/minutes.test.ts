import { expect, test } from "vitest";
import { isZero, triple } from "./minutes";

test("three equal figures are written as one", () => {
  expect(triple({ min: 8, likely: 8, max: 8 })).toBe("8");
  expect(triple({ min: 5, likely: 20, max: 40 })).toBe("5–20–40");
});

test("only three zeros mean that nothing is estimated", () => {
  expect(isZero({ min: 0, likely: 0, max: 0 })).toBe(true);
  expect(isZero({ min: 0, likely: 0, max: 10 })).toBe(false);
});
