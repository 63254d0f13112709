/** What the canvas, the outline and the inspector show together. */
export type Selection = { readonly is: "none" } | Chosen<"node"> | Chosen<"edge">;

interface Chosen<K extends string> {
  readonly is: K;
  readonly id: string;
  /** Chosen in a list beside the canvas: the focus stays there. */
  readonly isListed?: boolean;
}

export const NOTHING: Selection = { is: "none" };

/** What is selected still stands after a change, or nothing is. */
export function kept(selection: Selection, nodes: ReadonlyMap<string, unknown>, edges: ReadonlyMap<string, unknown>): Selection {
  switch (selection.is) {
    case "none":
      return selection;
    case "node":
      return nodes.has(selection.id) ? selection : NOTHING;
    case "edge":
      return edges.has(selection.id) ? selection : NOTHING;
  }
}
