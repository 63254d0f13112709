import { describe, expect, it } from "vitest";
import { dayOf } from "./days";

const today = "2026-11-22";

describe("a typed day", () => {
  it.each([
    ["2026-12-01", "2026-12-01"],
    ["2026. 12. 1.", "2026-12-01"],
    ["12-1", "2026-12-01"],
    ["12/1", "2026-12-01"],
    ["12월 1일", "2026-12-01"],
    ["1/5", "2027-01-05"],
    ["11-20", "2026-11-20"],
    ["25", "2026-11-25"],
    ["+7", "2026-11-29"],
    ["+3일", "2026-11-25"],
    ["１２-１", "2026-12-01"],
  ])("%s means %s", (typed, day) => {
    expect(dayOf(typed, today)).toBe(day);
  });

  it.each(["", "내일", "13-1", "2-30", "2026", "2026-13-01"])("%s is not guessed at", (typed) => {
    expect(dayOf(typed, today)).toBeUndefined();
  });
});
