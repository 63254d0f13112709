// What is copied, as text: nodes with the edges among them, who speaks in them and which faults they
// name. It travels by the system's clipboard, between scenarios and between windows.
import type { Fragment } from "../../../ipc";
import type { Document } from "./document";
import { KINDS } from "./kinds";
import type { Edge, NodeKind } from "./whole";

const FORMAT = "drillbook.fragment";
/** More is not read: no scenario is that large. */
const LONGEST = 8_000_000;

/** A fragment and the scenario it was copied from. */
export interface Copied {
  readonly scenario: string;
  readonly fragment: Omit<Fragment, "isAtHome">;
}

/** The chosen nodes in their order on the canvas, the topmost leading. */
export function copied(document: Document, scenario: string, order: readonly string[], ids: readonly string[]): Copied {
  const wanted = new Set(ids);
  const nodes = order.filter((id) => wanted.has(id)).flatMap((id) => document.nodes.get(id) ?? []);
  const isInside = (edge: Edge): boolean => wanted.has(edge.to) && (edge.from === undefined ? edge.kind.type === "trigger" : wanted.has(edge.from));
  const [personas, faults] = [new Set<string>(), new Set<string>()];
  const edges = document.scenario.edges.filter(isInside);
  for (const { kind } of nodes) named(kind, personas, faults);
  for (const { kind } of edges) if (kind.type === "trigger") awaited(kind, faults);
  return {
    scenario,
    fragment: {
      nodes,
      edges,
      personas: document.scenario.personas.filter((one) => personas.has(one.id)),
      faults: document.scenario.faults.filter((one) => faults.has(one.id)),
    },
  };
}

function named(kind: NodeKind, personas: Set<string>, faults: Set<string>): void {
  if ((kind.type === "inject" || kind.type === "hint") && kind.persona !== null) personas.add(kind.persona);
  if (kind.type === "decision" && kind.decidedBy !== null) personas.add(kind.decidedBy);
  if (kind.type === "symptom" || kind.type === "inject") for (const id of kind.reveals) faults.add(id);
  if (kind.type === "action") for (const effect of kind.effects) faults.add(effect.fault);
  if (kind.type === "mistake") for (const id of kind.activates) faults.add(id);
  if (kind.type === "hint" && kind.fault !== null) faults.add(kind.fault);
}

/** The faults whose repair a trigger waits for or looks at. */
function awaited({ on, windows }: Extract<Edge["kind"], { type: "trigger" }>, faults: Set<string>): void {
  if (on.event === "faultResolved") faults.add(on.fault);
  for (const { anchor } of windows) if (anchor.at === "faultResolved") faults.add(anchor.fault);
}

/** The text that goes to the clipboard. */
export function written({ scenario, fragment }: Copied): string {
  return JSON.stringify({ format: FORMAT, version: 1, scenario, ...fragment });
}

/** Reads what is on the clipboard; nothing when it is no fragment. */
export function read(text: string): Copied | undefined {
  if (text.length > LONGEST || !text.trimStart().startsWith("{")) return undefined;
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(found) || found["format"] !== FORMAT || found["version"] !== 1) return undefined;
  const { nodes, edges, personas = [], faults = [], scenario } = found;
  const isNode = (one: unknown): boolean => isNamed(one) && isRecord(one["kind"]) && KINDS.some((kind) => kind === (one["kind"] as Record<string, unknown>)["type"]);
  const isEdge = (one: unknown): boolean => isNamed(one) && typeof one["to"] === "string" && isRecord(one["kind"]);
  const isSound = listOf(nodes, isNode) && listOf(edges, isEdge) && listOf(personas, isNamed) && listOf(faults, isNamed);
  if (!isSound || nodes.length === 0) return undefined;
  // The core reads the rest, and refuses what does not fit.
  return { scenario: typeof scenario === "string" ? scenario : "", fragment: { nodes, edges, personas, faults } as unknown as Fragment };
}

/** What is pasted into `scenario`: at home, everything named is known by its id. */
export function pasted({ scenario, fragment }: Copied, into: string): Fragment {
  const isAtHome = scenario === into;
  return isAtHome ? { ...fragment, personas: [], faults: [], isAtHome } : { ...fragment, isAtHome };
}

function isRecord(one: unknown): one is Record<string, unknown> {
  return typeof one === "object" && one !== null && !Array.isArray(one);
}

function isNamed(one: unknown): one is Record<string, unknown> {
  return isRecord(one) && typeof one["id"] === "string";
}

function listOf(list: unknown, is: (one: unknown) => boolean): list is unknown[] {
  return Array.isArray(list) && list.every(is);
}
