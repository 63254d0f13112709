import { ArrowDownToLine, Cable, ListTree, Pencil, Pin, PinOff, Plus, Trash2 } from "lucide-react";
import { useText } from "../../../text";
import { iconOf, KINDS, turnedInto } from "../model/kinds";
import { useStudio } from "../state/studio";
import { AnchoredMenu } from "./AnchoredMenu";
import { addAside, addBelow, addBeside, insertAfter, type Opened, remove } from "./useCanvasKeys";

interface Props {
  opened: Opened;
  onClose: () => void;
  onOpen: (opened: Opened) => void;
  onConnect: (id: string) => void;
  onRename: (id: string) => void;
}

/** What can be done with a node, and what it can become. */
export function NodeMenus({ opened, onClose, onOpen, onConnect, onRename }: Props) {
  const text = useText();
  const studio = useStudio();
  const { id } = opened;
  const anchor = `canvas-${id}`;
  if (opened.menu === "kinds") {
    const entries = KINDS.map((kind) => ({
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
    return <AnchoredMenu label={text("studio-choose-kind")} anchor={anchor} entries={entries} onClose={onClose} />;
  }
  const isPinned = studio.document.nodes.get(id)?.pin !== undefined;
  const entries = [
    { id: "rename", title: text("studio-rename"), icon: Pencil, keys: "F2", run: () => onRename(id) },
    { id: "below", title: text("studio-add-below"), icon: ArrowDownToLine, keys: "Tab", run: () => addBelow(studio, id) },
    { id: "beside", title: text("studio-add-beside"), icon: Plus, keys: "↵", run: () => addBeside(studio, id) },
    { id: "aside", title: text("studio-add-aside"), icon: iconOf("inject"), run: () => addAside(studio, id, "inject") },
    { id: "hint", title: text("studio-add-hint"), icon: iconOf("hint"), run: () => addAside(studio, id, "hint") },
    { id: "note", title: text("studio-add-note"), icon: iconOf("note"), run: () => addAside(studio, id, "note") },
    { id: "insert", title: text("studio-insert-after"), icon: Plus, keys: "Ins", run: () => insertAfter(studio, id) },
    { id: "kind", title: text("studio-choose-kind"), icon: ListTree, keys: "/", run: () => onOpen({ menu: "kinds", id }) },
    { id: "connect", title: text("studio-connect"), icon: Cable, keys: "C", run: () => onConnect(id) },
    {
      id: "pin",
      title: text(isPinned ? "studio-unpin" : "studio-pin"),
      icon: isPinned ? PinOff : Pin,
      run: () => void studio.change(() => pinning(studio, id, isPinned)),
    },
    { id: "remove", title: text("studio-remove"), icon: Trash2, keys: "Del", run: () => remove(studio, id) },
  ];
  return <AnchoredMenu label={text("studio-acts")} anchor={anchor} entries={entries} onClose={onClose} />;
}

function pinning(studio: ReturnType<typeof useStudio>, id: string, isPinned: boolean) {
  const placed = studio.placed.get(id);
  if (isPinned || placed === undefined) return { do: "unpin" as const, node: id };
  return { do: "pin" as const, node: id, at: { x: placed.x, y: placed.y } };
}
