// Reading from and writing to the core, the same way on every screen.
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { call, CallError, onTouched, type Args, type CommandName, type Out } from "../ipc";
import { whileWriting } from "../parts/saving";
import { State } from "../parts/State";
import { useLanguage, useText } from "../text";
import { toast } from "./toasts";

export type View<T> =
  | { is: "loading" }
  | { is: "ready"; data: T; again: () => void }
  | { is: "failed"; error: CallError; again: () => void };

/**
 * What a reading command answers, read again whenever the workbook or the language changes. The last
 * answer stays while a new one is fetched, so that nothing flickers under someone's hands.
 */
export function useView<N extends CommandName>(name: N, args: Args<N>): View<Out<N>> {
  const language = useLanguage();
  const [view, setView] = useState<View<Out<N>>>({ is: "loading" });
  const key = JSON.stringify(args);
  const turn = useRef(0);

  const read = useCallback(async () => {
    const mine = ++turn.current;
    try {
      const data = await call(name, JSON.parse(key) as Args<N>);
      if (mine === turn.current) setView({ is: "ready", data, again: () => void read() });
    } catch (thrown) {
      const error = CallError.of(thrown);
      if (mine === turn.current) setView({ is: "failed", error, again: () => void read() });
    }
  }, [name, key]);

  useEffect(() => {
    const first = window.setTimeout(() => void read(), 0);
    let due = 0;
    const stop = onTouched(() => {
      window.clearTimeout(due);
      due = window.setTimeout(() => void read(), 16);
    });
    return () => {
      turn.current += 1;
      window.clearTimeout(first);
      window.clearTimeout(due);
      stop();
    };
  }, [read, language]);

  return view;
}

/** Draws a view once it is there, and its loading, refused and broken states before that. */
export function Show<T>({ view, children }: { view: View<T>; children: (data: T) => ReactNode }) {
  switch (view.is) {
    case "loading":
      return <State is="loading" />;
    case "ready":
      return children(view.data);
    case "failed":
      return view.error.isRefused ? (
        <State is="refused" what={view.error.what} next={view.error.next} />
      ) : (
        <State is="broken" what={view.error.what} next={view.error.next} again={view.again} />
      );
  }
}

/**
 * Runs a change: counts it in the saved state and, when it is refused or breaks, says so in a message.
 * Resolves with `undefined` then; a command without a result resolves with `null`.
 */
export function useAct(): <T>(work: () => Promise<T>) => Promise<T | undefined> {
  const text = useText();
  return useCallback(
    async (work) => {
      try {
        return await whileWriting(work, (thrown) => CallError.of(thrown).isRefused);
      } catch (thrown) {
        const error = CallError.of(thrown);
        toast({ tone: error.kind, what: error.what === "" ? text("frame-broken") : error.what, next: error.next });
        return undefined;
      }
    },
    [text],
  );
}
