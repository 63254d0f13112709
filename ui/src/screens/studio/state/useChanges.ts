// Changes of the open scenario, from this window. The core refuses one that was made without having seen
// what another window did; it is then worked out again on the scenario as it stands, unless both
// wrote into the same field: that is for the person to decide.
import { type RefObject, useCallback, useRef } from "react";
import { useClashMessage } from "../../../app/clash";
import { toast } from "../../../app/toasts";
import { useAct } from "../../../app/view";
import { call, CallError, type Edit, type ElementRef, type ScenarioChange, type ScenarioView } from "../../../ipc";
import { draftInHand } from "../../../parts/saving";
import { useText } from "../../../text";
import type { Document } from "../model/document";
import { clashOf, lostWords } from "./clash";

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
  const sayClash = useClashMessage();
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
            if (!isMeanwhile(thrown) || turn === MOST_TURNS) throw thrown;
            await look();
          }
        }
      }),
    [act, look],
  );

  const change = useCallback(
    function changing(make: Make, seen?: Document): Promise<ElementRef | undefined> {
      const draft = draftInHand();
      return inTurn(async () => {
        const first = seen ?? latest.current?.document;
        // The field holds these words too and asks for all of them.
        if (first === undefined || draft?.isAsking() === true) return undefined;
        const done = await insist(async () => {
          const now = latest.current?.document;
          if (now === undefined) return null;
          const edit = make(now);
          if (edit === undefined) {
            // Only what was typed is worked out again to rescue its words; other work may do more than that.
            const places = draft === undefined && seen === undefined ? [] : [earlier.current, first];
            const gone = places.map((place) => lostIn(make, place, now)).find((words) => words !== undefined);
            if (gone !== undefined) toast({ tone: "refused", what: text("studio-gone-elsewhere"), next: text("studio-gone-elsewhere.next"), words: gone });
            return null;
          }
          const clash = first === now ? undefined : clashOf(edit, first, now);
          if (clash !== undefined) {
            if (draft?.refused(clash.theirs) !== true) sayClash({ ...clash, save: () => void changing(make) });
            return "clash" as const;
          }
          return call("scenario_edit", { ...here(), edit });
        });
        if (done === undefined) draft?.refused();
        if (done === null) draft?.saved();
        if (done === undefined || done === null || done === "clash") return undefined;
        if (show(done)) {
          own.current = { done: own.current.done + 1, undone: 0 };
          earlier.current = undefined;
        }
        draft?.saved();
        if (done.leftOut !== undefined) toast({ tone: "refused", what: done.leftOut });
        return done.element;
      });
    },
    [here, inTurn, insist, latest, sayClash, show, text],
  );

  // Taken back is what the person saw: when another window came before, its step is shown and nothing else happens.
  const step = useCallback(
    (name: "scenario_undo" | "scenario_redo") =>
      void inTurn(async () => {
        const view = latest.current?.view;
        const label = name === "scenario_undo" ? view?.undo : view?.redo;
        const done = await act(async () => {
          try {
            return await call(name, here());
          } catch (thrown) {
            if (isMeanwhile(thrown)) await look();
            throw thrown;
          }
        });
        if (done === undefined) return;
        show(done);
        const [from, to] = name === "scenario_undo" ? (["done", "undone"] as const) : (["undone", "done"] as const);
        const isOwn = own.current[from] > 0;
        if (isOwn) own.current[from] -= 1;
        own.current[to] += 1;
        if (!isOwn && label !== undefined) toast({ tone: "done", what: text(name === "scenario_undo" ? "studio-undone" : "studio-redone", { label }) });
      }),
    [act, here, inTurn, latest, look, show, text],
  );

  const undo = useCallback(() => step("scenario_undo"), [step]);
  const redo = useCallback(() => step("scenario_redo"), [step]);
  return { change, undo, redo, foreign };
}

const isMeanwhile = (thrown: unknown): boolean => CallError.of(thrown).code === CHANGED_MEANWHILE;

/** The words a change would have written, on an earlier document, into what is gone now. */
function lostIn(make: Make, seen: Document | undefined, now: Document): string | undefined {
  const edit = seen === undefined ? undefined : make(seen);
  return seen === undefined || edit === undefined ? undefined : lostWords(edit, seen, now);
}
