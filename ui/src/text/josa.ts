// Korean particles after a word, as `JOSA($name, "은/는")` in a message; the same rules as the text crate.

/** The word with the fitting particle of a pair written "after a consonant/after a vowel". */
export function withJosa(word: string, pair: string): string {
  const [closed = pair, open = pair] = pair.split("/");
  const ending = endingOf(word);
  const openFits = ending === "vowel" || (ending === "rieul" && open.startsWith("로"));
  return word + (openFits ? open : closed);
}

function endingOf(word: string): "vowel" | "rieul" | "consonant" {
  const last = [...word].filter((c) => /[\p{Letter}\p{Number}]/u.test(c)).at(-1);
  if (last === undefined) return "vowel";
  if (last >= "가" && last <= "힣") {
    const tail = (last.charCodeAt(0) - "가".charCodeAt(0)) % 28;
    return tail === 0 ? "vowel" : tail === 8 ? "rieul" : "consonant";
  }
  if ("178lLrR".includes(last)) return "rieul";
  return "036mMnN".includes(last) ? "consonant" : "vowel";
}
