// Who holds the focus of the canvas. A selected node's focus is a text field, so that an input method
// can compose from the first key; each holder has a field of its own. A gesture that makes a node
// gets its holder at once, before the core has answered: what is typed meanwhile is the new node's.
import { useCallback, useMemo, useRef, useState } from "react";
import type { Edit, ElementRef } from "../../../ipc";
import type { Document } from "../model/document";
import type { Box } from "../model/geometry";
import { NOTHING, type Selection } from "./selection";

/** A node that may not be made yet. Read inside `change`, where its turn has come. */
export interface Target {
  id: string | undefined;
}

/** A field that holds the focus for a node. */
export interface Holder {
  /** Tells the fields apart; stays while a new node gets its id. */
  readonly key: number;
  readonly target: Target;
  /** The node, once it is made. */
  readonly id: string | undefined;
  /** Counts how often the name was asked for; the field opens each time. */
  readonly opens: number;
  /** Counts how often the focus was asked for; none when the node was chosen in a list. */
  readonly focuses: number;
  /** Where it stands until the node is made. */
  readonly ghost?: Box;
}

interface Held {
  readonly selection: Selection;
  readonly holder: Holder | undefined;
  /** Fields that were left while someone typed; they stay until the last syllable has come in. */
  readonly leaving: readonly Holder[];
}

type Change = (make: (document: Document) => Edit | undefined) => Promise<ElementRef | undefined>;

export interface Holding extends Held {
  readonly select: (selection: Selection) => void;
  /** Opens the name of a node for writing. */
  readonly name: (id: string) => void;
  /** Makes a node; `ghost` is where it will about stand. */
  readonly make: (edit: (document: Document) => Edit | undefined, ghost?: Box) => void;
  /** Says in which field someone is typing. */
  readonly writing: (key: number, isWriting: boolean) => void;
  /** A field that was left has handed over what was typed. */
  readonly left: (key: number) => void;
}

/** Keeps the selection and its field. */
export function useHolder(change: Change): Holding {
  const [held, setHeld] = useState<Held>({ selection: NOTHING, holder: undefined, leaving: [] });
  const last = useRef(0);
  const written = useRef<number>(undefined);

  const handOver = useCallback((selection: (now: Selection) => Selection, holder: (now: Holder | undefined) => Holder | undefined) => {
    setHeld((now) => {
      const before = now.holder;
      const next = holder(before);
      const isLeft = before !== undefined && before.key !== next?.key && written.current === before.key;
      return { selection: selection(now.selection), holder: next, leaving: isLeft ? [...now.leaving, before] : now.leaving };
    });
  }, []);

  const select = useCallback(
    (next: Selection) => {
      const key = ++last.current;
      handOver(() => next, (now) => {
        if (next.is !== "node") return undefined;
        const focuses = next.isListed === true ? 0 : 1;
        if (now?.id === next.id) return focuses === 0 ? now : { ...now, focuses: now.focuses + 1 };
        return { key, target: { id: next.id }, id: next.id, opens: 0, focuses };
      });
    },
    [handOver],
  );

  const name = useCallback(
    (id: string) => {
      const key = ++last.current;
      handOver(
        (now) => (now.is === "node" && now.id === id ? now : { is: "node", id }),
        (now) => (now?.id === id ? { ...now, opens: now.opens + 1 } : { key, target: { id }, id, opens: 1, focuses: 1 }),
      );
    },
    [handOver],
  );

  const make = useCallback(
    (edit: (document: Document) => Edit | undefined, ghost?: Box) => {
      const key = ++last.current;
      const target: Target = { id: undefined };
      handOver((now) => now, () => ({ key, target, id: undefined, opens: 1, focuses: 1, ...(ghost === undefined ? {} : { ghost }) }));
      void change(edit).then((made) => {
        const id = made?.kind === "node" ? made.id : undefined;
        target.id = id;
        setHeld((now) => {
          const named = (holder: Holder): Holder => (holder.key === key ? { ...holder, id } : holder);
          const leaving = now.leaving.map(named);
          if (now.holder?.key !== key) return { ...now, leaving };
          // Refused: the node that was selected before takes the focus back.
          if (id === undefined) return { ...now, leaving, holder: now.selection.is === "node" ? { key: key + 0.5, target: { id: now.selection.id }, id: now.selection.id, opens: 0, focuses: 1 } : undefined };
          return { leaving, holder: named(now.holder), selection: { is: "node", id } };
        });
      });
    },
    [change, handOver],
  );

  const writing = useCallback((key: number, isWriting: boolean) => {
    if (isWriting) written.current = key;
    else if (written.current === key) written.current = undefined;
  }, []);
  const left = useCallback((key: number) => setHeld((now) => ({ ...now, leaving: now.leaving.filter((one) => one.key !== key) })), []);

  return useMemo(() => ({ ...held, select, name, make, writing, left }), [held, select, name, make, writing, left]);
}
