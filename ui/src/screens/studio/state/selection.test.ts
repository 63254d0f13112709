import { describe, expect, it } from "vitest";
import { chosenNodes, kept, NOTHING, ofNodes, toggled } from "./selection";

const there = (...ids: string[]): ReadonlyMap<string, unknown> => new Map(ids.map((id) => [id, id]));

describe("choosing several nodes", () => {
  it("one pressed with Shift leads, and pressed again lets go", () => {
    const two = toggled({ is: "node", id: "a" }, "b");
    expect(chosenNodes(two)).toEqual(["b", "a"]);
    expect(chosenNodes(toggled(two, "b"))).toEqual(["a"]);
    expect(toggled({ is: "node", id: "a" }, "a")).toBe(NOTHING);
  });

  it("each node counts once", () => {
    expect(chosenNodes(ofNodes(["a", "b", "a"]))).toEqual(["a", "b"]);
  });

  it("what was taken away is no longer chosen, and without the leading one nothing is", () => {
    expect(chosenNodes(kept(ofNodes(["a", "b", "c"]), there("a", "c"), there()))).toEqual(["a", "c"]);
    expect(kept(ofNodes(["a", "b"]), there("b"), there())).toBe(NOTHING);
  });

  it("what still stands stays the same object", () => {
    const both = ofNodes(["a", "b"]);
    expect(kept(both, there("a", "b"), there())).toBe(both);
  });
});
