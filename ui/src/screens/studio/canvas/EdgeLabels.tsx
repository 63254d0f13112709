import { memo } from "react";
import type { PlacedEdge } from "../../../ipc";
import type { Edge } from "../model/whole";
import { useLanguage, useText } from "../../../text";
import type { Document } from "../model/document";
import { branchesOf, letter } from "../model/tree";
import styles from "./canvas.module.css";

/** Letters of branches, delays of triggers and bounds of loops, on their lines. */
export const EdgeLabels = memo(function EdgeLabels({ document, shown, onSelect }: { document: Document; shown: readonly PlacedEdge[]; onSelect: (id: string) => void }) {
  return shown.map((placed) => {
    const edge = document.edges.get(placed.id);
    return edge === undefined ? null : <EdgeLabel key={placed.id} document={document} edge={edge} placed={placed} onSelect={onSelect} />;
  });
});

function EdgeLabel({ document, edge, placed, onSelect }: { document: Document; edge: Edge; placed: PlacedEdge; onSelect: (id: string) => void }) {
  const text = useText();
  const language = useLanguage();
  const place = { transform: `translate(${placed.label.x}px, ${placed.label.y}px) translate(-50%, -50%)` };
  const body = (() => {
    if (edge.loopAtMost !== undefined) return text("studio-loop-label", { count: edge.loopAtMost });
    if (edge.kind.type === "trigger") return edge.kind.delay === 0 ? "" : text("studio-minutes-after", { minutes: edge.kind.delay });
    if (edge.kind.type !== "branch" || edge.from === undefined) return "";
    const mark = letter(branchesOf(document, edge.from).findIndex((one) => one.id === edge.id), language);
    if (!edge.kind.default) return <b>{mark}</b>;
    return (
      <>
        <b>{edge.kind.when === "" ? mark : `${mark} ${edge.kind.when}`}</b> · {text("studio-default")}
      </>
    );
  })();
  if (body === "") return null;
  return (
    <span className={styles.label} style={place} onPointerDown={(event) => {
      event.stopPropagation();
      onSelect(edge.id);
    }}>
      {body}
    </span>
  );
}
