import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useCommands } from "../../../app/commands";
import { useText } from "../../../text";
import { hitsOf, patternOf } from "../model/find";
import { useStudio } from "../state/studio";
import { SearchBar } from "./SearchBar";
import { type Search, SearchProvider } from "./search";
import styles from "./search.module.css";

export interface Wanted {
  readonly needle: string;
  /** What takes the place of what is found. */
  readonly instead: string;
  readonly isCaseKept: boolean;
  readonly isReplacing: boolean;
  /** Counts how often the search was asked for, so that its field takes the focus each time. */
  readonly asked: number;
}

const START: Wanted = { needle: "", instead: "", isCaseKept: false, isReplacing: false, asked: 0 };

/** The studio under a search: what is found is marked wherever it is shown. Paused, it waits for a view that can show it. */
export function SearchArea({ view, isPaused, children }: { view: string; isPaused: boolean; children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null);
  const text = useText();
  const { document: written } = useStudio();
  const [wanted, setWanted] = useState<Wanted>();
  const pattern = useMemo(() => (wanted === undefined ? undefined : patternOf(wanted.needle, wanted.isCaseKept)), [wanted]);
  const hits = useMemo(() => (pattern === undefined ? [] : hitsOf(written, pattern)), [written, pattern]);
  const found = useMemo<Search>(() => ({ pattern, nodes: new Set(hits.flatMap(({ ref }) => (ref.kind === "node" ? [ref.id] : []))) }), [hits, pattern]);
  const ask = (isReplacing: boolean) => () => setWanted((now = START) => ({ ...now, isReplacing: isReplacing || now.isReplacing, asked: now.asked + 1 }));
  useCommands([
    { id: "studio-search", title: text("search"), group: text("studio"), keys: { code: "KeyF", mod: true }, inFields: true, isDisabled: isPaused, run: ask(false) },
    { id: "studio-replace", title: text("search-replace"), group: text("studio"), keys: { code: "KeyH", mod: true }, inFields: true, isDisabled: isPaused, run: ask(true) },
  ]);
  // What had the focus may have gone with the view before: keys go on from the view that shows.
  useEffect(() => {
    const due = window.setTimeout(() => document.activeElement === document.body && content.current?.focus({ preventScroll: true }), 50);
    return () => window.clearTimeout(due);
  }, [view]);
  return (
    <SearchProvider value={found}>
      <div className={styles.area}>
        {wanted !== undefined && !isPaused && <SearchBar wanted={wanted} hits={hits} pattern={pattern} onChange={(part) => setWanted((now) => now && { ...now, ...part })} onClose={() => setWanted(undefined)} />}
        <div ref={content} className={styles.content} tabIndex={-1}>{children}</div>
      </div>
    </SearchProvider>
  );
}
