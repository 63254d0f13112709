import type { Edge, Node, NodeKind, Trigger } from "../model/whole";
import { useStudio } from "../state/studio";

/** Changes a node as it stands when its turn comes, so that two fields left in haste both count. */
export function useNodePatch(id: string): (patch: (node: Node) => Node) => void {
  const { change } = useStudio();
  return (patch) =>
    void change((document) => {
      const node = document.nodes.get(id);
      return node === undefined ? undefined : { do: "updateNode", node: patch(node) };
    });
}

/** The body of one kind. */
export type Body<K extends NodeKind["type"]> = Extract<NodeKind, { type: K }>;

/** Changes the body of a node while it is still of that kind. */
export function useBodyPatch<K extends NodeKind["type"]>(id: string, type: K): (part: Partial<Body<K>>) => void {
  const patch = useNodePatch(id);
  return (part) => patch((node) => (node.kind.type === type ? { ...node, kind: { ...node.kind, ...part } } : node));
}

/** Changes an edge as it stands when its turn comes. */
export function useEdgePatch(id: string): (patch: (edge: Edge) => Edge) => void {
  const { change } = useStudio();
  return (patch) =>
    void change((document) => {
      const edge = document.edges.get(id);
      return edge === undefined ? undefined : { do: "updateEdge", edge: patch(edge) };
    });
}

/** Changes what a trigger edge holds while it is one. */
export function usePatchTrigger(id: string): (patch: (trigger: Trigger) => Trigger) => void {
  const patchEdge = useEdgePatch(id);
  return (patch) => patchEdge((edge) => (edge.kind.type === "trigger" ? { ...edge, kind: { type: "trigger", ...patch(edge.kind) } } : edge));
}
