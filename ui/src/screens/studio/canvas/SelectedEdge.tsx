import { type RefObject, useLayoutEffect } from "react";
import { useText } from "../../../text";
import { useStudio } from "../state/studio";
import { wordsOf } from "./Face";

/** Says which edge is selected, and keeps the place where its menu opens. */
export function SelectedEdge({ anchor }: { anchor: RefObject<HTMLElement | null> }) {
  const text = useText();
  const { selection, document, routes } = useStudio();
  const edge = selection.is === "edge" ? document.edges.get(selection.id) : undefined;
  const place = edge === undefined ? undefined : routes.get(edge.id)?.label;
  useLayoutEffect(() => {
    if (place !== undefined && anchor.current !== null) anchor.current.style.transform = `translate(${place.x}px, ${place.y}px)`;
  }, [anchor, place]);
  if (edge === undefined) return null;
  const said = (id: string | undefined): string => {
    const node = id === undefined ? undefined : document.nodes.get(id);
    return node === undefined ? text("studio-anywhere") : wordsOf(node, text).said;
  };
  return (
    <p className="unseen" role="status">
      {text("studio-edge-chosen", { kind: text(`studio-edge-${edge.kind.type}`), from: said(edge.from), to: said(edge.to) })}
    </p>
  );
}
