import { memo } from "react";
import type { PlacedEdge } from "../../../ipc";
import type { Edge } from "../model/whole";
import { type Text, useLanguage, useText } from "../../../text";
import type { Document } from "../model/document";
import { branchesOf, letter } from "../model/tree";
import { Marked } from "../search/Marked";
import { useSearch } from "../search/search";
import styles from "./canvas.module.css";
import { saysArrival } from "./Face";

/** Letters of branches, delays of triggers and bounds of loops, on their lines. */
export const EdgeLabels = memo(function EdgeLabels({ document, shown }: { document: Document; shown: readonly PlacedEdge[] }) {
  const text = useText();
  const language = useLanguage();
  const { pattern } = useSearch();
  return shown.map((placed) => {
    const edge = document.edges.get(placed.id);
    if (edge === undefined) return null;
    const [mark, words] = said(document, edge, language, text);
    const found = pattern !== undefined && edge.kind.type === "branch" && edge.kind.when.search(pattern) !== -1 ? pattern : undefined;
    const shownWords = found !== undefined && edge.kind.type === "branch" ? ` ${edge.kind.when}` : words;
    return mark === "" && shownWords === "" ? null : <EdgeLabel key={placed.id} placed={placed} mark={mark} words={shownWords} found={found} />;
  });
});

const EdgeLabel = memo(function EdgeLabel({ placed, mark, words, found }: { placed: PlacedEdge; mark: string; words: string; found: RegExp | undefined }) {
  return (
    <span className={styles.label} data-edge={placed.id} style={{ transform: `translate(${placed.label.x}px, ${placed.label.y}px) translate(-50%, -50%)` }}>
      {mark !== "" && <b>{mark}</b>}
      <Marked words={words} found={found} />
    </span>
  );
});

/** What stands on the line: a mark that carries weight, and further words. */
function said(document: Document, edge: Edge, language: string, text: Text): readonly [string, string] {
  if (edge.loopAtMost !== undefined) return ["", text("studio-loop-label", { count: edge.loopAtMost })];
  if (edge.kind.type === "trigger") return ["", edge.kind.delay === 0 || saysArrival(document, edge) ? "" : text("studio-minutes-after", { minutes: edge.kind.delay })];
  if (edge.kind.type !== "branch" || edge.from === undefined) return ["", ""];
  const mark = letter(branchesOf(document, edge.from).findIndex((one) => one.id === edge.id), language);
  if (!edge.kind.default) return [mark, ""];
  return [edge.kind.when === "" ? mark : `${mark} ${edge.kind.when}`, ` · ${text("studio-default")}`];
}
