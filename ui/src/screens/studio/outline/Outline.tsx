import { ChevronDown, ChevronRight } from "lucide-react";
import { useMemo, useState } from "react";
import { TextField } from "../../../parts/TextField";
import { useText } from "../../../text";
import { outline, SECTIONS, type Row, type Section } from "../model/tree";
import { useStudio } from "../state/studio";
import { FoldButton } from "../panels/FoldButton";
import styles from "./outline.module.css";
import { OutlineTree } from "./OutlineTree";
import { wordsOf } from "../canvas/Face";

/** The scenario as three lists: recovery, propagation, hints. */
export function Outline() {
  const text = useText();
  const { document, tree, view } = useStudio();
  const [wanted, setWanted] = useState("");
  const [folded, setFolded] = useState<ReadonlySet<Section>>(new Set());
  const rows = useMemo(() => outline(document, tree), [document, tree]);
  const needle = wanted.trim().toLocaleLowerCase();
  const matching = (row: Row): boolean => {
    const node = document.nodes.get(row.id);
    return node !== undefined && (needle === "" || `${wordsOf(node, text).said} ${node.details}`.toLocaleLowerCase().includes(needle));
  };
  const fold = (section: Section): void => {
    const next = new Set(folded);
    if (!next.delete(section)) next.add(section);
    setFolded(next);
  };
  return (
    <aside className={styles.outline} aria-label={text("studio-outline")}>
      <div className={styles.find}>
        <TextField label={text("studio-find")} isLabelHidden isSearch placeholder={text("studio-find")} value={wanted} onSave={setWanted} look="quiet" />
        <FoldButton side="outline" />
      </div>
      <div className={styles.sections}>
        {SECTIONS.map((section) => {
          const shown = rows[section].filter(matching);
          if (rows[section].length === 0) return null;
          const isOpen = !folded.has(section);
          const name = text(`studio-section-${section}`);
          return (
            <section key={section}>
              <h2>
                <button type="button" aria-expanded={isOpen} onClick={() => fold(section)}>
                  {isOpen ? <ChevronDown aria-hidden size={12} /> : <ChevronRight aria-hidden size={12} />}
                  {name}
                </button>
                <em>{text(`studio-section-${section}-figures`, { minutes: document.scenario.head.helpFrom })}</em>
              </h2>
              {isOpen && <OutlineTree label={name} section={section} rows={shown} />}
            </section>
          );
        })}
      </div>
      <footer className={styles.foot}>
        <span>{text("studio-node-count", { count: document.scenario.nodes.length })}</span>
        <span>{text("studio-path-count", { count: view.pathCount })}</span>
      </footer>
    </aside>
  );
}
