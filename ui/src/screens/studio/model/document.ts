import type { Edge, Fault, Node, NodeKind, Scenario } from "./whole";

/** The scenario as screens read it: complete, with everything findable by id. */
export interface Document {
  readonly scenario: Scenario;
  readonly nodes: ReadonlyMap<string, Node>;
  readonly edges: ReadonlyMap<string, Edge>;
  readonly faults: ReadonlyMap<string, Fault>;
  /** Edges that leave a node, in their order. */
  readonly out: ReadonlyMap<string, readonly Edge[]>;
  /** Edges that reach a node, in the order they were made. */
  readonly into: ReadonlyMap<string, readonly Edge[]>;
}

export type Kind = NodeKind["type"];

/** Indexes a complete scenario; what was indexed `before` is kept where its list is still the same. */
export function indexed(scenario: Scenario, before?: Document): Document {
  const lines = before?.scenario.edges === scenario.edges ? before : linesOf(scenario);
  return {
    scenario,
    nodes: before?.scenario.nodes === scenario.nodes ? before.nodes : byId(scenario.nodes),
    edges: lines.edges,
    faults: before?.scenario.faults === scenario.faults ? before.faults : byId(scenario.faults),
    out: lines.out,
    into: lines.into,
  };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((one) => [one.id, one]));
}

function linesOf(scenario: Scenario): Pick<Document, "edges" | "out" | "into"> {
  const out = new Map<string, Edge[]>();
  const into = new Map<string, Edge[]>();
  for (const edge of scenario.edges) {
    if (edge.from !== undefined) push(out, edge.from, edge);
    push(into, edge.to, edge);
  }
  for (const edges of out.values()) edges.sort((a, b) => a.position - b.position);
  return { edges: byId(scenario.edges), out, into };
}

function push(map: Map<string, Edge[]>, key: string, edge: Edge): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [edge]);
  else list.push(edge);
}

/** The edge that makes a node's primary parent: the marked one, else the first that is no hint. */
export function primaryEdge(document: Document, id: string): Edge | undefined {
  const candidates = (document.into.get(id) ?? []).filter((edge) => edge.kind.type !== "hintFor" && edge.from !== undefined);
  return candidates.find((edge) => edge.primary) ?? candidates[0];
}

/** What a node is called where there is room for one line: its title, else the words it holds. */
export function nameOf(node: Node): string {
  if (node.title !== "") return node.title;
  if (node.kind.type === "inject" || node.kind.type === "hint") return node.kind.text;
  return "";
}
