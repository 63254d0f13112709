import { ArrowDownToLine, Cable, ClipboardPaste, Copy, CopyPlus, FoldVertical, GitBranch, ListTree, Maximize, Pencil, Pin, PinOff, Plus, Scissors, SquareDashed, Star, Trash2, Unlink, WandSparkles } from "lucide-react";
import { caps, type Keys } from "../../../app/commands";
import { type Text, useText } from "../../../text";
import { primaryEdge } from "../model/document";
import { iconOf, KINDS, turnedInto } from "../model/kinds";
import { chosenNodes, NOTHING, ofNodes } from "../state/selection";
import type { Studio } from "../state/studio";
import { addAside, addBelow, addBeside, addFree, chooseSubtree, insertAfter, insertOn, pin, remove, tidy } from "./acts";
import { AnchoredMenu, type Entry } from "./AnchoredMenu";
import type { Ground, Opened } from "./commands";
import { wordsOf } from "./Face";

interface Props extends Ground {
  opened: Opened;
  onClose: () => void;
}

/** Where a menu opens that belongs to no node. */
export const MENU_ANCHOR = "canvas-anchor";

/** What can be done with a node, an edge or the paper, and what a node can become. */
export function NodeMenus({ opened, onClose, ...ground }: Props) {
  const text = useText();
  const { id } = opened;
  switch (opened.menu) {
    case "kinds":
      return <AnchoredMenu label={text("studio-choose-kind")} anchor={`canvas-${id}`} entries={kindEntries(ground.studio, text, id)} onClose={onClose} />;
    case "acts": {
      const chosen = chosenNodes(ground.studio.selection);
      const entries = chosen.length > 1 ? severalEntries(ground, chosen) : nodeEntries(ground, id);
      return <AnchoredMenu label={text("studio-acts")} anchor={`canvas-${id}`} entries={entries} onClose={onClose} />;
    }
    case "edge":
      return <AnchoredMenu label={text("studio-acts")} anchor={MENU_ANCHOR} entries={edgeEntries(ground, id)} onClose={onClose} />;
    case "paper":
      return <AnchoredMenu label={text("studio-acts")} anchor={MENU_ANCHOR} entries={paperEntries(ground)} onClose={onClose} />;
  }
}

function kindEntries(studio: Studio, text: Text, id: string): Entry[] {
  return KINDS.map((kind) => ({
    id: kind,
    title: text(`studio-kind-${kind}`),
    icon: iconOf(kind),
    run: () => {
      void studio.change((document) => {
        const node = document.nodes.get(id);
        return node === undefined ? undefined : { do: "setNodeKind", node: id, kind: turnedInto(node.kind, kind) };
      });
    },
  }));
}

const key = (code: string, rest: Omit<Keys, "code"> = {}): { keys: string } => ({ keys: caps({ code, ...rest }) });
const mod = { mod: true };

function nodeEntries(ground: Ground, id: string): Entry[] {
  const { studio, text, folds, clipboard } = ground;
  const isPinned = studio.document.nodes.get(id)?.pin !== undefined;
  const isFolded = folds.below.has(id);
  const hasBelow = isFolded || (studio.tree.children.get(id) ?? []).length > 0;
  return [
    { id: "rename", title: text("studio-rename"), icon: Pencil, ...key("F2"), run: () => studio.name(id) },
    { id: "below", title: text("studio-add-below"), icon: ArrowDownToLine, ...key("Tab"), run: () => addBelow(studio, { id }) },
    { id: "beside", title: text("studio-add-beside"), icon: Plus, ...key("Enter"), run: () => addBeside(studio, { id }) },
    { id: "aside", title: text("studio-add-aside"), icon: iconOf("inject"), run: () => addAside(studio, id, "inject") },
    { id: "hint", title: text("studio-add-hint"), icon: iconOf("hint"), run: () => addAside(studio, id, "hint") },
    { id: "note", title: text("studio-add-note"), icon: iconOf("note"), run: () => addAside(studio, id, "note") },
    { id: "insert", title: text("studio-insert-after"), icon: Plus, ...key("Insert"), run: () => insertAfter(studio, id) },
    { id: "kind", title: text("studio-choose-kind"), icon: ListTree, ...key("Slash"), run: () => ground.open({ menu: "kinds", id }) },
    { id: "connect", title: text("studio-connect"), icon: Cable, ...key("KeyL", mod), run: () => ground.setConnecting(id) },
    ...parents(studio, text, id),
    ...(hasBelow
      ? [
          { id: "fold", title: text(isFolded ? "studio-unfold" : "studio-fold"), icon: FoldVertical, ...key(isFolded ? "ArrowDown" : "ArrowUp", mod), run: () => folds.fold([id], !isFolded) },
          { id: "subtree", title: text("studio-choose-subtree"), icon: SquareDashed, ...key("KeyA", { mod: true, shift: true }), run: () => chooseSubtree(studio, id) },
        ]
      : []),
    { id: "copy", title: text("studio-copy"), icon: Copy, ...key("KeyC", mod), run: clipboard.copy },
    { id: "cut", title: text("studio-cut-nodes"), icon: Scissors, ...key("KeyX", mod), run: clipboard.cut },
    { id: "paste", title: text("studio-paste"), icon: ClipboardPaste, ...key("KeyV", mod), run: clipboard.paste },
    { id: "duplicate", title: text("studio-duplicate"), icon: CopyPlus, ...key("KeyD", mod), run: clipboard.duplicate },
    { id: "pin", title: text(isPinned ? "studio-unpin" : "studio-pin"), icon: isPinned ? PinOff : Pin, run: () => pin(studio, [id], !isPinned) },
    { id: "remove", title: text("studio-remove-heal"), icon: Trash2, ...key("Delete"), run: () => remove(studio, id) },
    { id: "remove-only", title: text("studio-remove-only"), icon: Trash2, ...key("Delete", { shift: true }), run: () => remove(studio, id, false) },
  ];
}

/** The other parents a node could stand below in the tree. */
function parents(studio: Studio, text: Text, id: string): Entry[] {
  const { document } = studio;
  const main = primaryEdge(document, id)?.id;
  return (document.into.get(id) ?? []).flatMap((edge) => {
    const from = edge.from === undefined ? undefined : document.nodes.get(edge.from);
    if (from === undefined || edge.id === main || edge.kind.type === "hintFor") return [];
    const title = text("studio-move-below", { name: wordsOf(from, text).said });
    return [{ id: `parent-${edge.id}`, title, icon: GitBranch, run: () => void studio.change(() => ({ do: "setPrimaryParent", edge: edge.id })) }];
  });
}

function severalEntries({ studio, text, clipboard, folds }: Ground, chosen: readonly string[]): Entry[] {
  const isPinned = chosen.every((id) => studio.document.nodes.get(id)?.pin !== undefined);
  return [
    { id: "copy", title: text("studio-copy"), icon: Copy, ...key("KeyC", mod), run: clipboard.copy },
    { id: "cut", title: text("studio-cut-nodes"), icon: Scissors, ...key("KeyX", mod), run: clipboard.cut },
    { id: "duplicate", title: text("studio-duplicate"), icon: CopyPlus, ...key("KeyD", mod), run: clipboard.duplicate },
    { id: "fold", title: text("studio-fold"), icon: FoldVertical, ...key("ArrowUp", mod), run: () => folds.fold(chosen, true) },
    { id: "pin", title: text(isPinned ? "studio-unpin" : "studio-pin"), icon: isPinned ? PinOff : Pin, run: () => pin(studio, chosen, !isPinned) },
    { id: "remove", title: text("studio-remove-heal"), icon: Trash2, ...key("Delete"), run: () => remove(studio, chosen) },
    { id: "remove-only", title: text("studio-remove-only"), icon: Trash2, ...key("Delete", { shift: true }), run: () => remove(studio, chosen, false) },
  ];
}

function edgeEntries({ studio, text }: Ground, id: string): Entry[] {
  const edge = studio.document.edges.get(id);
  if (edge === undefined) return [];
  const isWay = edge.kind.type !== "hintFor" && edge.kind.type !== "contains";
  const isMain = primaryEdge(studio.document, edge.to)?.id === id || edge.from === undefined;
  const cut = (): void => {
    void studio.change(() => ({ do: "removeEdge", edge: id }));
    studio.select(NOTHING);
  };
  return [
    ...(isWay ? [{ id: "insert", title: text("studio-insert-here"), icon: Plus, ...key("Enter"), run: () => insertOn(studio, id) }] : []),
    ...(edge.kind.type === "branch" && !edge.kind.default ? [{ id: "default", title: text("studio-make-default"), icon: Star, run: () => void studio.change(() => ({ do: "setDefaultBranch", edge: id })) }] : []),
    ...(isMain ? [] : [{ id: "main", title: text("studio-make-main"), icon: GitBranch, run: () => void studio.change(() => ({ do: "setPrimaryParent", edge: id })) }]),
    { id: "remove", title: text("studio-remove-edge"), icon: Unlink, ...key("Delete"), run: cut },
  ];
}

function paperEntries({ studio, text, view, folds, clipboard }: Ground): Entry[] {
  return [
    { id: "free", title: text("studio-add-free"), icon: Plus, run: () => addFree(studio) },
    { id: "paste", title: text("studio-paste"), icon: ClipboardPaste, ...key("KeyV", mod), run: clipboard.paste },
    { id: "all", title: text("studio-choose-all"), icon: SquareDashed, ...key("KeyA", mod), run: () => studio.select(ofNodes(studio.layout.nodes.map((node) => node.id))) },
    { id: "tidy", title: text("studio-tidy"), icon: WandSparkles, run: () => tidy(studio) },
    ...(folds.hidden > 0 ? [{ id: "unfold", title: text("studio-unfold-all"), icon: FoldVertical, run: folds.unfoldAll }] : []),
    { id: "fit", title: text("studio-show-all"), icon: Maximize, ...key("Digit1", mod), run: view.showAll },
  ];
}
