import { expect, test } from "vitest";
import type { Candidate } from "../model/whole";
import { pairsOf, patternOf, stagesOf } from "./combining";

const picked = ["c1", "c2", "c3"].map((id) => ({ id }) as Candidate);
const none = new Map<string, number>();
const all = { of: "all" } as const;

test("one candidate alone is a single fault", () => {
  expect(patternOf("cascade", picked.slice(0, 1), all, none)).toEqual({ of: "single", candidate: "c1" });
  expect(patternOf("composite", [], all, none)).toBeUndefined();
});

test("a cascade breaks out one after the other until candidates are put into one part", () => {
  expect(patternOf("cascade", picked, all, none)).toEqual({ of: "cascade", candidates: ["c1", "c2", "c3"] });
  expect(patternOf("cascade", picked, all, new Map([["c1", 2], ["c3", 0]]))).toEqual({ of: "cascade", candidates: ["c3", "c2", "c1"] });
});

test("candidates in one part make a cascade of a composite, its rule no larger than the part", () => {
  expect(patternOf("cascade", picked, { of: "atLeast", k: 3 }, new Map([["c2", 0]]))).toEqual({
    of: "stages",
    stages: [
      { rule: { of: "atLeast", k: 2 }, candidates: ["c1", "c2"] },
      { rule: { of: "all" }, candidates: ["c3"] },
    ],
  });
});

test("a cascade in one part is none", () => {
  expect(patternOf("cascade", picked, all, new Map([["c2", 0], ["c3", 0]]))).toBeUndefined();
  expect(stagesOf(picked, new Map([["c2", 0], ["c3", 0]]))).toEqual([["c1", "c2", "c3"]]);
});

test("only what breaks out together can hide one another", () => {
  expect(pairsOf("composite", picked, none)).toHaveLength(6);
  expect(pairsOf("cascade", picked, none)).toHaveLength(0);
  expect(pairsOf("cascade", picked, new Map([["c2", 0]])).map(({ hider, hidden }) => hider.id + hidden.id)).toEqual(["c1c2", "c2c1"]);
});
