/** What the canvas, the outline and the inspector show together. */
export type Selection = { readonly is: "none" } | ChosenNodes | Chosen<"edge">;

interface Chosen<K extends string> {
  readonly is: K;
  readonly id: string;
  /** Chosen in a list beside the canvas: the focus stays there. */
  readonly isListed?: boolean;
}

/** One node leads: the inspector shows it and keys act from it. Others may be chosen along with it. */
interface ChosenNodes extends Chosen<"node"> {
  readonly also?: ReadonlySet<string>;
}

export const NOTHING: Selection = { is: "none" };

/** What is selected still stands after a change, or nothing is. */
export function kept(selection: Selection, nodes: ReadonlyMap<string, unknown>, edges: ReadonlyMap<string, unknown>): Selection {
  switch (selection.is) {
    case "none":
      return selection;
    case "node":
      if (!nodes.has(selection.id)) return NOTHING;
      if (chosenNodes(selection).every((id) => nodes.has(id))) return selection;
      return ofNodes(chosenNodes(selection).filter((id) => nodes.has(id)));
    case "edge":
      return edges.has(selection.id) ? selection : NOTHING;
  }
}

/** All nodes chosen, the leading one first. */
export function chosenNodes(selection: Selection): readonly string[] {
  if (selection.is !== "node") return [];
  return selection.also === undefined ? [selection.id] : [selection.id, ...selection.also];
}

/** Chooses exactly these nodes; the first leads. */
export function ofNodes(ids: Iterable<string>): Selection {
  const [lead, ...rest] = new Set(ids);
  if (lead === undefined) return NOTHING;
  return rest.length === 0 ? { is: "node", id: lead } : { is: "node", id: lead, also: new Set(rest) };
}

/** Takes a node in, as the leading one, or out again. */
export function toggled(selection: Selection, id: string): Selection {
  const now = chosenNodes(selection);
  return now.includes(id) ? ofNodes(now.filter((one) => one !== id)) : ofNodes([id, ...now]);
}
