import { ChevronDown, ChevronRight } from "lucide-react";
import { type CSSProperties, memo } from "react";
import { PersonaMark } from "../../../parts/marks";
import { type Text, useText } from "../../../text";
import { arrival, wordsOf } from "../canvas/Face";
import { FaultChip } from "../FaultChip";
import type { Document } from "../model/document";
import { nodeIcon } from "../model/kinds";
import { letter, type Section } from "../model/tree";
import type { Node } from "../model/whole";
import { Marked } from "../search/Marked";
import { useSearch } from "../search/search";
import { useStudio } from "../state/studio";
import type { Entry, NodeEntry, SectionEntry } from "./entries";
import styles from "./outline.module.css";

interface Shared {
  domId: string;
  top: number;
  isActive: boolean;
}

/** The heading of a section, folded and opened by a click. */
export function SectionLine({ entry, domId, top, isActive, onPress }: Shared & { entry: SectionEntry; onPress: () => void }) {
  const text = useText();
  const { document } = useStudio();
  const Chevron = entry.isOpen === true ? ChevronDown : ChevronRight;
  return (
    <div
      id={domId}
      role="treeitem"
      aria-level={entry.level}
      aria-posinset={entry.position}
      aria-setsize={entry.setSize}
      aria-expanded={entry.isOpen}
      aria-selected={false}
      data-active={isActive || undefined}
      className={styles.section}
      style={{ top }}
      onClick={onPress}
    >
      <Chevron aria-hidden size={12} />
      {text(`studio-section-${entry.section}`)}
      <em>{text(`studio-section-${entry.section}-figures`, { minutes: document.scenario.head.helpFrom })}</em>
    </div>
  );
}

interface NodeProps extends Shared {
  entry: NodeEntry;
  node: Node;
  document: Document;
  language: string;
  onPress: (entry: Entry) => void;
  onFold: (key: string, isOpen: boolean) => void;
  onName: (id: string) => void;
}

/** A node; drawn again only when it or its place changed. */
export const NodeLine = memo(
  function NodeLine({ entry, node, document, language, domId, top, isActive, onPress, onFold, onName }: NodeProps) {
    const text = useText();
    const { pattern, nodes } = useSearch();
    const figure = figureOf(document, node, entry.section, text);
    const Chevron = entry.isOpen === true ? ChevronDown : ChevronRight;
    return (
      <div
        id={domId}
        role="treeitem"
        data-id={entry.id}
        aria-level={entry.level}
        aria-posinset={entry.position}
        aria-setsize={entry.setSize}
        aria-selected={isActive}
        aria-expanded={entry.isOpen}
        data-active={isActive || undefined}
        data-deep={entry.depth > 0 || undefined}
        className={styles.row}
        style={{ "--depth": entry.depth, top } as CSSProperties}
        onClick={() => onPress(entry)}
        onDoubleClick={() => onName(entry.id)}
      >
        {entry.isOpen !== undefined && (
          <span
            className={styles.turn}
            aria-hidden
            onClick={(event) => {
              event.stopPropagation();
              onFold(entry.key, entry.isOpen !== true);
            }}
          >
            <Chevron size={12} />
          </span>
        )}
        <Lead document={document} node={node} mark={entry.branch === undefined ? undefined : letter(entry.branch, language)} />
        <span className={styles.name}><Marked words={wordsOf(node, text).said} found={nodes.has(entry.id) ? pattern : undefined} /></span>
        {figure !== "" && <em>{figure}</em>}
        {node.kind.type === "hint" && node.kind.fault !== null && (
          <em>
            <FaultChip fault={document.faults.get(node.kind.fault)} />
          </em>
        )}
      </div>
    );
  },
  (before, after) => before.node === after.node && before.isActive === after.isActive && before.top === after.top && before.domId === after.domId && before.language === after.language && isSame(before.entry, after.entry) && isSettled(before, after),
);

function isSame(a: NodeEntry, b: NodeEntry): boolean {
  return a.id === b.id && a.depth === b.depth && a.branch === b.branch && a.isOpen === b.isOpen && a.position === b.position && a.setSize === b.setSize && a.section === b.section;
}

/** Whose words, faults and arrival the line borrows from elsewhere. */
function isSettled({ document: a, node }: NodeProps, { document: b }: NodeProps): boolean {
  if (a === b) return true;
  return a.scenario.personas === b.scenario.personas && a.scenario.faults === b.scenario.faults && a.into.get(node.id)?.[0] === b.into.get(node.id)?.[0];
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
