import { describe, expect, it } from "vitest";
import type { Scenario } from "../../../ipc";
import { indexed } from "./document";
import { copied, pasted, read, written } from "./fragment";
import { complete } from "./whole";

const document = indexed(
  complete({
    head: { title: "", language: "ko", incidentType: "other", timeBox: 90, helpFrom: 70, earliestEnd: 45, difficulty: "mid" },
    personas: [{ id: "p1", kind: "cto", name: "CTO" }, { id: "p2", kind: "own", name: "남" }],
    faults: [{ id: "f1", numeral: 1, title: "하나" }, { id: "f2", numeral: 2, title: "둘" }, { id: "f3", numeral: 3, title: "셋" }],
    nodes: [
      { id: "n1", episode: "e1", title: "먼저", kind: { type: "action", lane: "recovery", recognisedBy: "", expectedBy: null, effects: [{ fault: "f1", how: "resolves" }], takesEffectAfter: 0 } },
      { id: "n2", episode: "e1", kind: { type: "inject", persona: "p1", channel: "", text: "왜요?", goodAnswer: [], reveals: [] } },
      { id: "n3", episode: "e1", kind: { type: "note" } },
    ],
    edges: [
      { id: "x1", from: "n1", to: "n2", position: 0, primary: false, kind: { type: "then" } },
      { id: "x2", from: "n2", to: "n3", position: 0, primary: false, kind: { type: "contains" } },
      { id: "x3", to: "n2", position: 0, primary: false, kind: { type: "trigger", on: { event: "faultResolved", fault: "f3" }, delay: 3, priority: 0 } },
    ],
  } as unknown as Scenario),
);
const piece = () => copied(document, "here", ["n1", "n2", "n3"], ["n2", "n1"]);

describe("what is copied", () => {
  it("is the chosen nodes in their order, the edges among them, and whom and what they name", () => {
    const { fragment } = piece();
    expect(fragment.nodes.map(({ id }) => id)).toEqual(["n1", "n2"]);
    expect(fragment.edges.map(({ id }) => id)).toEqual(["x1", "x3"]);
    expect(fragment.personas?.map(({ id }) => id)).toEqual(["p1"]);
    expect(fragment.faults?.map(({ id }) => id)).toEqual(["f1", "f3"]);
  });

  it("comes back whole from its text", () => {
    expect(read(written(piece()))).toEqual(piece());
  });

  it("at home brings nobody along, elsewhere whoever it names", () => {
    expect(pasted(piece(), "here")).toMatchObject({ personas: [], isAtHome: true });
    expect(pasted(piece(), "elsewhere").personas).toHaveLength(1);
    expect(pasted(piece(), "elsewhere").isAtHome).toBe(false);
  });
});

describe("what is no piece of a flow", () => {
  it.each([
    ["words", "그냥 말"],
    ["nothing", ""],
    ["other JSON", `{"format":"drillbook.scenario","version":1}`],
    ["a newer version", `{"format":"drillbook.fragment","version":2,"nodes":[],"edges":[]}`],
    ["no nodes", `{"format":"drillbook.fragment","version":1,"nodes":[],"edges":[]}`],
    ["a node without an id", `{"format":"drillbook.fragment","version":1,"nodes":[{"kind":{"type":"note"}}],"edges":[]}`],
    ["an unknown kind", `{"format":"drillbook.fragment","version":1,"nodes":[{"id":"n1","kind":{"type":"bomb"}}],"edges":[]}`],
    ["cut JSON", `{"format":"drillbook.fragment"`],
    ["more than any scenario holds", `{"x":"${"가".repeat(8_000_001)}"}`],
  ])("%s is not read", (_, text) => {
    expect(read(text)).toBeUndefined();
  });
});
