// Looking for words in everything a designer writes, and putting others in their place.
import type { Edit, ElementRef } from "../../../ipc";
import type { Document } from "./document";
import type { Edge, Node } from "./whole";

/** The fields that hold a person's words; everything else is ids, kinds and figures. */
const PROSE = new Set([
  "title", "details", "text", "goodAnswer", "source", "channel", "recognisedBy", "watch", "fields", "affected", "care", "when", "description",
  "reasonsFor", "reasonsAgainst", "cause", "plant", "verify", "rollBack", "name", "voice", "concerns", "intendedResponse", "services", "measuredBy",
]);

type Path = readonly (string | number)[];

/** One place where the words stand. */
export interface Hit {
  readonly ref: ElementRef;
  readonly path: Path;
  /** All words of that field. */
  readonly words: string;
  readonly at: number;
  readonly length: number;
}

/** What to look for as a pattern; nothing while there is nothing to look for. */
export function patternOf(needle: string, isCaseKept: boolean): RegExp | undefined {
  if (needle === "") return undefined;
  return new RegExp(needle.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), isCaseKept ? "gu" : "giu");
}

/** Every place in the scenario, in the order in which it is read: settings, faults, then the flow. */
export function hitsOf(document: Document, pattern: RegExp): Hit[] {
  return elements(document).flatMap(({ ref, element }) => {
    const hits: Hit[] = [];
    eachWords(element, [], (words, path) => {
      for (const found of words.matchAll(pattern)) hits.push({ ref, path, words, at: found.index, length: found[0].length });
    });
    return hits;
  });
}

/** Puts `words` in the place of one hit; nothing when the field has changed since. */
export function replacedOne(document: Document, hit: Hit, words: string): Edit | undefined {
  const found = elements(document).find(({ ref }) => ref.kind === hit.ref.kind && ref.id === hit.ref.id);
  if (found === undefined) return undefined;
  const place = { isThere: false };
  const changed = mapWords(found.element, [], (now, path) => {
    if (now !== hit.words || path.join("/") !== hit.path.join("/")) return now;
    place.isThere = true;
    return now.slice(0, hit.at) + words + now.slice(hit.at + hit.length);
  });
  return place.isThere ? editOf(found.ref, changed) : undefined;
}

/** Which hit comes after one that was replaced, past the words put there; nothing behind the last. */
export function nextAfter(hits: readonly Hit[], index: number, pattern: RegExp, words: string): number | undefined {
  const hit = hits[index];
  if (hit === undefined) return undefined;
  const before = [...hit.words.matchAll(pattern)];
  const after = [...(hit.words.slice(0, hit.at) + words + hit.words.slice(hit.at + hit.length)).matchAll(pattern)];
  const passed = after.filter((found) => found.index < hit.at + words.length).length - before.filter((found) => found.index < hit.at).length;
  const next = index + passed;
  return next < hits.length - before.length + after.length ? next : undefined;
}

/** Puts `words` in the place of every hit, as one step. */
export function replacedAll(document: Document, pattern: RegExp, words: string): Edit | undefined {
  const edits = elements(document).flatMap(({ ref, element }) => {
    const now = { isChanged: false };
    const changed = mapWords(element, [], (was) => {
      const next = was.replace(pattern, () => words);
      now.isChanged ||= next !== was;
      return next;
    });
    return now.isChanged ? [editOf(ref, changed)] : [];
  });
  return edits.length > 1 ? { do: "all", edits, gesture: "replace" } : edits[0];
}

interface Found {
  readonly ref: ElementRef;
  readonly element: object;
}

function elements({ scenario }: Document): Found[] {
  const { goals, ...head } = scenario.head;
  const named = (kind: ElementRef["kind"], list: readonly { readonly id: string }[]): Found[] => list.map((element) => ({ ref: { kind, id: element.id }, element }));
  return [
    { ref: { kind: "head", id: "head" }, element: { ...head, goals: goals.map(wrapped) } },
    ...named("goal", goals),
    ...named("persona", scenario.personas),
    ...named("candidate", scenario.candidates),
    ...named("fault", scenario.faults),
    ...named("condition", scenario.conditions),
    ...named("gate", scenario.gates),
    ...named("episode", scenario.episodes),
    ...named("node", scenario.nodes),
    ...named("edge", scenario.edges),
  ];
}

/** Goals travel with the head, but are looked into on their own. */
class Wrapped {
  constructor(readonly goal: object) {}
}
const wrapped = (goal: object): Wrapped => new Wrapped(goal);

function eachWords(value: unknown, path: Path, tell: (words: string, path: Path) => void): void {
  mapWords(value, path, (words, at) => {
    tell(words, at);
    return words;
  });
}

/** The same with every text a person wrote passed through `turn`. */
function mapWords(value: unknown, path: Path, turn: (words: string, path: Path) => string): unknown {
  if (typeof value === "string") {
    const key = path.findLast((step) => typeof step === "string");
    return typeof key === "string" && PROSE.has(key) ? turn(value, path) : value;
  }
  if (value instanceof Wrapped) return value.goal;
  if (Array.isArray(value)) return value.map((one, index) => mapWords(one, [...path, index], turn));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapWords(one, [...path, key], turn)]));
}

/** The edit that stores a changed element; its shape is the one it was read with. */
function editOf(ref: ElementRef, changed: unknown): Edit {
  switch (ref.kind) {
    case "head":
      return { do: "setHead", head: changed as Extract<Edit, { do: "setHead" }>["head"] };
    case "goal":
      return { do: "updateGoal", goal: changed as Extract<Edit, { do: "updateGoal" }>["goal"] };
    case "persona":
      return { do: "updatePersona", persona: changed as Extract<Edit, { do: "updatePersona" }>["persona"] };
    case "candidate":
      return { do: "updateCandidate", candidate: changed as Extract<Edit, { do: "updateCandidate" }>["candidate"] };
    case "fault":
      return { do: "updateFault", fault: changed as Extract<Edit, { do: "updateFault" }>["fault"] };
    case "condition":
      return { do: "updateCondition", condition: changed as Extract<Edit, { do: "updateCondition" }>["condition"] };
    case "gate":
      return { do: "updateGate", gate: changed as Extract<Edit, { do: "updateGate" }>["gate"] };
    case "episode":
      return { do: "updateEpisode", episode: changed as Extract<Edit, { do: "updateEpisode" }>["episode"] };
    case "node":
      return { do: "updateNode", node: changed as Node };
    case "edge":
      return { do: "updateEdge", edge: changed as Edge };
  }
}
