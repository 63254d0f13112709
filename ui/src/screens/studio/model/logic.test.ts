import { expect, test } from "vitest";
import type { Scenario } from "../../../ipc";
import { complete } from "./whole";
import { logicOf, type LogicBox, maskLines, placeLogic } from "./logic";

const scenario = complete({
  head: { title: "" },
  faults: [
    { id: "f1", numeral: 1, title: "pool", domain: "infrastructure", masks: ["f3"] },
    { id: "f3", numeral: 3, title: "coupons", domain: "business", repairedWhen: "g2" },
  ],
  conditions: [
    { id: "c1", title: "recalled", metWhen: { by: "byHand" } },
    { id: "c2", title: "listed", metWhen: { by: "byHand" } },
  ],
  gates: [
    { id: "g1", rule: { of: "all" }, inputs: [{ is: "fault", id: "f1" }, { is: "fault", id: "f3" }] },
    { id: "g2", rule: { of: "all" }, inputs: [{ is: "condition", id: "c1" }, { is: "condition", id: "c2" }] },
  ],
} as unknown as Scenario);

test("a fault that a gate repairs rests on that gate's conditions", () => {
  const root = logicOf(scenario, { is: "gate", id: "g1" });
  expect(root?.inputs.map((input) => input.title)).toEqual(["pool", "coupons"]);
  expect(root?.inputs[1]?.inputs.map((input) => input.title)).toEqual(["recalled", "listed"]);
});

test("boxes of one level never overlap", () => {
  const root = logicOf(scenario, { is: "gate", id: "g1" });
  if (root === undefined) throw new Error("no root");
  const { boxes } = placeLogic(root);
  for (const [index, { box: a }] of boxes.entries()) {
    for (const { box: b } of boxes.slice(index + 1)) {
      const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      expect(apart).toBe(true);
    }
  }
});

test("a single fault stands alone below the root", () => {
  const root = logicOf(scenario, { is: "fault", id: "f1" });
  expect(root?.is).toBe("root");
  expect(root?.inputs).toHaveLength(1);
});

test("gates that rest on each other end somewhere", () => {
  const round = { ...scenario, gates: [{ id: "g1", title: "", rule: { of: "all" as const }, inputs: [{ is: "gate" as const, id: "g1" }] }] };
  expect(logicOf(round, { is: "gate", id: "g1" })).toBeDefined();
});

test("without masks the faults stand closer", () => {
  const width = (one: typeof scenario) => {
    const root = logicOf(one, { is: "gate", id: "g1" });
    return root === undefined ? 0 : placeLogic(root).width;
  };
  const plain = { ...scenario, faults: scenario.faults.map((fault) => ({ ...fault, masks: [] })) };
  expect(width(plain)).toBeLessThan(width(scenario));
});

const faultBox = (id: string, x: number, masks: string[] = []): LogicBox => ({ key: id, is: "fault", id, title: id, inputs: [], fault: { id, masks } as unknown as NonNullable<LogicBox["fault"]>, box: { x, y: 100, width: 100, height: 60 } });

test("a mask between neighbours is a straight line in their gap", () => {
  const [line] = maskLines([faultBox("a", 0, ["b"]), faultBox("b", 220)]);
  expect(line?.points.map((point) => point.y)).toEqual([130, 130]);
  expect(line?.label.x).toBe(160);
});

test("a mask over a box between goes past it above, never through it", () => {
  for (const boxes of [[faultBox("a", 0, ["c"]), faultBox("b", 220), faultBox("c", 440)], [faultBox("a", 0), faultBox("b", 220), faultBox("c", 440, ["a"])]]) {
    const [line] = maskLines(boxes);
    const across = line?.points.slice(1, -1) ?? [];
    expect(across).toHaveLength(2);
    for (const point of across) expect(point.y).toBeLessThan(100);
    expect(line?.label.y).toBeLessThan(100);
    expect([160, 380]).toContain(line?.label.x);
  }
});
