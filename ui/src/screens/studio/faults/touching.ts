import type { Term } from "../../../ipc";
import type { Fault, Node, Scenario } from "../model/whole";

/** The nodes that touch a fault, by what they do to it. */
export interface Touching {
  readonly activates: readonly Node[];
  readonly reveals: readonly Node[];
  readonly mitigates: readonly Node[];
  readonly repairs: readonly Node[];
}

/** Finds them; a fault with a gate of its own is repaired by what meets the gate's conditions. */
export function touching(scenario: Scenario, fault: Fault): Touching {
  const met = fault.repairedWhen === undefined ? undefined : meeting(scenario, { is: "gate", id: fault.repairedWhen });
  const of = (touches: (node: Node) => boolean): Node[] => scenario.nodes.filter(touches);
  const has = (node: Node, how: "resolves" | "mitigates"): boolean => node.kind.type === "action" && node.kind.effects.some((effect) => effect.fault === fault.id && effect.how === how);
  return {
    activates: of(({ kind }) => kind.type === "mistake" && kind.activates.includes(fault.id)),
    reveals: of(({ kind }) => (kind.type === "symptom" || kind.type === "inject") && kind.reveals.includes(fault.id)),
    mitigates: of((node) => has(node, "mitigates")),
    repairs: of((node) => (met === undefined ? has(node, "resolves") : met.has(node.id))),
  };
}

/** The nodes that meet the conditions under a term. */
function meeting(scenario: Scenario, root: Term): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const waiting: Term[] = [root];
  for (let term = waiting.pop(); term !== undefined; term = waiting.pop()) {
    const key = `${term.is}:${term.id}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const { id } = term;
    switch (term.is) {
      case "gate":
        waiting.push(...(scenario.gates.find((gate) => gate.id === id)?.inputs ?? []));
        break;
      case "condition": {
        const way = scenario.conditions.find((condition) => condition.id === id)?.metWhen;
        if (way !== undefined && way.by !== "byHand") found.add(way.node);
        break;
      }
      case "fault":
        break;
    }
  }
  return found;
}
