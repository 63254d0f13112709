import { useEffect, useMemo, useState } from "react";
import { folded, hiddenBelow } from "../model/fold";
import type { Tree } from "../model/tree";
import type { Studio } from "../state/studio";

/** What is folded away on this device. */
export interface Folds {
  /** How many nodes are not seen. */
  readonly hidden: number;
  /** How many are folded away below each node. */
  readonly below: ReadonlyMap<string, number>;
  /** The tree without folds. */
  readonly tree: Tree;
  readonly fold: (ids: readonly string[], isFolded: boolean) => void;
  readonly unfoldAll: () => void;
}

/** Keeps the folds of a scenario, and answers the studio as it looks with them. */
export function useFolds(whole: Studio): { folds: Folds; studio: Studio } {
  const place = `drillbook.folds.${whole.view.id}`;
  const [roots, setRoots] = useState<ReadonlySet<string>>(() => remembered(place));
  const { tree, layout, selection } = whole;
  const { edges } = whole.document;

  const seen = useMemo(() => {
    const shown = folded(tree, layout, (id) => [edges.get(id)?.from, edges.get(id)?.to], roots);
    return { ...shown, placed: new Map(shown.layout.nodes.map((one) => [one.id, one])) };
  }, [tree, layout, edges, roots]);

  // Whatever is chosen elsewhere comes to sight.
  const wanted = selection.is === "node" && whole.placed.has(selection.id) && !seen.placed.has(selection.id) ? selection.id : undefined;
  if (wanted !== undefined) setRoots(new Set([...roots].filter((root) => !hiddenBelow(tree, new Set([root])).gone.has(wanted))));

  useEffect(() => {
    if (roots.size === 0) window.localStorage.removeItem(place);
    else window.localStorage.setItem(place, JSON.stringify([...roots]));
  }, [place, roots]);

  const folds = useMemo<Folds>(
    () => ({
      hidden: [...seen.hidden.values()].reduce((sum, count) => sum + count, 0),
      below: seen.hidden,
      tree,
      fold: (ids, isFolded) =>
        setRoots((now) => {
          const next = new Set(now);
          for (const id of ids) {
            if (!isFolded) next.delete(id);
            else if ((tree.children.get(id) ?? []).length > 0) next.add(id);
          }
          return next;
        }),
      unfoldAll: () => setRoots(new Set()),
    }),
    [seen, tree],
  );
  const studio = useMemo(() => (seen.hidden.size === 0 ? whole : { ...whole, tree: seen.tree, layout: seen.layout, placed: seen.placed }), [whole, seen]);
  return { folds, studio };
}

function remembered(place: string): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(place) ?? "[]");
    return new Set(Array.isArray(kept) ? kept.filter((id): id is string => typeof id === "string") : []);
  } catch {
    // What another program put there says nothing about folds.
    return new Set();
  }
}
