import { type KeyboardEvent, useRef } from "react";
import { useText } from "../../../text";
import { type Document, nameOf } from "../model/document";
import { useStudio } from "../state/studio";
import type { Holder } from "../state/useHolder";
import { wordsOf } from "./Face";
import { NameField } from "./NameField";
import styles from "./node.module.css";
import { nodeAttributes, NodeFace, type NodeProps } from "./NodeView";

const NOWHERE = { x: 0, y: 0, width: 172, height: 36 };

interface Props {
  holder: Holder;
  isLeaving: boolean;
  /** The node as it is drawn; absent while the core is making it. */
  drawn: NodeProps | undefined;
  onKey: (event: KeyboardEvent) => boolean;
}

/** The node that holds the focus, or the place where one is being made: what is typed is its name. */
export function LiveNode({ holder, isLeaving, drawn, onKey }: Props) {
  const text = useText();
  const studio = useStudio();
  const node = drawn?.node;
  const began = useRef<{ isOn: boolean; seen?: Document }>({ isOn: false });
  const writing = (isWriting: boolean): void => {
    if (isWriting && !began.current.isOn) began.current.seen = studio.document;
    began.current.isOn = isWriting;
    studio.writing(holder.key, isWriting);
  };
  const rename = (words: string): void => {
    void studio.change((latest) => {
      const { id } = holder.target;
      const now = id === undefined ? undefined : latest.nodes.get(id);
      if (now === undefined) return undefined;
      const { kind } = now;
      if ((kind.type === "inject" || kind.type === "hint") && now.title === "") return { do: "setNodeKind", node: now.id, kind: { ...kind, text: words } };
      return { do: "renameNode", node: now.id, title: words };
    }, began.current.seen);
  };
  const name = node === undefined ? text("studio-no-title") : text("studio-node-named", { kind: text(`studio-kind-${node.kind.type}`), name: wordsOf(node, text).said });
  const at = holder.ghost ?? NOWHERE;
  const place = { className: styles.ghost, style: { transform: `translate(${at.x}px, ${at.y}px)`, width: at.width, height: at.height } };
  const attributes = drawn === undefined ? { ...place, role: "treeitem", tabIndex: -1, "aria-level": 1, "aria-selected": false } : nodeAttributes(drawn);
  return (
    <div {...attributes}>
      {drawn !== undefined && <NodeFace {...drawn} />}
      <NameField
        label={name}
        value={node === undefined ? "" : nameOf(node)}
        opens={holder.opens}
        focuses={holder.focuses}
        isLeaving={isLeaving}
        onSave={rename}
        onKey={onKey}
        onWriting={writing}
        onLeft={() => studio.left(holder.key)}
      />
    </div>
  );
}
