import type { GateRule, Term } from "../../../ipc";
import type { Fault, Gate, Scenario } from "./whole";
import type { Box } from "./geometry";
import type { Point } from "./edge-path";

/** A box of the logic diagram with what it rests on. */
export interface LogicNode {
  readonly key: string;
  readonly is: "root" | "fault" | "condition" | "gate";
  readonly id: string;
  readonly title: string;
  readonly fault?: Fault;
  /** How what stands below combines, where it does. */
  readonly rule?: GateRule;
  readonly inputs: readonly LogicNode[];
}

/** A box with its place. */
export interface LogicBox extends LogicNode {
  readonly box: Box;
}

/** The diagram: boxes, lines between them, and its size. */
export interface LogicDiagram {
  readonly boxes: readonly LogicBox[];
  readonly lines: readonly (readonly Point[])[];
  readonly width: number;
  readonly height: number;
}

const DEEPEST = 12;

/** Reads what "recovered" means as a tree; a gate used twice is shown twice. */
export function logicOf(scenario: Scenario, root: Term | undefined): LogicNode | undefined {
  if (root === undefined) return undefined;
  const inner = nodeOf(scenario, root, "", 0);
  if (inner === undefined) return undefined;
  if (inner.is === "gate") return { ...inner, is: "root" };
  return { key: "root", is: "root", id: "", title: "", inputs: [inner] };
}

function nodeOf(scenario: Scenario, term: Term, path: string, depth: number): LogicNode | undefined {
  const key = `${path}/${term.is}:${term.id}`;
  if (depth > DEEPEST) return undefined;
  const inputsOf = (gate: Gate | undefined): LogicNode[] =>
    (gate?.inputs ?? []).flatMap((input) => nodeOf(scenario, input, key, depth + 1) ?? []);
  switch (term.is) {
    case "condition": {
      const condition = scenario.conditions.find((one) => one.id === term.id);
      return condition === undefined ? undefined : { key, is: "condition", id: condition.id, title: condition.title, inputs: [] };
    }
    case "gate": {
      const gate = scenario.gates.find((one) => one.id === term.id);
      return gate === undefined ? undefined : { key, is: "gate", id: gate.id, title: gate.title, rule: gate.rule, inputs: inputsOf(gate) };
    }
    case "fault": {
      const fault = scenario.faults.find((one) => one.id === term.id);
      if (fault === undefined) return undefined;
      const gate = scenario.gates.find((one) => one.id === fault.repairedWhen);
      return { key, is: "fault", id: fault.id, title: fault.title, fault, ...(gate === undefined ? {} : { rule: gate.rule }), inputs: inputsOf(gate) };
    }
  }
}

const LEAF = 176;
const GAP = 16;
/** Between faults there is room for the line by which one hides the other. */
const FAULT_GAP = 120;
const TALL = { root: 32, fault: 56, condition: 44, gate: 32 };
const GATE_TALL = 28;
const DROP = 28;

/** Places the tree: each box stands centred over what it rests on. */
export function placeLogic(root: LogicNode): LogicDiagram {
  const boxes: LogicBox[] = [];
  const lines: Point[][] = [];
  const width = spread(root);
  const put = (node: LogicNode, left: number, top: number): void => {
    const room = spread(node);
    const own = node.inputs.length > 1 && node.is === "fault" ? Math.max(LEAF, Math.min(room, 304)) : LEAF;
    const box = { x: left + (room - own) / 2, y: top, width: own, height: TALL[node.is] };
    boxes.push({ ...node, box });
    const centre = left + room / 2;
    const foot = top + box.height + (node.inputs.length > 1 || node.rule !== undefined ? GATE_TALL : 0);
    const next = foot + DROP * 2;
    let at = left + (room - below(node)) / 2;
    for (const input of node.inputs) {
      const middle = at + spread(input) / 2;
      lines.push([
        { x: centre, y: foot },
        { x: centre, y: foot + DROP },
        { x: middle, y: foot + DROP },
        { x: middle, y: next },
      ]);
      put(input, at, next);
      at += spread(input) + gapIn(node);
    }
  };
  put(root, 0, 0);
  return { boxes, lines: lines.map(straightened), width, height: Math.max(...boxes.map(({ box }) => box.y + box.height)) };
}

function gapIn(node: LogicNode): number {
  return node.inputs.some((input) => input.is === "fault") ? FAULT_GAP : GAP;
}

/** How wide everything below a box is. */
function below(node: LogicNode): number {
  const gap = gapIn(node);
  return node.inputs.reduce((sum, input) => sum + spread(input) + gap, -gap);
}

function spread(node: LogicNode): number {
  return Math.max(LEAF, below(node));
}

function straightened(points: Point[]): Point[] {
  const [first, , , last] = points;
  return first !== undefined && last !== undefined && Math.abs(first.x - last.x) < 1 ? [first, last] : points;
}
