import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { toast } from "../../../app/toasts";
import { useAct } from "../../../app/view";
import { call, CallError, onTouched, type Edit, type ElementRef, type ScenarioChange, type ScenarioView } from "../../../ipc";
import { useLanguage } from "../../../text";
import { type Document, indexed } from "../model/document";
import { complete } from "../model/whole";
import { hasSameShape, treeOf } from "../model/tree";
import { viewAfter } from "./delta";
import { kept } from "./selection";
import type { Studio } from "./studio";
import { useHolder } from "./useHolder";

export type Opening = { readonly is: "loading" } | { readonly is: "failed"; readonly error: CallError; readonly again: () => void } | { readonly is: "open"; readonly studio: Studio };

/** Opens a scenario and keeps it: what is shown, what is selected, and changes in their order. */
export function useStudioState(scenario: string): Opening {
  const act = useAct();
  const language = useLanguage();
  const [shown, setShown] = useState<{ view: ScenarioView; document: Document }>();
  const [error, setError] = useState<CallError>();
  const latest = useRef<{ view: ScenarioView; document: Document }>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const show = useCallback((change: ScenarioChange) => {
    const before = latest.current;
    const view = viewAfter(before?.view, change);
    setError(undefined);
    if (view.version === before?.view.version) return;
    latest.current = { view, document: indexed(complete(view.scenario), before?.document) };
    setShown(latest.current);
  }, []);

  /** Which scenario, and which version of it stands here already. */
  const here = useCallback(() => {
    const view = latest.current?.view;
    return view?.id === scenario ? { scenario, since: view.version } : { scenario };
  }, [scenario]);

  const read = useCallback(async () => {
    try {
      show(await call("scenario_refresh", here()));
    } catch (thrown) {
      setError(CallError.of(thrown));
    }
  }, [here, show]);

  /** One thing after the other: a change is worked out on what the one before left. */
  const inTurn = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.current.then(work, work);
    queue.current = turn.catch(() => undefined);
    return turn;
  }, []);

  useEffect(() => {
    void inTurn(read);
    let due = 0;
    const stop = onTouched(() => {
      window.clearTimeout(due);
      due = window.setTimeout(() => void inTurn(read), 200);
    });
    return () => {
      window.clearTimeout(due);
      stop();
    };
  }, [inTurn, read, language]);

  const change = useCallback(
    (make: (document: Document) => Edit | undefined): Promise<ElementRef | undefined> =>
      inTurn(async () => {
        const edit = latest.current === undefined ? undefined : make(latest.current.document);
        if (edit === undefined) return undefined;
        const done = await act(() => call("scenario_edit", { ...here(), edit }));
        if (done === undefined) return undefined;
        show(done);
        if (done.leftOut !== undefined) toast({ tone: "refused", what: done.leftOut });
        return done.element;
      }),
    [act, inTurn, here, show],
  );

  const step = useCallback(
    (name: "scenario_undo" | "scenario_redo") =>
      void inTurn(async () => {
        const done = await act(() => call(name, here()));
        if (done !== undefined) show(done);
      }),
    [act, inTurn, here, show],
  );

  const held = useHolder(change);
  const { view, document } = shown ?? {};
  const shaped = useShaped(document);
  const tree = useMemo(() => (shaped === undefined ? undefined : treeOf(shaped)), [shaped]);
  const layout = view?.layout;
  const [boxes, lines] = [layout?.nodes, layout?.edges];
  const placed = useMemo(() => new Map(boxes?.map((one) => [one.id, one])), [boxes]);
  const routes = useMemo(() => new Map(lines?.map((one) => [one.id, one])), [lines]);
  const standing = document === undefined ? held.selection : kept(held.selection, document.nodes, document.edges);

  const studio = useMemo<Studio | undefined>(
    () =>
      view === undefined || document === undefined || shaped === undefined || tree === undefined || layout === undefined
        ? undefined
        : {
            view,
            document,
            shaped,
            tree,
            layout,
            placed,
            routes,
            ...held,
            selection: standing,
            change,
            undo: () => step("scenario_undo"),
            redo: () => step("scenario_redo"),
          },
    [view, document, shaped, tree, layout, placed, routes, standing, held, change, step],
  );

  if (studio !== undefined) return { is: "open", studio };
  if (error !== undefined) return { is: "failed", error, again: () => void inTurn(read) };
  return { is: "loading" };
}

/** The document whose shape the latest one has: it changes only where the tree may. */
function useShaped(document: Document | undefined): Document | undefined {
  const [shaped, setShaped] = useState(document);
  if (shaped === document) return shaped;
  if (shaped !== undefined && document !== undefined && hasSameShape(shaped, document)) return shaped;
  setShaped(document);
  return document;
}
