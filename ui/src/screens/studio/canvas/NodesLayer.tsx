import { type KeyboardEvent, useMemo, useState } from "react";
import { useText } from "../../../text";
import type { Document } from "../model/document";
import { useSearch } from "../search/search";
import { chosenNodes } from "../state/selection";
import { useStudio } from "../state/studio";
import type { Holder } from "../state/useHolder";
import { arrival, type Near } from "./Face";
import { LiveNode } from "./LiveNode";
import styles from "./node.module.css";
import { type NodeProps, NodeView } from "./NodeView";

interface Props {
  shown: ReadonlySet<string>;
  isPlain: boolean;
  connecting: string | undefined;
  /** How many nodes are folded away below each. */
  folded: ReadonlyMap<string, number>;
  /** Keys of the node that has the focus. */
  onKey: (event: KeyboardEvent) => boolean;
  /** Keys while no node has it. */
  onTreeKey: (event: KeyboardEvent) => boolean;
}

/** The nodes as a tree: the leading one of those selected holds the focus, arrows walk. */
export function NodesLayer({ shown, isPlain, connecting, folded, onKey, onTreeKey }: Props) {
  const text = useText();
  const studio = useStudio();
  const { document, layout, selection, tree, view, holder, leaving } = studio;
  const search = useSearch();
  const chosen = useMemo(() => new Set(chosenNodes(selection)), [selection]);
  const levels = useMemo(() => levelsOf(layout.nodes.map((node) => node.id), tree.parent), [layout, tree]);
  const wrong = useMemo(
    () => new Set(view.findings.filter((one) => one.severity === "error").flatMap((one) => one.elements.filter((element) => element.kind === "node").map((element) => element.id))),
    [view.findings],
  );
  const near = useNear(document);
  const difficulty = document.scenario.head.difficulty;

  const drawn = (id: string): NodeProps | undefined => {
    const node = document.nodes.get(id);
    const placed = studio.placed.get(id);
    if (node === undefined || placed === undefined) return undefined;
    return {
      near,
      node,
      placed,
      level: levels.get(id) ?? 1,
      arrival: node.kind.type === "inject" ? arrival(document, node, text) : "",
      folded: folded.get(id) ?? 0,
      isSelected: chosen.has(id),
      isTarget: connecting === id,
      isAbsent: node.difficulties.length > 0 && !node.difficulties.includes(difficulty),
      hasError: wrong.has(id),
      found: search.nodes.has(id) ? search.pattern : undefined,
    };
  };
  const live = [...leaving, holder].filter((one): one is Holder => one !== undefined && (one.id === undefined || studio.placed.has(one.id)));
  const held = new Set(live.map((one) => one.id));
  const rest = isPlain ? [] : layout.nodes.filter(({ id }) => shown.has(id) && !held.has(id));

  return (
    <div
      id="canvas-tree"
      role="tree"
      className={styles.tree}
      style={{ width: layout.width, height: layout.height }}
      aria-label={text("studio-canvas")}
      aria-describedby="canvas-keys"
      aria-multiselectable
      tabIndex={selection.is === "node" ? -1 : 0}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget && onTreeKey(event)) event.preventDefault();
      }}
    >
      {rest.map(({ id }) => {
        const props = drawn(id);
        return props === undefined ? null : <NodeView key={id} {...props} />;
      })}
      {live.map((one) => (
        <LiveNode key={`live-${one.key}`} holder={one} isLeaving={one !== holder} drawn={one.id === undefined ? undefined : drawn(one.id)} onKey={onKey} />
      ))}
    </div>
  );
}

/** What all faces share, the same object as long as nothing in it changed. */
function useNear(document: Document): Near {
  const [near, setNear] = useState<Near>({ faults: document.faults, personas: document.scenario.personas });
  const isSame = sameList(near.personas, document.scenario.personas) && sameList([...near.faults.values()], document.scenario.faults);
  if (isSame) return near;
  const next = { faults: document.faults, personas: document.scenario.personas };
  setNear(next);
  return next;
}

function sameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one === other || (one.length === other.length && one.every((item, at) => item === other[at]));
}

function levelsOf(ids: readonly string[], parent: ReadonlyMap<string, string>): Map<string, number> {
  const levels = new Map<string, number>();
  for (const id of ids) {
    const path: string[] = [];
    let at: string | undefined = id;
    while (at !== undefined && !levels.has(at)) {
      path.push(at);
      at = parent.get(at);
    }
    let level = at === undefined ? 0 : (levels.get(at) ?? 0);
    for (const step of path.reverse()) levels.set(step, ++level);
  }
  return levels;
}
