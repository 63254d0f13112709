import { convertQwertyToHangul } from "es-hangul";
import { useRef } from "react";
import { rank } from "../../../parts/find";

const PAUSE = 800;

/**
 * Goes to the next line that begins with what is typed, also by initial consonants, and in Hangul while
 * the keyboard writes Latin. Answers the index of that line.
 */
export function useTypeahead(wordsAt: (index: number) => string, count: number): (key: string, from: number) => number | undefined {
  const typed = useRef({ words: "", at: 0 });
  return (key, from) => {
    const now = performance.now();
    const words = now - typed.current.at > PAUSE ? key : typed.current.words + key;
    typed.current = { words, at: now };
    const start = words.length === 1 ? from + 1 : from;
    return nextMatch([words, convertQwertyToHangul(words)], wordsAt, count, start);
  };
}

/** The first line from `start` on, round and round, that answers one of the queries at its beginning. */
export function nextMatch(queries: readonly string[], wordsAt: (index: number) => string, count: number, start: number): number | undefined {
  for (let step = 0; step < count; step += 1) {
    const index = (start + step) % count;
    const words = wordsAt(index);
    if (queries.some((query) => (rank(query, words) ?? 2) < 2)) return index;
  }
  return undefined;
}
