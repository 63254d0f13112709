import { type ClipboardEvent, type RefObject, useEffect, useRef } from "react";
import { toast } from "../../../app/toasts";
import { copyText } from "../../../parts/copyText";
import { useText } from "../../../text";
import { type Copied, copied, pasted, read, written } from "../model/fragment";
import type { Tree } from "../model/tree";
import { chosenNodes, ofNodes, type Selection } from "../state/selection";
import type { Studio } from "../state/studio";
import { remove, subtree } from "./acts";

/** Copying and pasting nodes by menu; keys come as events of the page. */
export interface Clipboard {
  readonly copy: () => void;
  readonly cut: () => void;
  readonly paste: () => void;
  readonly duplicate: () => void;
}

/** What was copied last in this window, for where a page may not read the system's clipboard. */
let last = "";

/** Nodes on the system's clipboard, as text, so that they reach other scenarios and other windows. */
export function useClipboard(studio: Studio, tree: Tree, frame: RefObject<HTMLElement | null>) {
  const text = useText();
  const here = studio.view.id;
  const chosen = useRef(studio.selection);
  const pastedLast = useRef<Selection>(undefined);
  useEffect(() => {
    chosen.current = studio.selection;
  });

  /** The chosen nodes; one that is folded brings what is folded away in it. */
  const taken = (): Copied => {
    const ids = chosenNodes(studio.selection).flatMap((id) => ((studio.tree.children.get(id) ?? []).length === 0 ? subtree(tree, id) : [id]));
    return copied(studio.document, here, studio.view.layout.nodes.map((node) => node.id), ids);
  };
  const said = (count: number): void => toast({ tone: "done", what: text("studio-copied", { count }) });
  const take = (isCut: boolean): string => {
    const what = taken();
    last = written(what);
    if (isCut) remove(studio, what.fragment.nodes.map((node) => node.id));
    else said(what.fragment.nodes.length);
    return last;
  };
  const put = async (what: Copied, below: string | undefined): Promise<void> => {
    const at = below === undefined ? undefined : studio.document.nodes.get(below);
    const before = new Set<string>();
    const chosenBefore = chosen.current;
    const done = await studio.change((document) => {
      for (const id of document.nodes.keys()) before.add(id);
      return { do: "paste", fragment: pasted(what, here), ...(at === undefined ? {} : { episode: at.episode, below: at.id }) };
    });
    if (done === undefined) return;
    await studio.change((document) => {
      // Whoever chose something else meanwhile goes on with that.
      if (chosen.current !== chosenBefore && chosen.current !== pastedLast.current) return undefined;
      const made = [...document.nodes.keys()].filter((id) => !before.has(id));
      pastedLast.current = ofNodes([done.id, ...made]);
      studio.select(pastedLast.current);
      return undefined;
    });
  };
  const pasteText = (said: string): void => {
    const what = read(said);
    if (what === undefined) toast({ tone: "refused", what: text("studio-paste-nothing"), next: text("studio-paste-nothing.next") });
    else void put(what, parentFor(studio));
  };
  const ways: Clipboard = {
    copy: () => void copyText(take(false)),
    cut: () => void copyText(take(true)),
    paste: () => void readBack().then(pasteText),
    duplicate: () => {
      const [lead] = chosenNodes(studio.selection);
      const above = lead === undefined ? undefined : tree.parent.get(lead);
      const isBranch = above !== undefined && studio.document.nodes.get(above)?.kind.type === "decision";
      void put({ ...taken(), scenario: here }, isBranch ? above : parentFor(studio));
    },
  };
  const onTake = (isCut: boolean) => (event: ClipboardEvent) => {
    if (studio.selection.is !== "node" || isWriting(event.target)) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", take(isCut));
  };
  const events = {
    onCopy: onTake(false),
    onCut: onTake(true),
    onPaste: (event: ClipboardEvent) => {
      if (isWriting(event.target)) return;
      event.preventDefault();
      pasteText(event.clipboardData.getData("text/plain"));
    },
  };
  useAllowed(frame);
  return { ways, events };
}

/** Below the leading node; nothing follows an ending, a hint or a note. */
function parentFor(studio: Studio): string | undefined {
  const [lead] = chosenNodes(studio.selection);
  const kind = lead === undefined ? undefined : studio.document.nodes.get(lead)?.kind.type;
  return kind === "ending" || kind === "hint" || kind === "note" ? undefined : lead;
}

function isWriting(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.dataset.idle === undefined;
}

async function readBack(): Promise<string> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    // A page may not read the clipboard by itself everywhere.
    return last;
  }
}

/** WebKit sends copy and cut only where something says beforehand that it has something to give. */
function useAllowed(frame: RefObject<HTMLElement | null>): void {
  const allow = useRef((event: Event) => {
    if (event.target !== null && !isWriting(event.target)) event.preventDefault();
  });
  useEffect(() => {
    const [element, allowed] = [frame.current, allow.current];
    for (const name of ["beforecopy", "beforecut", "beforepaste"]) element?.addEventListener(name, allowed);
    return () => {
      for (const name of ["beforecopy", "beforecut", "beforepaste"]) element?.removeEventListener(name, allowed);
    };
  }, [frame]);
}
