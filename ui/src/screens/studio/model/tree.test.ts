import { expect, test } from "vitest";
import type { Edge, EdgeKind, Node, NodeKind, Scenario } from "../../../ipc";
import { type Document, indexed } from "./document";
import { emptyKind } from "./kinds";
import { letter, outline, treeOf } from "./tree";
import { walk } from "./walk";
import { complete } from "./whole";

const node = (id: string, kind: NodeKind): Node => ({ id, episode: "e", title: id, kind });
const edge = (from: string, to: string, kind: EdgeKind = { type: "then" }, position = 0): Edge => ({ id: `${from}>${to}`, from, to, position, primary: false, kind });
const branch = (isDefault: boolean): EdgeKind => ({ type: "branch", when: "", likelihood: null, default: isDefault });

/** alarm → where? → (a) rollback, (b, default) pool, (c) restart; a and c rejoin at pool → watch. */
function briefA(more: Edge[] = []): Document {
  const nodes = [
    node("alarm", emptyKind("symptom")),
    node("where", emptyKind("decision")),
    node("rollback", emptyKind("action")),
    node("pool", emptyKind("action")),
    node("restart", emptyKind("mistake")),
    node("watch", emptyKind("monitoring")),
    node("hint", emptyKind("hint")),
  ];
  const edges = [
    edge("alarm", "where"),
    edge("where", "rollback", branch(false), 0),
    edge("where", "pool", branch(true), 1),
    edge("where", "restart", branch(false), 2),
    edge("rollback", "pool"),
    edge("restart", "pool"),
    edge("pool", "watch"),
    edge("hint", "pool", { type: "hintFor" }),
    ...more,
  ];
  return indexed(complete({ head: { title: "" }, nodes, edges } as unknown as Scenario));
}

test("only branches indent, and what follows the default comes back to the decision's level", () => {
  const document = briefA();
  const rows = outline(document, treeOf(document));
  expect(rows.recovery.map((row) => [row.id, row.depth])).toEqual([
    ["alarm", 0],
    ["where", 0],
    ["rollback", 1],
    ["pool", 1],
    ["restart", 1],
    ["watch", 0],
  ]);
  expect(rows.hints.map((row) => row.id)).toEqual(["hint"]);
});

test("every node has exactly one row, however the edges run", () => {
  const document = briefA([edge("watch", "alarm"), edge("pool", "where"), edge("nowhere", "watch")]);
  const rows = outline(document, treeOf(document));
  const ids = [...rows.recovery, ...rows.propagation, ...rows.hints].map((row) => row.id);
  expect(ids.toSorted()).toEqual(["alarm", "hint", "pool", "restart", "rollback", "watch", "where"]);
});

test("a merge keeps its first edge as primary parent unless another is marked", () => {
  expect(treeOf(briefA()).parent.get("pool")).toBe("where");
  const marked = briefA([{ ...edge("alarm", "pool"), primary: true }]);
  expect(treeOf(marked).parent.get("pool")).toBe("alarm");
});

test("a chain of ten thousand nodes is read without running out of room", () => {
  const nodes = Array.from({ length: 10_000 }, (_, index) => node(`n${index}`, emptyKind("action")));
  const edges = nodes.slice(1).map((one, index) => edge(`n${index}`, one.id));
  const document = indexed(complete({ head: { title: "" }, nodes, edges } as unknown as Scenario));
  expect(outline(document, treeOf(document)).recovery).toHaveLength(10_000);
});

test("down takes the default branch, up the primary parent, left and right the next branch", () => {
  const document = briefA();
  const tree = treeOf(document);
  const at = (x: number, y: number) => ({ x, y, width: 172, height: 48 });
  const boxes = new Map([
    ["alarm", at(200, 0)],
    ["where", at(200, 80)],
    ["rollback", at(0, 160)],
    ["pool", at(200, 240)],
    ["restart", at(400, 160)],
  ]);
  expect(walk(document, tree, boxes, "where", "down")).toBe("pool");
  expect(walk(document, tree, boxes, "pool", "up")).toBe("where");
  expect(walk(document, tree, boxes, "rollback", "right")).toBe("pool");
  expect(walk(document, tree, boxes, "alarm", "up")).toBeUndefined();
});

test("branches are lettered in the language on screen", () => {
  expect([0, 1, 2].map((index) => letter(index, "ko")).join("")).toBe("가나다");
  expect(letter(1, "en")).toBe("B");
  expect(letter(14, "ko")).toBe("가′");
});
