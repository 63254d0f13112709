import { type MouseEvent, type PointerEvent, useMemo } from "react";
import { useText } from "../../../text";
import { nameOf } from "../model/document";
import { useStudio } from "../state/studio";
import { wordsOf } from "./Face";
import { NameField } from "./NameField";
import styles from "./node.module.css";
import { NodeView } from "./NodeView";
import { type Opened, useCanvasKeys } from "./useCanvasKeys";

interface Props {
  shown: ReadonlySet<string>;
  isPlain: boolean;
  connecting: string | undefined;
  setConnecting: (id: string | undefined) => void;
  open: (opened: Opened) => void;
  leave: () => void;
  onPointerDown: (id: string, event: PointerEvent) => void;
  onContextMenu: (id: string, event: MouseEvent) => void;
}

/** The nodes as a tree: the selected one holds the focus, arrows walk. */
export function NodesLayer(props: Props) {
  const text = useText();
  const studio = useStudio();
  const { document, layout, selection, tree, view } = studio;
  const onKey = useCanvasKeys(props);
  const selected = selection.is === "node" ? selection.id : undefined;
  const levels = useMemo(() => levelsOf(layout.nodes.map((node) => node.id), tree.parent), [layout, tree]);
  const wrong = useMemo(
    () => new Set(view.findings.filter((one) => one.severity === "error").flatMap((one) => one.elements.filter((element) => element.kind === "node").map((element) => element.id))),
    [view.findings],
  );
  const difficulty = document.scenario.head.difficulty;
  const drawn = layout.nodes.filter((node) => node.id === selected || (!props.isPlain && props.shown.has(node.id)));

  const rename = (words: string): void => {
    if (selected === undefined) return;
    void studio.change((latest) => {
      const node = latest.nodes.get(selected);
      if (node === undefined) return undefined;
      const { kind } = node;
      if ((kind.type === "inject" || kind.type === "hint") && node.title === "") return { do: "setNodeKind", node: selected, kind: { ...kind, text: words } };
      return { do: "renameNode", node: selected, title: words };
    });
  };

  return (
    <div
      id="canvas-tree"
      role="tree"
      className={styles.tree}
      style={{ width: layout.width, height: layout.height }}
      aria-label={text("studio-canvas")}
      aria-describedby="canvas-keys"
      tabIndex={selected === undefined ? 0 : -1}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || !event.key.startsWith("Arrow")) return;
        event.preventDefault();
        const first = layout.nodes[0];
        if (first !== undefined) studio.select({ is: "node", id: first.id });
      }}
    >
      {drawn.map((placed) => {
        const node = document.nodes.get(placed.id);
        if (node === undefined) return null;
        const name = text("studio-node-named", { kind: text(`studio-kind-${node.kind.type}`), name: wordsOf(node, text).said });
        return (
          <NodeView
            key={placed.id}
            document={document}
            node={node}
            placed={placed}
            level={levels.get(placed.id) ?? 1}
            isSelected={placed.id === selected}
            isTarget={props.connecting === placed.id}
            isAbsent={node.difficulties.length > 0 && !node.difficulties.includes(difficulty)}
            hasError={wrong.has(placed.id)}
            onPointerDown={props.onPointerDown}
            onContextMenu={props.onContextMenu}
          >
            {placed.id === selected && (
              <NameField
                key={placed.id}
                label={name}
                value={nameOf(node)}
                startsOpen={studio.naming === placed.id}
                takesFocus={selection.is === "node" && selection.isListed !== true}
                onSave={rename}
                onKey={onKey}
                onDone={studio.named}
              />
            )}
          </NodeView>
        );
      })}
    </div>
  );
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
