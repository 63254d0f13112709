// Finding by what one types: words, parts of words, half-composed syllables and initial consonants (초성).
import { disassemble, getChoseong } from "es-hangul";

const onlyConsonants = /^[ㄱ-ㅎ]+$/;
const plain = (text: string) => text.normalize("NFC").toLocaleLowerCase().replace(/\s+/g, "");

/**
 * How well `text` answers `query`: 0 best, undefined when it does not. Syllables are compared by their
 * letters, so that 결ㅈ and 결저 find 결제 while it is still being composed.
 */
export function rank(query: string, text: string): number | undefined {
  const asked = plain(query);
  if (asked === "") return 0;
  const whole = plain(text);
  if (onlyConsonants.test(asked)) {
    const at = plain(getChoseong(text)).indexOf(asked);
    return at < 0 ? undefined : at === 0 ? 1 : 2;
  }
  const at = disassemble(whole).indexOf(disassemble(asked));
  if (at === 0) return 0;
  if (at > 0) return wordStarts(text).some((word) => disassemble(word).startsWith(disassemble(asked))) ? 1 : 2;
  // Every word of the query somewhere in the text.
  const words = query.trim().split(/\s+/);
  if (words.length > 1 && words.every((word) => rank(word, text) !== undefined)) return 3;
  return undefined;
}

const wordStarts = (text: string) => text.split(/[\s·/,()]+/).map(plain);

/** What answers the query, best first; equals keep their order. */
export function found<T>(query: string, all: readonly T[], textOf: (one: T) => string): T[] {
  return all
    .map((one) => ({ one, at: rank(query, textOf(one)) }))
    .filter((hit): hit is { one: T; at: number } => hit.at !== undefined)
    .sort((a, b) => a.at - b.at)
    .map((hit) => hit.one);
}
