import { expect, test } from "vitest";
import type { Node } from "../model/whole";
import { climb, ladderOf, reordered } from "./ladder";

const hint = (id: string, rung: number, fault = "f1") => ({ id, kind: { type: "hint", fault, persona: null, text: id, rung } }) as unknown as Node;
const nodes = [hint("plain", 3), hint("vague", 1), hint("other", 1, "f2"), hint("middle", 2)];
const idsOf = (list: readonly Node[]) => list.map((one) => one.id);

test("a ladder holds the hints of one fault, vaguest first", () => {
  expect(idsOf(ladderOf(nodes, "f1"))).toEqual(["vague", "middle", "plain"]);
});

test("a hint moved up numbers only the rungs that change", () => {
  const edit = climb(reordered(ladderOf(nodes, "f1"), 1, 0));
  expect(edit).toMatchObject({ do: "all", edits: [{ node: { id: "middle", kind: { rung: 1 } } }, { node: { id: "vague", kind: { rung: 2 } } }] });
});

test("a ladder already in order needs no change", () => {
  expect(climb(ladderOf(nodes, "f1"))).toBeUndefined();
});

test("two hints on the same rung get one each", () => {
  expect(climb([hint("a", 1), hint("b", 1)])).toMatchObject({ edits: [{ node: { id: "b", kind: { rung: 2 } } }] });
});
