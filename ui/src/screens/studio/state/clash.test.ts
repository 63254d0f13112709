import { expect, test } from "vitest";
import { indexed, type Document } from "../model/document";
import { complete, type Node } from "../model/whole";
import { clashOf, lostWords } from "./clash";

const minutes = { min: 0, likely: 0, max: 0 };
function seen(title: string, detail: string): Document {
  const node = { id: "n1", episode: "e1", title, detail, minutes, kind: { type: "note" as const } };
  return indexed(complete({ head: { title: "", language: "ko", incidentType: "other", timeBox: 90, helpFrom: 70, earliestEnd: 45, difficulty: "mid" }, nodes: [node] }));
}
const nodeOf = (document: Document): Node => {
  const node = document.nodes.get("n1");
  if (node === undefined) throw new Error("the node");
  return node;
};
const before = seen("alarm", "");

test("two windows that wrote into different fields of a node do not clash", () => {
  const now = seen("alarm", "theirs");
  expect(clashOf({ do: "updateNode", node: { ...nodeOf(now), title: "mine" } }, before, now)).toBeUndefined();
});

test("two windows that wrote into one field clash, and both words are known", () => {
  const now = seen("theirs", "");
  expect(clashOf({ do: "updateNode", node: { ...nodeOf(now), title: "mine" } }, before, now)).toEqual({ theirs: "theirs", mine: "mine" });
  expect(clashOf({ do: "renameNode", node: "n1", title: "mine" }, before, now)).toEqual({ theirs: "theirs", mine: "mine" });
  const all = { do: "all", edits: [{ do: "renameNode", node: "n1", title: "mine" }] } as const;
  expect(clashOf({ ...all, edits: [...all.edits] }, before, now)).toEqual({ theirs: "theirs", mine: "mine" });
});

test("the same words written twice, and a field only one wrote into, do not clash", () => {
  expect(clashOf({ do: "renameNode", node: "n1", title: "same" }, before, seen("same", ""))).toBeUndefined();
  expect(clashOf({ do: "renameNode", node: "n1", title: "mine" }, before, before)).toBeUndefined();
});

test("the words of an edit whose element is gone are known, whole; while the element is there none are lost", () => {
  const gone = indexed({ ...before.scenario, nodes: [] });
  const typed = "typed for long ".repeat(100);
  expect(lostWords({ do: "updateNode", node: { ...nodeOf(before), title: typed } }, before, gone)).toBe(typed);
  expect(lostWords({ do: "updateNode", node: { ...nodeOf(before), title: typed } }, before, before)).toBeUndefined();
  expect(lostWords({ do: "removeNodes", nodes: ["n1"], heal: true }, before, gone)).toBeUndefined();
});

const withProcedures = (plant: string[], verify: string[]): Document => {
  const variants = [{ difficulty: "mid" as const, plant, verify, detect: minutes, announce: minutes, recover: minutes }];
  const faults = [{ id: "f1", numeral: 1, title: "", domain: "application" as const, variants }];
  return indexed(complete({ head: before.scenario.head, faults }));
};
const faultOf = (document: Document) => {
  const [fault] = document.scenario.faults;
  if (fault === undefined) throw new Error("a fault");
  return fault;
};

test("two windows in different procedures of one fault, or in different steps of one, do not clash", () => {
  const seenFirst = withProcedures(["a", "b"], ["c"]);
  const edit = (document: Document) => ({ do: "updateFault" as const, fault: faultOf(document) });
  expect(clashOf(edit(withProcedures(["mine", "b"], ["theirs"])), seenFirst, withProcedures(["a", "b"], ["theirs"]))).toBeUndefined();
  expect(clashOf(edit(withProcedures(["mine", "theirs"], ["c"])), seenFirst, withProcedures(["a", "theirs"], ["c"]))).toBeUndefined();
  expect(clashOf(edit(withProcedures(["mine", "b"], ["c"])), seenFirst, withProcedures(["theirs", "b"], ["c"]))).toEqual({ theirs: "theirs", mine: "mine" });
});

test("a name typed while its node is still being made clashes with nothing", () => {
  const made = seen("", "");
  const none = indexed({ ...before.scenario, nodes: [] });
  expect(clashOf({ do: "renameNode", node: "n1", title: "check the logs" }, none, made)).toBeUndefined();
});
