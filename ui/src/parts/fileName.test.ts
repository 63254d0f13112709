import { expect, test } from "vitest";
import { fileName } from "./fileName";

test("a title keeps its words and loses what file systems refuse", () => {
  expect(fileName("결제: 중복/쿠폰?\n", "scenario")).toBe("결제 중복 쿠폰");
  expect(fileName("../.. secret", "scenario")).toBe(".. secret");
  expect(fileName("😀".repeat(100), "scenario")).toBe("😀".repeat(80));
});

test("a title of nothing usable gets the other name", () => {
  expect(fileName("", "scenario")).toBe("scenario");
  expect(fileName("???", "scenario")).toBe("scenario");
  expect(fileName("...", "scenario")).toBe("scenario");
});
