import { useMemo, useState } from "react";
import { rank } from "../../../parts/find";
import { TextField } from "../../../parts/TextField";
import { useText } from "../../../text";
import { wordsOf } from "../canvas/Face";
import { outline } from "../model/tree";
import { FoldButton } from "../panels/FoldButton";
import { useStudio } from "../state/studio";
import { entriesOf, unfoldedFor } from "./entries";
import styles from "./outline.module.css";
import { OutlineTree } from "./OutlineTree";

/** The scenario as a tree of three sections: recovery, propagation, hints. */
export function Outline() {
  const text = useText();
  const { document, shaped, tree, view, selection } = useStudio();
  const [wanted, setWanted] = useState("");
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [heading, setHeading] = useState<string>();
  const [followed, setFollowed] = useState<string>();
  const rows = useMemo(() => outline(shaped, tree), [shaped, tree]);
  const needle = wanted.trim();
  const searched = needle === "" ? undefined : document;
  const matching = useMemo(() => {
    if (searched === undefined) return undefined;
    return (id: string): boolean => {
      const node = searched.nodes.get(id);
      return node !== undefined && rank(needle, `${wordsOf(node, text).said} ${node.details}`) !== undefined;
    };
  }, [needle, searched, text]);
  const entries = useMemo(() => entriesOf(rows, folded, matching), [rows, folded, matching]);

  const selected = selection.is === "node" ? selection.id : undefined;
  // What is selected elsewhere is shown here, whatever was folded over it.
  if (selected !== followed) {
    setFollowed(selected);
    setHeading(undefined);
    if (selected !== undefined) setFolded((now) => unfoldedFor(selected, rows, now));
  }
  const onFold = (key: string, isOpen: boolean): void =>
    setFolded((now) => {
      const next = new Set(now);
      if (isOpen) next.delete(key);
      else next.add(key);
      return next;
    });

  return (
    <aside className={styles.outline} aria-label={text("studio-outline")}>
      <div className={styles.find}>
        <TextField label={text("studio-find")} isLabelHidden isSearch placeholder={text("studio-find")} value={wanted} onSave={setWanted} look="quiet" />
        <FoldButton side="outline" />
      </div>
      <OutlineTree entries={entries} active={heading ?? selected} onActive={(key) => setHeading(key.startsWith("section:") ? key : undefined)} onFold={onFold} />
      <footer className={styles.foot}>
        <span>{text("studio-node-count", { count: document.scenario.nodes.length })}</span>
        <span>{text("studio-path-count", { count: view.pathCount })}</span>
      </footer>
    </aside>
  );
}
