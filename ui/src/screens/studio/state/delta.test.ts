import { expect, test } from "vitest";
import type { ScenarioDelta, ScenarioView } from "../../../ipc";
import { complete } from "../model/whole";
import { applied } from "./delta";

const minutes = { min: 0, likely: 0, max: 0 };
const node = (id: string, title = id) => ({ id, episode: "e1", title, minutes, kind: { type: "note" as const } });
const box = (id: string, y: number) => ({ id, x: 0, y, w: 10, h: 10, lines: 1, column: "trunk" as const, pinned: false });
const facts = { team: "", durations: [], dominates: "", pathCount: "", resolutions: [], savedAt: "10:00" };

const view: ScenarioView = {
  id: "s1",
  version: 7,
  scenario: {
    head: { title: "", language: "ko", incidentType: "other", timeBox: 90, helpFrom: 70, earliestEnd: 45, difficulty: "mid" },
    nodes: [node("a"), node("b"), node("c")],
  },
  layout: {
    nodes: [box("a", 0), box("b", 20), box("c", 40)],
    edges: [],
    hints: [],
    episodes: [],
    marks: [],
    recovery: { x: 0, w: 0 },
    propagation: { x: 0, w: 0 },
    width: 0,
    height: 0,
  },
  findings: [],
  ...facts,
  undo: "before",
};

function changed(delta: Partial<ScenarioDelta>): ScenarioView {
  return applied(view, { version: 8, scenario: {}, layout: {}, facts, ...delta });
}

const ids = (list: readonly { id: string }[] | undefined) => (list ?? []).map((one) => one.id);

test("what did not change stays the same object, also once it is filled in", () => {
  const after = changed({ scenario: { nodes: { put: [node("b", "renamed")] } } });
  expect(after.scenario.nodes?.[1]?.title).toBe("renamed");
  expect(after.scenario.nodes?.[0]).toBe(view.scenario.nodes?.[0]);
  expect(after.layout).toBe(view.layout);
  expect(after.findings).toBe(view.findings);
  const [before, now] = [complete(view.scenario), complete(after.scenario)];
  expect(now.nodes[0]).toBe(before.nodes[0]);
  expect(now.nodes[1]).not.toBe(before.nodes[1]);
  const next = applied(after, { version: 9, scenario: { nodes: { put: [node("c", "renamed, too")], gone: [] } }, layout: {}, facts });
  expect(complete(next.scenario).edges).toBe(now.edges);
  expect(complete(next.scenario).personas).toBe(now.personas);
});

test("new things follow at the end, gone ones leave, an order sorts", () => {
  expect(ids(changed({ scenario: { nodes: { put: [node("d")], gone: ["b"] } } }).scenario.nodes)).toEqual(["a", "c", "d"]);
  const sorted = changed({ scenario: { nodes: { put: [node("d")], order: ["a", "d", "b", "c"] } } });
  expect(ids(sorted.scenario.nodes)).toEqual(["a", "d", "b", "c"]);
});

test("moved boxes and what is worked out are taken over, and an undo that is gone is gone", () => {
  const after = changed({ layout: { nodes: { put: [box("c", 80)] }, height: 100 } });
  expect(after.layout.nodes.map((one) => one.y)).toEqual([0, 20, 80]);
  expect(after.layout.height).toBe(100);
  expect(after.version).toBe(8);
  expect(after.undo).toBeUndefined();
});
