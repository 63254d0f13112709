// Changes of the open scenario, from this window. The core refuses one that was made without having seen
// what another window did; it is then worked out again on the scenario as it stands, unless both
// wrote into the same field: that is for the person to decide.
import { type RefObject, useCallback, useRef } from "react";
import { toast } from "../../../app/toasts";
import { useAct } from "../../../app/view";
import { call, CallError, type Edit, type ElementRef, type ScenarioChange, type ScenarioView } from "../../../ipc";
import { useText } from "../../../text";
import type { Document } from "../model/document";
import { clashOf, newWords } from "./clash";

/** Works an edit out on a document; nothing when there is nothing to change. */
export type Make = (document: Document) => Edit | undefined;

export interface Shown {
  readonly view: ScenarioView;
  readonly document: Document;
}

/** How often a change is worked out anew when another window comes before it each time. */
const MOST_TURNS = 8;
const CHANGED_MEANWHILE = "scenario-changed-meanwhile";

interface Ground {
  /** Which scenario, and which version of it stands here. */
  here: () => { scenario: string; since?: number };
  /** What stands here. */
  latest: RefObject<Shown | undefined>;
  /** Takes over what a change of this window led to; true when it changed something. */
  show: (change: ScenarioChange) => boolean;
  /** Takes over what happened elsewhere. */
  look: () => Promise<void>;
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface Changes {
  change: (make: Make, seen?: Document) => Promise<ElementRef | undefined>;
  undo: () => void;
  redo: () => void;
  /** Something was changed elsewhere, and this is what stood here before. */
  foreign: (before: Document) => void;
}

export function useChanges({ here, latest, show, look, inTurn }: Ground): Changes {
  const text = useText();
  const act = useAct();
  const earlier = useRef<Document>(undefined);
  // How many of the last steps, done and undone, were this window's own.
  const own = useRef({ done: 0, undone: 0 });

  const foreign = useCallback((before: Document) => {
    own.current = { done: 0, undone: 0 };
    earlier.current = before;
  }, []);

  /** Does it on the scenario as it stands: again and again while another window comes first. */
  const insist = useCallback(
    <T>(work: () => Promise<T>): Promise<T | undefined> =>
      act(async () => {
        for (let turn = 1; ; turn += 1) {
          try {
            return await work();
          } catch (thrown) {
            if (CallError.of(thrown).code !== CHANGED_MEANWHILE || turn === MOST_TURNS) throw thrown;
            await look();
          }
        }
      }),
    [act, look],
  );

  const change = useCallback(
    function changing(make: Make, seen?: Document): Promise<ElementRef | undefined> {
      return inTurn(async () => {
        const first = seen ?? latest.current?.document;
        if (first === undefined) return undefined;
        const done = await insist(async () => {
          const now = latest.current?.document;
          if (now === undefined) return undefined;
          const edit = make(now);
          if (edit === undefined) {
            const gone = (earlier.current === undefined ? undefined : wordsFor(make, earlier.current)) ?? wordsFor(make, first);
            if (gone !== undefined) toast({ tone: "refused", what: text("studio-gone-elsewhere"), next: text("studio-gone-elsewhere.next", { words: short(gone) }) });
            return undefined;
          }
          const clash = first === now ? undefined : clashOf(edit, first, now);
          if (clash !== undefined) {
            toast({
              tone: "refused",
              what: text("studio-clash", { words: short(clash.theirs) }),
              next: text("studio-clash.next", { words: short(clash.mine) }),
              action: { title: text("field-keep-mine"), run: () => void changing(make) },
            });
            return undefined;
          }
          return call("scenario_edit", { ...here(), edit });
        });
        if (done === undefined) return undefined;
        if (show(done)) own.current = { done: own.current.done + 1, undone: 0 };
        if (done.leftOut !== undefined) toast({ tone: "refused", what: done.leftOut });
        return done.element;
      });
    },
    [here, inTurn, insist, latest, show, text],
  );

  const step = useCallback(
    (name: "scenario_undo" | "scenario_redo") =>
      void inTurn(async () => {
        let label: string | undefined;
        const done = await insist(() => {
          const view = latest.current?.view;
          label = name === "scenario_undo" ? view?.undo : view?.redo;
          return call(name, here());
        });
        if (done === undefined) return;
        show(done);
        const [from, to] = name === "scenario_undo" ? (["done", "undone"] as const) : (["undone", "done"] as const);
        const isOwn = own.current[from] > 0;
        if (isOwn) own.current[from] -= 1;
        own.current[to] += 1;
        if (!isOwn && label !== undefined) toast({ tone: "done", what: text(name === "scenario_undo" ? "studio-undone" : "studio-redone", { label }) });
      }),
    [here, inTurn, insist, latest, show, text],
  );

  const undo = useCallback(() => step("scenario_undo"), [step]);
  const redo = useCallback(() => step("scenario_redo"), [step]);
  return { change, undo, redo, foreign };
}

/** The words an edit would have written on an earlier document; nothing when it writes none. */
function wordsFor(make: Make, document: Document): string | undefined {
  const edit = make(document);
  const words = edit === undefined ? "" : newWords(edit, document);
  return words === "" ? undefined : words;
}

const MOST_WORDS = 160;
const short = (words: string): string => (words === "" ? "–" : words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words);
