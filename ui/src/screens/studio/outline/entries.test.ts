import { expect, test } from "vitest";
import type { Document } from "../model/document";
import type { Row } from "../model/tree";
import { drawn, entriesOf, keyOf, movedEdges, unfoldedFor } from "./entries";

const row = (id: string, depth = 0, opens = false): Row => ({ id, depth, opens });
const rows = {
  recovery: [row("alarm"), row("decide", 0, true), row("a", 1), row("b", 1), row("inner", 1, true), row("c", 2), row("watch")],
  propagation: [row("ask")],
  hints: [],
};
const none = new Set<string>();

test("sections come first, each line knows its place among its siblings", () => {
  const entries = entriesOf(rows, none);
  expect(entries.map((one) => one.key)).toEqual([keyOf("recovery"), "alarm", "decide", "a", "b", "inner", "c", "watch", keyOf("propagation"), "ask"]);
  expect(entries.map((one) => `${one.level}:${one.position}/${one.setSize}`)).toEqual(["1:1/2", "2:1/3", "2:2/3", "3:1/3", "3:2/3", "3:3/3", "4:1/1", "2:3/3", "1:2/2", "2:1/1"]);
});

test("a folded decision hides its branches and nothing after them", () => {
  const entries = entriesOf(rows, new Set(["decide"]));
  expect(entries.map((one) => one.key)).toEqual([keyOf("recovery"), "alarm", "decide", "watch", keyOf("propagation"), "ask"]);
  expect(entries[2]?.isOpen).toBe(false);
  expect(entries[3]).toMatchObject({ position: 3, setSize: 3 });
});

test("what is sought is found in folded places too", () => {
  const entries = entriesOf(rows, new Set(["decide", keyOf("propagation")]), (id) => id === "c" || id === "ask");
  expect(entries.filter((one) => one.is === "node").map((one) => one.key)).toEqual(["c", "ask"]);
});

test("selecting a hidden node opens what hides it", () => {
  expect([...unfoldedFor("c", rows, new Set(["decide", "inner", keyOf("propagation")]))]).toEqual([keyOf("propagation")]);
  const folded = new Set(["decide"]);
  expect(unfoldedFor("watch", rows, folded)).toBe(folded);
});

test("of three thousand lines only those in sight are drawn, and the active one", () => {
  const lines = drawn(3000, 28 * 1000, 560, 28, 4);
  expect(lines.length).toBeLessThan(60);
  expect(lines[0]).toBe(4);
  expect(lines).toContain(1010);
});

test("a branch moves among the ways out of its decision", () => {
  const edge = (id: string, to: string, position: number) => ({ id, from: "d", to, position });
  const document = { out: new Map([["d", [edge("x1", "a", 0), edge("x2", "b", 1), edge("x3", "c", 2)]]]) } as unknown as Document;
  expect(movedEdges(document, "d", "b", -1).map(({ id, position }) => `${id}@${position}`)).toEqual(["x2@0", "x1@1"]);
  expect(movedEdges(document, "d", "c", 1)).toEqual([]);
});
