import styles from "./search.module.css";

/** Words with what is being looked for marked in them. */
export function Marked({ words, found }: { words: string; found: RegExp | undefined }) {
  if (found === undefined) return words;
  const parts: { said: string; isFound: boolean }[] = [];
  let at = 0;
  for (const hit of words.matchAll(found)) {
    parts.push({ said: words.slice(at, hit.index), isFound: false }, { said: hit[0], isFound: true });
    at = hit.index + hit[0].length;
  }
  if (at === 0) return words;
  parts.push({ said: words.slice(at), isFound: false });
  return parts.map((part, index) =>
    part.isFound ? (
      <mark key={index} className={styles.found}>
        {part.said}
      </mark>
    ) : (
      part.said
    ),
  );
}
