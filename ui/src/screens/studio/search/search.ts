import { createContext, useContext } from "react";

/** What is being looked for, for whoever shows it. */
export interface Search {
  readonly pattern: RegExp | undefined;
  /** Nodes in which it stands. */
  readonly nodes: ReadonlySet<string>;
}

const NONE: Search = { pattern: undefined, nodes: new Set() };

const Current = createContext<Search>(NONE);

export const SearchProvider = Current.Provider;

/** What is being looked for now; nothing while the search is closed. */
export const useSearch = (): Search => useContext(Current);
