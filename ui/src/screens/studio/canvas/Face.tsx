import type { PlacedNode } from "../../../ipc";
import type { Edge, Fault, Node, Persona } from "../model/whole";
import { PersonaMark } from "../../../parts/marks";
import { type Text, useText } from "../../../text";
import { FaultChip } from "../FaultChip";
import type { Document } from "../model/document";
import { Marked } from "../search/Marked";
import { nodeIcon } from "../model/kinds";
import { isZero, triple } from "../model/minutes";
import { primaryEdge } from "../model/document";
import styles from "./node.module.css";

/** What a face takes from the rest of the scenario. Stays the same while faults and personas do. */
export interface Near {
  readonly faults: ReadonlyMap<string, Fault>;
  readonly personas: readonly Persona[];
}

interface Props {
  near: Near;
  node: Node;
  placed: PlacedNode;
  /** When a triggered node comes. */
  arrival: string;
  /** What is being looked for. */
  found: RegExp | undefined;
}

/** What a node says: a line of facts, then its words. */
export function Face({ near, node, placed, arrival, found }: Props) {
  const text = useText();
  const Icon = nodeIcon(node);
  const words = wordsOf(node, text);
  const clamp = { WebkitLineClamp: placed.lines };
  if (node.kind.type === "decision" || node.kind.type === "ending") {
    return (
      <span className={styles.words} data-blank={words.isBlank || undefined}>
        {node.kind.type === "ending" && <Icon aria-hidden size={16} strokeWidth={1.5} />}
        <span className={styles.clamp} style={clamp}><Marked words={words.said} found={found} /></span>
      </span>
    );
  }
  return (
    <>
      <span className={styles.facts}>
        <Lead near={near} node={node} />
        <em>
          <Aside near={near} node={node} arrival={arrival} />
        </em>
      </span>
      <span className={styles.words} data-blank={words.isBlank || undefined}>
        <span className={styles.clamp} style={clamp}><Marked words={words.said} found={found} /></span>
      </span>
    </>
  );
}

/** A node's words, quoted where a person says them; its kind stands in while there are none. */
export function wordsOf(node: Node, text: Text): { said: string; isBlank: boolean } {
  const { kind, title } = node;
  if (kind.type === "inject" || kind.type === "hint") {
    const spoken = kind.text === "" ? title : kind.text;
    return spoken === "" ? { said: text("studio-no-words"), isBlank: true } : { said: text("studio-quote", { words: spoken }), isBlank: false };
  }
  if (title !== "") return { said: title, isBlank: false };
  if (kind.type === "notice" && kind.fields.length > 0) return { said: kind.fields.join(" · "), isBlank: false };
  if (kind.type === "monitoring" && kind.watch.length > 0) return { said: kind.watch.join(" · "), isBlank: false };
  if (kind.type === "ending") return { said: text(`studio-outcome-${kind.outcome}`), isBlank: false };
  return { said: text("studio-no-title"), isBlank: true };
}

function Lead({ near, node }: { near: Near; node: Node }) {
  const text = useText();
  const Icon = nodeIcon(node);
  const { kind } = node;
  const label = text(`studio-kind-${kind.type}`);
  if (kind.type === "inject" || kind.type === "hint") {
    const persona = near.personas.find((one) => one.id === kind.persona);
    return persona === undefined ? (
      <Plain isWhole icon={<Icon aria-hidden size={14} strokeWidth={1.5} />}>{text("studio-nobody")}</Plain>
    ) : (
      <PersonaMark persona={persona.kind} name={persona.name} size={9} />
    );
  }
  const icon = <Icon aria-hidden size={14} strokeWidth={1.5} />;
  if (kind.type === "symptom") return <Plain icon={icon}>{kind.source === "" ? label : `${label} · ${kind.source}`}</Plain>;
  if (kind.type !== "action") return <Plain isWhole icon={icon}>{label}</Plain>;
  const isIdle = kind.lane === "recovery" && kind.effects.length === 0;
  if (kind.effects.length === 0) return <Plain isWhole icon={icon}>{text(isIdle ? "studio-no-effect" : `studio-lane-${kind.lane}`)}</Plain>;
  return (
    <span className={styles.plain}>
      {icon}
      <span className={styles.effects}>
        <span>{text("studio-lane-before", { lane: text(`studio-lane-${kind.lane}`) })}</span>
        <span>
          {kind.effects.map((effect) => (
            <FaultChip key={effect.fault} fault={near.faults.get(effect.fault)} />
          ))}
          {text(`studio-effect-${kind.effects[0]?.how ?? "resolves"}`)}
        </span>
      </span>
    </span>
  );
}

/** A sign and its words; `isWhole` ones are read whole or not at all, since sign and silhouette say the same. */
function Plain({ icon, isWhole = false, children }: { icon: React.ReactNode; isWhole?: boolean; children: React.ReactNode }) {
  return (
    <span className={styles.plain}>
      {icon}
      <span className={isWhole ? styles.whole : styles.plainWords}>{children}</span>
    </span>
  );
}

function Aside({ near, node, arrival }: { near: Near; node: Node; arrival: string }) {
  const text = useText();
  const { kind } = node;
  const minutes = isZero(node.minutes) ? "" : triple(node.minutes);
  // Three figures speak for themselves; one alone needs its unit.
  const own = node.minutes.min === node.minutes.max && minutes !== "" ? text("studio-minutes", { minutes }) : minutes;
  switch (kind.type) {
    case "inject": {
      if (kind.reveals.length > 0) {
        return (
          <>
            {kind.reveals.map((id) => <FaultChip key={id} fault={near.faults.get(id)} />)} {text("studio-surfaces")}
          </>
        );
      }
      return arrival;
    }
    case "mistake":
      return minutes === "" ? null : text("studio-minutes-lost", { minutes });
    case "action":
      if (kind.expectedBy !== null) return text("studio-within", { minutes: kind.expectedBy });
      return own;
    case "notice":
      return near.faults.size > 0 && near.faults.size <= 3 ? (
        <>
          {[...near.faults.values()].map((fault) => <FaultChip key={fault.id} fault={fault} />)} {text("studio-after")}
        </>
      ) : null;
    case "symptom":
    case "monitoring":
    case "aftercare":
      return own;
    case "hint":
      return String(kind.rung);
    case "decision":
    case "ending":
    case "note":
      return null;
  }
}

/** When a triggered node comes: so long after its event, or at a minute of the clock. */
export function arrival(document: Document, node: Node, text: Text): string {
  const edge = arrivalEdge(document, node.id);
  if (edge?.kind.type !== "trigger") return "";
  const { delay, on } = edge.kind;
  if (on.event === "drillStarted") return text("studio-at-minute", { minutes: delay });
  return delay === 0 ? text("studio-next") : text("studio-later", { minutes: delay });
}

/** Whether a node's own head says when this trigger fires. */
export function saysArrival(document: Document, edge: Edge): boolean {
  const kind = document.nodes.get(edge.to)?.kind;
  return kind?.type === "inject" && kind.reveals.length === 0 && arrivalEdge(document, edge.to) === edge;
}

function arrivalEdge(document: Document, id: string): Edge | undefined {
  return primaryEdge(document, id) ?? document.into.get(id)?.[0];
}
