import { useText } from "../../../text";
import { useStudio } from "../state/studio";
import { EdgePanel } from "./EdgePanel";
import { NodePanel } from "./NodePanel";
import { ScenarioPanel } from "./ScenarioPanel";
import styles from "./inspector.module.css";

/** The one selection's fields; the scenario's settings while nothing is selected. */
export function Inspector() {
  const text = useText();
  return (
    <section className={styles.inspector} aria-label={text("studio-inspector")}>
      <Shown />
    </section>
  );
}

function Shown() {
  const { selection, document } = useStudio();
  if (selection.is === "node") {
    const node = document.nodes.get(selection.id);
    if (node !== undefined) return <NodePanel key={node.id} node={node} />;
  }
  if (selection.is === "edge") {
    const edge = document.edges.get(selection.id);
    if (edge !== undefined) return <EdgePanel key={edge.id} edge={edge} />;
  }
  return <ScenarioPanel />;
}
