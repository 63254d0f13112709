import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from "react";
import { useLanguage, useText } from "../../../text";
import { wordsOf } from "../canvas/Face";
import { remove } from "../canvas/acts";
import { useStudio } from "../state/studio";
import { drawn, type Entry, movedEdges } from "./entries";
import styles from "./outline.module.css";
import { NodeLine, SectionLine } from "./Lines";
import { useTypeahead } from "./useTypeahead";
import { useWindow } from "./useWindow";

interface Props {
  entries: readonly Entry[];
  active: string | undefined;
  onActive: (key: string) => void;
  /** Folds (false) or unfolds (true) a line. */
  onFold: (key: string, isOpen: boolean) => void;
}

/** The outline as one tree: arrows walk and fold, letters seek, Alt with arrows moves, Enter goes to the canvas. */
export function OutlineTree({ entries, active, onActive, onFold }: Props) {
  const text = useText();
  const language = useLanguage();
  const studio = useStudio();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const sight = useWindow(scroller);
  const at = useMemo(() => entries.findIndex((one) => one.key === active), [entries, active]);
  const wordsAt = (index: number): string => {
    const entry = entries[index];
    if (entry === undefined) return "";
    if (entry.is === "section") return text(`studio-section-${entry.section}`);
    const node = studio.document.nodes.get(entry.id);
    return node === undefined ? "" : wordsOf(node, text).said.replace(/^["“]/, "");
  };
  const seek = useTypeahead(wordsAt, entries.length);

  useEffect(() => {
    const element = scroller.current;
    if (element === null || at < 0) return;
    const [top, bottom] = [at * sight.row, (at + 1) * sight.row];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  }, [at, sight.row]);

  const go = (entry: Entry | undefined): void => {
    if (entry === undefined) return;
    onActive(entry.key);
    if (entry.is === "node") studio.select({ is: "node", id: entry.id, isListed: true });
  };
  const move = (entry: Entry, by: 1 | -1): void => {
    if (entry.is !== "node") return;
    const parent = studio.tree.parent.get(entry.id);
    if (parent === undefined) return;
    void studio.change((document) => {
      const edges = movedEdges(document, parent, entry.id, by);
      const gesture = edges.some(({ kind }) => kind.type === "branch") ? "branches" : "followers";
      return edges.length === 0 ? undefined : { do: "all", edits: edges.map((edge) => ({ do: "updateEdge", edge })), gesture };
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const entry = entries[Math.max(0, at)];
    if (entry === undefined || event.ctrlKey || event.metaKey) return;
    if (event.altKey) {
      if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
      event.preventDefault();
      move(entry, event.key === "ArrowUp" ? -1 : 1);
      return;
    }
    const letter = event.key.length === 1 && /[\p{L}\p{N}]/u.test(event.key) ? event.key : undefined;
    if (letter !== undefined) {
      event.preventDefault();
      const found = seek(letter, Math.max(0, at));
      if (found !== undefined) go(entries[found]);
      return;
    }
    const act = {
      ArrowDown: () => go(entries[at + 1]),
      ArrowUp: () => go(entries[Math.max(0, at - 1)]),
      Home: () => go(entries[0]),
      End: () => go(entries.at(-1)),
      PageDown: () => go(entries[Math.min(entries.length - 1, at + Math.floor(sight.height / sight.row))]),
      PageUp: () => go(entries[Math.max(0, at - Math.floor(sight.height / sight.row))]),
      ArrowLeft: () => {
        if (entry.isOpen === true) onFold(entry.key, false);
        else go(entries.slice(0, Math.max(0, at)).findLast((one) => one.level < entry.level));
      },
      ArrowRight: () => {
        const next = entries[at + 1];
        if (entry.isOpen === false) onFold(entry.key, true);
        else if (next !== undefined && next.level > entry.level) go(next);
      },
      Enter: () => (entry.is === "node" ? studio.select({ is: "node", id: entry.id }) : onFold(entry.key, entry.isOpen !== true)),
      F2: () => entry.is === "node" && studio.name(entry.id),
      Delete: () => entry.is === "node" && remove(studio, entry.id),
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="tree"
        aria-label={text("studio-outline")}
        aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
        aria-describedby={`${id}-keys`}
        tabIndex={0}
        className={styles.tree}
        style={{ height: entries.length * sight.row }}
        onKeyDown={onKeyDown}
        onFocus={() => at < 0 && entries[0] !== undefined && onActive(entries[0].key)}
      >
        {drawn(entries.length, sight.top, sight.height, sight.row, at).map((index) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          const shared = { domId: `${id}-${index}`, top: index * sight.row, isActive: index === at };
          if (entry.is === "section") return <SectionLine key={entry.key} entry={entry} {...shared} onPress={() => onFold(entry.key, entry.isOpen !== true)} />;
          const node = studio.document.nodes.get(entry.id);
          return node === undefined ? null : <NodeLine key={entry.key} entry={entry} node={node} document={studio.document} language={language} {...shared} onPress={go} onFold={onFold} onName={studio.name} />;
        })}
      </div>
      {entries.length === 0 && (
        <p className={styles.nothing} role="status">
          {text("outline-nothing")}
        </p>
      )}
      <p id={`${id}-keys`} className="unseen">
        {text("outline-keys")}
      </p>
    </div>
  );
}
