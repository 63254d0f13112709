import {
  Activity, BellRing, CircleCheck, Eye, FileText, Flag, HeartHandshake, Hexagon, Lightbulb, type LucideIcon, Megaphone, MessageSquare,
  OctagonX, Split, StickyNote, Wrench,
} from "lucide-react";
import type { Node, NodeKind } from "./whole";
import type { Kind } from "./document";

/** The kinds in the order in which a drill meets them. */
export const KINDS: readonly Kind[] = [
  "symptom", "inject", "decision", "action", "mistake", "hint", "monitoring", "notice", "aftercare", "ending", "note",
];

const ICONS: Record<Kind, LucideIcon> = {
  symptom: Activity,
  inject: MessageSquare,
  decision: Hexagon,
  action: Wrench,
  mistake: OctagonX,
  hint: Lightbulb,
  monitoring: Eye,
  notice: FileText,
  aftercare: HeartHandshake,
  ending: Flag,
  note: StickyNote,
};

/** The icon of a kind. */
export const iconOf = (kind: Kind): LucideIcon => ICONS[kind];

/** The icon of a node: an action's lane speaks before its kind. */
export function nodeIcon(node: Node): LucideIcon {
  if (node.kind.type !== "action") return ICONS[node.kind.type];
  switch (node.kind.lane) {
    case "recovery":
      return Wrench;
    case "propagation":
      return Megaphone;
    case "decision":
      return Split;
  }
}

/** The icons of alarms and of what is fulfilled. */
export const icons = { alarm: BellRing, done: CircleCheck };

/** An empty body of each kind, as a new node starts. */
export function emptyKind(kind: Kind): NodeKind {
  switch (kind) {
    case "symptom":
      return { type: "symptom", source: "", reveals: [], shows: "atOnce" };
    case "inject":
      return { type: "inject", persona: null, channel: "", text: "", goodAnswer: [], reveals: [] };
    case "decision":
      return { type: "decision", decidedBy: null };
    case "action":
      return { type: "action", lane: "recovery", recognisedBy: "", expectedBy: null, effects: [], takesEffectAfter: 0 };
    case "mistake":
      return { type: "mistake", activates: [], reversible: true, anytime: false };
    case "hint":
      return { type: "hint", fault: null, persona: null, text: "", rung: 1 };
    case "monitoring":
      return { type: "monitoring", watch: [] };
    case "notice":
      return { type: "notice", fields: [], allowedWhen: null };
    case "aftercare":
      return { type: "aftercare", affected: "", care: "" };
    case "ending":
      return { type: "ending", outcome: "good" };
    case "note":
      return { type: "note" };
  }
}

/** The kind a node becomes, keeping what both kinds hold: words, speaker, faults. */
export function turnedInto(from: NodeKind, kind: Kind): NodeKind {
  const to = emptyKind(kind);
  if (from.type === kind) return from;
  if (to.type === "inject" && from.type === "hint") return { ...to, persona: from.persona, text: from.text };
  if (to.type === "hint" && from.type === "inject") return { ...to, persona: from.persona, text: from.text };
  if ((to.type === "inject" || to.type === "symptom") && (from.type === "inject" || from.type === "symptom")) return { ...to, reveals: from.reveals };
  return to;
}
