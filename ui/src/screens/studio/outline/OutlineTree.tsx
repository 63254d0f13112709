import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from "react";
import type { Node } from "../model/whole";
import { PersonaMark } from "../../../parts/marks";
import { type Text, useLanguage, useText } from "../../../text";
import { arrival, wordsOf } from "../canvas/Face";
import { remove } from "../canvas/useCanvasKeys";
import { FaultChip } from "../FaultChip";
import type { Document } from "../model/document";
import { nodeIcon } from "../model/kinds";
import { letter, type Row, type Section } from "../model/tree";
import { useStudio } from "../state/studio";
import styles from "./outline.module.css";

/** One section of the outline: arrows walk, Enter goes to the canvas, Delete removes. */
export function OutlineTree({ label, section, rows }: { label: string; section: Section; rows: readonly Row[] }) {
  const text = useText();
  const language = useLanguage();
  const studio = useStudio();
  const list = useRef<HTMLUListElement>(null);
  const selected = studio.selection.is === "node" ? studio.selection.id : undefined;
  const stop = rows.some((row) => row.id === selected) ? selected : rows[0]?.id;

  useEffect(() => {
    if (selected === undefined) return;
    list.current?.querySelector(`[data-id="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [selected]);

  const go = (row: Row | undefined): void => {
    if (row === undefined) return;
    studio.select({ is: "node", id: row.id, isListed: true });
    list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(row.id)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const row = rows[index];
    if (row === undefined || event.ctrlKey || event.metaKey) return;
    const target = {
      ArrowDown: () => go(rows[index + 1]),
      ArrowUp: () => go(rows[index - 1]),
      Home: () => go(rows[0]),
      End: () => go(rows.at(-1)),
      ArrowLeft: () => go(rows.slice(0, index).findLast((one) => one.depth < row.depth)),
      ArrowRight: () => {
        const next = rows[index + 1];
        if (next !== undefined && next.depth > row.depth) go(next);
      },
      Enter: () => studio.select({ is: "node", id: row.id }),
      F2: () => studio.name(row.id),
      Delete: () => {
        remove(studio, row.id);
        go(rows[index - 1] ?? rows[index + 1]);
      },
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    target();
  };

  return (
    <ul ref={list} role="tree" aria-label={label} className={styles.tree}>
      {rows.map((row, index) => {
        const node = studio.document.nodes.get(row.id);
        if (node === undefined) return null;
        const figure = figureOf(studio.document, node, section, text);
        return (
          <li
            key={row.id}
            role="treeitem"
            data-id={row.id}
            aria-level={row.depth + 1}
            aria-selected={row.id === selected}
            aria-expanded={row.opens ? true : undefined}
            tabIndex={row.id === stop ? 0 : -1}
            className={styles.row}
            data-deep={row.depth > 0 || undefined}
            style={{ "--depth": row.depth } as CSSProperties}
            onClick={() => go(row)}
            onDoubleClick={() => studio.name(row.id)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            <Lead document={studio.document} node={node} mark={row.branch === undefined ? undefined : letter(row.branch, language)} />
            <span className={styles.name}>{wordsOf(node, text).said}</span>
            {figure !== "" && <em>{figure}</em>}
            {node.kind.type === "hint" && node.kind.fault !== null && (
              <em>
                <FaultChip fault={studio.document.faults.get(node.kind.fault)} />
              </em>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Lead({ document, node, mark }: { document: Document; node: Node; mark: string | undefined }) {
  if (mark !== undefined) return <b className={styles.letter}>{mark}</b>;
  if (node.kind.type === "inject" || node.kind.type === "hint") {
    const id = node.kind.persona;
    const persona = document.scenario.personas.find((one) => one.id === id);
    if (persona !== undefined) {
      return (
        <span className={styles.lead}>
          <PersonaMark persona={persona.kind} name={persona.name} isNameHidden size={10} />
        </span>
      );
    }
  }
  const Icon = nodeIcon(node);
  return (
    <span className={styles.lead}>
      <Icon aria-hidden size={14} strokeWidth={1.5} />
    </span>
  );
}

function figureOf(document: Document, node: Node, section: Section, text: Text): string {
  if (section === "hints") return node.kind.type === "hint" ? String(node.kind.rung) : "";
  if (node.kind.type === "action" && node.kind.expectedBy !== null) return text("studio-within", { minutes: node.kind.expectedBy });
  if (section === "propagation") return arrival(document, node, text);
  return node.minutes.likely === 0 ? "" : String(node.minutes.likely);
}
