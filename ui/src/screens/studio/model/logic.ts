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

const LEAF = 192;
const GAP = 24;
/** Between faults there is room for the line by which one hides the other. */
const FAULT_GAP = 120;
const TALL = { root: 32, fault: 68, condition: 52, gate: 32 };
const GATE_TALL = 28;
const DROP = 28;
/** So far above its row a mask passes over the boxes between. */
const OVER = 14;
/** What a mask's line keeps from the box it starts at, and from the one it points to. */
const FREE = { start: 6, end: 3 };

/** Places the tree: each box stands centred over what it rests on. */
export function placeLogic(root: LogicNode): LogicDiagram {
  const boxes: LogicBox[] = [];
  const lines: Point[][] = [];
  const gapIn = gaps(root);
  const below = (node: LogicNode): number => node.inputs.reduce((sum, input) => sum + spread(input) + gapIn(node), -gapIn(node));
  const spread = (node: LogicNode): number => Math.max(LEAF, below(node));
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

/** How far apart the inputs of a box stand: wider between faults that may hide one another. */
function gaps(root: LogicNode): (node: LogicNode) => number {
  const hides = (node: LogicNode): boolean => (node.fault?.masks ?? []).length > 0 || node.inputs.some(hides);
  const isMasked = hides(root);
  return (node) => (isMasked && node.inputs.some((input) => input.is === "fault") ? FAULT_GAP : GAP);
}

/** The line by which one fault hides another. */
export interface MaskLine {
  readonly hider: LogicBox;
  readonly hidden: LogicBox;
  readonly points: readonly Point[];
  /** The middle of its words. */
  readonly label: Point;
}

/** The lines from each fault to those it hides: straight to a neighbour, else over the boxes between. */
export function maskLines(boxes: readonly LogicBox[]): MaskLine[] {
  const faults = new Map(boxes.flatMap((one) => (one.fault === undefined ? [] : [[one.fault.id, one] as const])));
  return [...faults.values()].flatMap((hider) =>
    (hider.fault?.masks ?? []).flatMap((id) => {
      const hidden = faults.get(id);
      return hidden === undefined ? [] : [{ hider, hidden, ...maskWay(hider.box, hidden.box, boxes) }];
    }),
  );
}

function maskWay(from: Box, to: Box, boxes: readonly LogicBox[]): Pick<MaskLine, "points" | "label"> {
  const isRight = to.x > from.x;
  const way = isRight ? 1 : -1;
  const side = isRight ? from.x + from.width : from.x;
  const facing = isRight ? to.x : to.x + to.width;
  const middle = from.y + from.height / 2;
  const isBetween = ({ box }: LogicBox): boolean => box.y < middle && middle < box.y + box.height && Math.min(side, facing) < box.x + box.width && box.x < Math.max(side, facing);
  if (from.y === to.y && !boxes.some(isBetween)) {
    const points = [{ x: side + way * FREE.start, y: middle }, { x: facing - way * FREE.end, y: middle }];
    return { points, label: { x: (side + facing) / 2, y: middle - 18 } };
  }
  const over = to.y - OVER;
  const start = from.y === to.y ? side - (way * from.width) / 4 : side + way * OVER;
  const end = facing + (way * to.width) / 4;
  const first = from.y === to.y ? [{ x: start, y: from.y - FREE.start }] : [{ x: side + way * FREE.start, y: middle }, { x: start, y: middle }];
  const points = [...first, { x: start, y: over }, { x: end, y: over }, { x: end, y: to.y - FREE.end }];
  return { points, label: { x: side + (way * FAULT_GAP) / 2, y: over } };
}

function straightened(points: Point[]): Point[] {
  const [first, , , last] = points;
  return first !== undefined && last !== undefined && Math.abs(first.x - last.x) < 1 ? [first, last] : points;
}
