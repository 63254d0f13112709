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

/** Indexes a complete scenario. */
export function indexed(scenario: Scenario): Document {
  const out = new Map<string, Edge[]>();
  const into = new Map<string, Edge[]>();
  for (const edge of scenario.edges) {
    if (edge.from !== undefined) push(out, edge.from, edge);
    push(into, edge.to, edge);
  }
  for (const edges of out.values()) edges.sort((a, b) => a.position - b.position);
  return {
    scenario,
    nodes: new Map(scenario.nodes.map((node) => [node.id, node])),
    edges: new Map(scenario.edges.map((edge) => [edge.id, edge])),
    faults: new Map(scenario.faults.map((fault) => [fault.id, fault])),
    out,
    into,
  };
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
