import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { call, CallError, onTouched, type ScenarioChange } from "../../../ipc";
import { useLanguage } from "../../../text";
import { type Document, indexed } from "../model/document";
import { complete } from "../model/whole";
import { hasSameShape, treeOf } from "../model/tree";
import { viewAfter } from "./delta";
import { kept } from "./selection";
import type { Studio } from "./studio";
import { type Shown, useChanges } from "./useChanges";
import { useHolder } from "./useHolder";

export type Opening = { readonly is: "loading" } | { readonly is: "failed"; readonly error: CallError; readonly again: () => void } | { readonly is: "open"; readonly studio: Studio; /** Why it can no longer be read, as when it was put away in another window. */ readonly lost: CallError | undefined };

/** Opens a scenario and keeps it: what is shown, what is selected, and changes in their order. */
export function useStudioState(scenario: string): Opening {
  const language = useLanguage();
  const [shown, setShown] = useState<Shown>();
  const [error, setError] = useState<CallError>();
  const latest = useRef<Shown>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const heard = useRef<(before: Document) => void>(undefined);

  const show = useCallback((change: ScenarioChange): boolean => {
    const before = latest.current;
    const view = viewAfter(before?.view, change);
    setError(undefined);
    if (view.version === before?.view.version) return false;
    latest.current = { view, document: indexed(complete(view.scenario), before?.document) };
    setShown(latest.current);
    return true;
  }, []);

  /** Which scenario, and which version of it stands here already. */
  const here = useCallback(() => {
    const view = latest.current?.view;
    return view?.id === scenario ? { scenario, since: view.version } : { scenario };
  }, [scenario]);

  const look = useCallback(async () => {
    const before = latest.current?.document;
    if (show(await call("scenario_refresh", here())) && before !== undefined) heard.current?.(before);
  }, [here, show]);

  const read = useCallback(async () => {
    try {
      await look();
    } catch (thrown) {
      setError(CallError.of(thrown));
    }
  }, [look]);

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

  const { change, undo, redo, foreign } = useChanges({ here, latest, show, look, inTurn });
  useEffect(() => {
    heard.current = foreign;
  });

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
            undo,
            redo,
          },
    [view, document, shaped, tree, layout, placed, routes, standing, held, change, undo, redo],
  );

  if (studio !== undefined) return { is: "open", studio, lost: error };
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
