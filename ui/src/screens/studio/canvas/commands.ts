// Every act of the canvas that has a key, in one list: the focused node takes its keys from here, and
// palette and shortcut sheet show the same. No key here can begin a name: typing names a node.
import type { Command } from "../../../app/commands";
import type { Text } from "../../../text";
import { chosenNodes, ofNodes } from "../state/selection";
import type { Studio } from "../state/studio";
import { addBelow, addBeside, chooseSubtree, insertAfter, pin, remove, tidy } from "./acts";
import type { Clipboard } from "./useClipboard";
import type { Folds } from "./useFolds";
import type { View } from "./useViewport";

export type Opened = { readonly menu: "kinds" | "acts" | "edge" | "paper"; readonly id: string };

export interface Ground {
  readonly studio: Studio;
  readonly text: Text;
  readonly view: View;
  readonly folds: Folds;
  readonly clipboard: Clipboard;
  readonly setConnecting: (id: string | undefined) => void;
  readonly open: (opened: Opened) => void;
}

/** The acts, in the order of the shortcut sheet. */
export function canvasCommands(ground: Ground): Command[] {
  const { studio, text, view, folds, clipboard } = ground;
  const chosen = chosenNodes(studio.selection);
  const [lead] = chosen;
  const isPinned = lead !== undefined && studio.document.nodes.get(lead)?.pin !== undefined;
  const onLead = (run: (id: string) => void) => ({ isDisabled: lead === undefined, run: () => lead !== undefined && run(lead) });
  const act = (id: string, title: string, keys: Command["keys"], rest: Pick<Command, "run" | "isDisabled" | "inFields" | "unlisted">): Command => ({
    id: `canvas-${id}`,
    title: text(title),
    group: text("studio-canvas"),
    isLocal: rest.inFields !== true,
    ...(keys === undefined ? {} : { keys }),
    ...rest,
  });
  return [
    act("below", "studio-add-below", { code: "Tab" }, onLead((id) => addBelow(studio, { id }))),
    act("beside", "studio-add-beside", { code: "Enter" }, onLead((id) => addBeside(studio, { id }))),
    act("insert", "studio-insert-after", { code: "Insert" }, onLead((id) => insertAfter(studio, id))),
    act("kind", "studio-choose-kind", { code: "Slash" }, onLead((id) => ground.open({ menu: "kinds", id }))),
    act("connect", "studio-connect", { code: "KeyL", mod: true }, onLead(ground.setConnecting)),
    act("rename", "studio-rename", { code: "F2" }, onLead(studio.name)),
    act("remove", "studio-remove-heal", { code: "Delete" }, onLead(() => remove(studio, chosen))),
    act("remove-only", "studio-remove-only", { code: "Delete", shift: true }, onLead(() => remove(studio, chosen, false))),
    act("copy", "studio-copy", { code: "KeyC", mod: true }, onLead(() => clipboard.copy())),
    act("cut", "studio-cut-nodes", { code: "KeyX", mod: true }, onLead(() => clipboard.cut())),
    act("paste", "studio-paste", { code: "KeyV", mod: true }, { run: () => clipboard.paste() }),
    act("duplicate", "studio-duplicate", { code: "KeyD", mod: true }, onLead(() => clipboard.duplicate())),
    act("all", "studio-choose-all", { code: "KeyA", mod: true }, { run: () => studio.select(ofNodes([...chosen, ...studio.layout.nodes.map((node) => node.id)])) }),
    act("subtree", "studio-choose-subtree", { code: "KeyA", mod: true, shift: true }, onLead((id) => chooseSubtree(studio, id))),
    act("fold", "studio-fold", { code: "ArrowUp", mod: true }, onLead(() => folds.fold(chosen, true))),
    act("unfold", "studio-unfold", { code: "ArrowDown", mod: true }, onLead(() => folds.fold(chosen, false))),
    act("unfold-all", "studio-unfold-all", undefined, { isDisabled: folds.hidden === 0, run: folds.unfoldAll }),
    act("pin", isPinned ? "studio-unpin" : "studio-pin", undefined, onLead(() => pin(studio, chosen, !isPinned))),
    act("tidy", "studio-tidy", undefined, { run: () => tidy(studio) }),
    act("fit", "studio-show-all", { code: "Digit1", mod: true }, { inFields: true, run: view.showAll }),
    act("fit-chosen", "studio-show-chosen", { code: "Digit2", mod: true }, { inFields: true, isDisabled: lead === undefined, run: () => view.showBoxes(chosen.flatMap((id) => studio.placed.get(id) ?? [])) }),
    act("full-size", "studio-full-size", { code: "Digit0", mod: true }, { inFields: true, run: view.fullSize }),
    act("zoom-in", "studio-zoom-in", { code: "Equal", mod: true }, { inFields: true, unlisted: true, run: view.zoomIn }),
    act("zoom-out", "studio-zoom-out", { code: "Minus", mod: true }, { inFields: true, unlisted: true, run: view.zoomOut }),
    act("walk", "studio-walk", { code: "ArrowDown" }, { unlisted: true, run: () => undefined }),
    act("walk-choosing", "studio-walk-choosing", { code: "ArrowDown", shift: true }, { unlisted: true, run: () => undefined }),
    act("walk-edges", "studio-walk-edges", { code: "ArrowRight", mod: true }, { unlisted: true, run: () => undefined }),
    act("nudge", "studio-nudge", { code: "ArrowDown", alt: true }, { unlisted: true, run: () => undefined }),
  ];
}
