// The scenario as the screens read it. The file format leaves out what is empty; here nothing is
// missing but what is really absent (a pin, a repair gate, the start of a trigger).
import type * as wire from "../../../ipc";

type Whole<T, Absent extends keyof T = never> = Required<Omit<T, Absent>> & Pick<T, Absent>;

export type Candidate = Whole<wire.Candidate>;
export type Variant = Whole<wire.Variant>;
export type Fault = Omit<Whole<wire.Fault, "candidate" | "repairedWhen">, "variants"> & { variants: Variant[] };
export type Gate = Whole<wire.Gate>;
export type Persona = Whole<wire.Persona>;
export type Goal = Whole<wire.Goal>;
export type Head = Omit<Whole<wire.Head>, "goals"> & { goals: Goal[] };
export type Node = Whole<wire.Node, "pin">;
export type NodeKind = wire.NodeKind;
export type Trigger = Whole<wire.Trigger, "phase" | "minimumMinutesLeft" | "cap">;
export type EdgeKind = Exclude<wire.EdgeKind, { type: "trigger" }> | ({ type: "trigger" } & Trigger);
export type Edge = Omit<Whole<wire.Edge, "from" | "loopAtMost">, "kind"> & { kind: EdgeKind };

export interface Scenario {
  readonly head: Head;
  readonly candidates: readonly Candidate[];
  readonly faults: readonly Fault[];
  readonly conditions: readonly wire.Condition[];
  readonly gates: readonly Gate[];
  readonly episodes: readonly wire.Episode[];
  readonly personas: readonly Persona[];
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

const NONE: never[] = [];

/** Fills in what the file format leaves out because it is empty. A list or an element filled in once is not again. */
export function complete(scenario: wire.Scenario): Scenario {
  const { head } = scenario;
  return {
    head: {
      services: [],
      intendedResponse: "",
      source: "",
      ...head,
      goals: (head.goals ?? []).map((goal) => ({ measuredBy: "", ...goal })),
    },
    candidates: candidates(scenario.candidates ?? NONE),
    faults: faults(scenario.faults ?? NONE),
    conditions: scenario.conditions ?? NONE,
    gates: gates(scenario.gates ?? NONE),
    episodes: scenario.episodes ?? NONE,
    personas: personas(scenario.personas ?? NONE),
    nodes: nodes(scenario.nodes ?? NONE),
    edges: edges(scenario.edges ?? NONE),
  };
}

/** Remembers what was made of each object. */
function once<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const made = new WeakMap<From, To>();
  return (from) => {
    const known = made.get(from);
    if (known !== undefined) return known;
    const whole = make(from);
    made.set(from, whole);
    return whole;
  };
}

const candidate = once((one: wire.Candidate): Candidate => ({ description: "", reasonsFor: "", reasonsAgainst: "", ...one }));
const fault = once((one: wire.Fault): Fault => ({
  masks: [],
  ...one,
  variants: (one.variants ?? []).map((variant) => ({ cause: "", plant: [], verify: [], rollBack: [], ...variant })),
}));
const gate = once((one: wire.Gate): Gate => ({ title: "", ...one }));
const persona = once((one: wire.Persona): Persona => ({ voice: "", concerns: "", ...one }));
const node = once((one: wire.Node): Node => ({ title: "", details: "", minutes: { min: 0, likely: 0, max: 0 }, minutesAt: [], difficulties: [], ...one }));
const edge = once((one: wire.Edge): Edge => ({ ...one, kind: wholeEdge(one.kind) }));

const each = <From extends object, To>(make: (from: From) => To): ((list: From[]) => readonly To[]) => once((list: From[]) => list.map(make));
const [candidates, faults, gates, personas, nodes, edges] = [each(candidate), each(fault), each(gate), each(persona), each(node), each(edge)];

function wholeEdge(kind: wire.EdgeKind): EdgeKind {
  return kind.type === "trigger" ? { windows: [], ...kind } : kind;
}
