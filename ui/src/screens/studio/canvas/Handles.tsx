import { Plus } from "lucide-react";
import type { PlacedEdge } from "../../../ipc";
import { useText } from "../../../text";
import { insertPoint } from "../model/edge-path";
import { useStudio } from "../state/studio";
import styles from "./canvas.module.css";
import { addBelow, insertOn } from "./useCanvasKeys";

/** Plus signs on the edges of what is selected: a node goes in between, or below. */
export function Handles({ shown }: { shown: readonly PlacedEdge[] }) {
  const text = useText();
  const studio = useStudio();
  const { selection, document, placed } = studio;
  if (selection.is === "none") return null;
  const edges = shown.filter((one) => {
    const edge = document.edges.get(one.id);
    if (edge === undefined || edge.kind.type === "hintFor" || edge.kind.type === "contains") return false;
    return selection.is === "edge" ? one.id === selection.id : edge.from === selection.id;
  });
  const at = selection.is === "node" ? placed.get(selection.id) : undefined;
  const kind = selection.is === "node" ? document.nodes.get(selection.id)?.kind.type : undefined;
  const isOpenEnd = at !== undefined && kind !== "ending" && kind !== "hint" && kind !== "note" && edges.length === 0;
  return (
    <>
      {edges.map((edge) => {
        const { x, y } = insertPoint(edge.points);
        return <Handle key={edge.id} x={x} y={y} label={text("studio-insert-here")} onPress={() => insertOn(studio, edge.id)} />;
      })}
      {isOpenEnd && selection.is === "node" && <Handle x={at.x + at.w / 2} y={at.y + at.h + 14} label={text("studio-add-below")} onPress={() => addBelow(studio, selection.id)} />}
    </>
  );
}

function Handle({ x, y, label, onPress }: { x: number; y: number; label: string; onPress: () => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.handle}
      aria-label={label}
      title={label}
      style={{ transform: `translate(${x - 12}px, ${y - 12}px)` }}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <span>
        <Plus aria-hidden size={10} strokeWidth={2} />
      </span>
    </button>
  );
}
