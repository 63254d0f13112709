import { describe, expect, it } from "vitest";
import type { Layout } from "../../../ipc";
import { folded } from "./fold";
import type { Tree } from "./tree";

const tree: Tree = {
  parent: new Map([["b", "a"], ["c", "b"], ["d", "a"]]),
  children: new Map([["a", ["b", "d"]], ["b", ["c"]]]),
  roots: ["a"],
};
const node = (id: string, y: number, x = 0) => ({ id, x, y, w: 172, h: 36, lines: 1 });
const edge = (id: string, from: number, to: number) => ({ id, points: [{ x: 80, y: from }, { x: 80, y: to }], label: { x: 80, y: from }, primary: true });
const layout = {
  nodes: [node("a", 0), node("b", 100), node("c", 200), node("d", 300)],
  edges: [edge("ab", 36, 100), edge("bc", 136, 200), edge("ad", 36, 300)],
  hints: [],
  episodes: [],
  marks: [{ y: 18, minute: 1 }, { y: 218, minute: 3 }, { y: 318, minute: 4 }],
  width: 400,
  height: 400,
  recovery: { x: 0, width: 200 },
  propagation: { x: 200, width: 200 },
} as unknown as Layout;
const ends = (id: string): string[] => [...id];

describe("folding", () => {
  it("without folds gives back the same tree and layout", () => {
    const shown = folded(tree, layout, ends, new Set());
    expect(shown.layout).toBe(layout);
    expect(shown.tree).toBe(tree);
  });

  it("takes the subtree away, says how much it was, and closes the rows up", () => {
    const shown = folded(tree, layout, ends, new Set(["b"]));
    expect(shown.hidden).toEqual(new Map([["b", 1]]));
    expect(shown.layout.nodes.map(({ id, y }) => [id, y])).toEqual([["a", 0], ["b", 100], ["d", 172]]);
    expect(shown.layout.edges.map(({ id }) => id)).toEqual(["ab", "ad"]);
    expect(shown.layout.marks.map(({ minute }) => minute)).toEqual([1, 4]);
    expect(shown.tree.children.get("b")).toBeUndefined();
    expect(shown.layout.height).toBe(400 - 128);
  });

  it("leaves whatever did not move the same object", () => {
    const shown = folded(tree, layout, ends, new Set(["b"]));
    expect(shown.layout.nodes[0]).toBe(layout.nodes[0]);
    expect(shown.layout.edges[0]).toBe(layout.edges[0]);
  });

  it("counts a fold inside a fold only once", () => {
    const shown = folded(tree, layout, ends, new Set(["a", "b"]));
    expect(shown.hidden).toEqual(new Map([["a", 3]]));
    expect(shown.layout.nodes.map(({ id }) => id)).toEqual(["a"]);
  });
});
