// Where one can be. The address is `#/screen?name=value`; `go` and `useRoute` are typed by this list.
import { useSyncExternalStore } from "react";

/** An address that carries nothing. */
type Nothing = Record<string, never>;

/** Each screen's name and what its address carries. */
export interface Routes {
  home: Nothing;
  first: Nothing;
  scenarios: Nothing;
  studio: { scenario: string; tab?: string };
  drills: Nothing;
  plan: { drill: string };
  room: { drill: string };
  retros: Nothing;
  retro: { drill: string };
  season: { season?: string };
  import: Nothing;
  people: Nothing;
  settings: Nothing;
}

export type ScreenName = keyof Routes;
export interface Place<S extends ScreenName = ScreenName> {
  screen: S;
  params: Routes[S];
}

/** The address of a place, for links. */
export function hrefTo<S extends ScreenName>(screen: S, params?: Routes[S]): string {
  const given = Object.entries(params ?? {}).filter((pair): pair is [string, string] => typeof pair[1] === "string");
  const query = new URLSearchParams(given).toString();
  return `#/${screen}${query === "" ? "" : `?${query}`}`;
}

/** Goes to a place; Back leads here again. */
export function go<S extends ScreenName>(screen: S, params?: Routes[S]): void {
  window.location.hash = hrefTo(screen, params);
}

/** Goes to a place that takes this one's spot in the history. */
export function replace<S extends ScreenName>(screen: S, params?: Routes[S]): void {
  window.history.replaceState(null, "", hrefTo(screen, params));
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

/** Reads an address; whether such a screen exists is for the caller to find out. */
export function placeOf(hash: string): { screen: string; params: Record<string, string> } {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  return { screen: path === "" ? "home" : path, params: Object.fromEntries(new URLSearchParams(query)) };
}

function subscribe(changed: () => void) {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

/** The address as it stands. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash);
}
