import { expect, test } from "vitest";
import type { Fault, Node, Scenario } from "../model/whole";
import { touching } from "./touching";

const node = (id: string, kind: object) => ({ id, kind }) as unknown as Node;
const fault = (id: string, repairedWhen?: string) => ({ id, masks: [], ...(repairedWhen === undefined ? {} : { repairedWhen }) }) as unknown as Fault;
const scenario = {
  nodes: [
    node("alarm", { type: "symptom", reveals: ["f1"] }),
    node("ask", { type: "inject", reveals: ["f3"] }),
    node("undo", { type: "action", effects: [{ fault: "f1", how: "resolves" }] }),
    node("ease", { type: "action", effects: [{ fault: "f1", how: "mitigates" }] }),
    node("recall", { type: "action", effects: [] }),
    node("restart", { type: "mistake", activates: ["f1"] }),
  ],
  gates: [{ id: "g2", inputs: [{ is: "condition", id: "k1" }, { is: "condition", id: "k2" }, { is: "gate", id: "g2" }] }],
  conditions: [
    { id: "k1", metWhen: { by: "actionDone", node: "recall" } },
    { id: "k2", metWhen: { by: "byHand" } },
  ],
} as unknown as Scenario;
const ids = (nodes: readonly Node[]) => nodes.map((one) => one.id);

test("signs, easings, repairs and mistakes are told apart", () => {
  const found = touching(scenario, fault("f1"));
  expect([ids(found.activates), ids(found.reveals), ids(found.mitigates), ids(found.repairs)]).toEqual([["restart"], ["alarm"], ["ease"], ["undo"]]);
});

test("a fault with its own gate is repaired by what meets the gate's conditions, even where gates go round", () => {
  expect(ids(touching(scenario, fault("f3", "g2")).repairs)).toEqual(["recall"]);
});
