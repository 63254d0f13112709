// Two windows on one scenario: whether an edit, worked out on what this window saw, would overwrite
// what the other one wrote into the same field meanwhile.
import type { Edit } from "../../../ipc";
import type { Document } from "../model/document";

/** A field both wrote into: what stands there, and what this window would put there. */
export interface Clash {
  readonly theirs: string;
  readonly mine: string;
}

/** The first field that `edit`, made on `seen`, would overwrite unseen in `now`. */
export function clashOf(edit: Edit, seen: Document, now: Document): Clash | undefined {
  if (edit.do === "all") {
    for (const one of edit.edits) {
      const found = clashOf(one, seen, now);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const wrote = written(edit, seen, now);
  // What was not there yet when writing began is this window's own: a node named while it is made.
  return wrote?.before === undefined ? undefined : differing(wrote.before, wrote.mine, wrote.theirs);
}

/** The words an edit made on `seen` would write into what is no longer there in `now`; nothing where all of it still is. */
export function lostWords(edit: Edit, seen: Document, now: Document): string | undefined {
  if (edit.do === "all") return edit.edits.map((one) => lostWords(one, seen, now)).find((words) => words !== undefined);
  const wrote = written(edit, seen, now);
  if (wrote?.before === undefined || wrote.theirs !== undefined) return undefined;
  const words = differing(wrote.before, wrote.mine, NOT_THERE)?.mine;
  return words === "" ? undefined : words;
}

const NOT_THERE = Symbol("not there");

interface Written {
  readonly before: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** The element an edit writes whole, or the part of one: as it was seen, as it would be, as it is. */
function written(edit: Edit, seen: Document, now: Document): Written | undefined {
  const of = <T>(mine: T, find: (document: Document) => T | undefined): Written => ({ before: find(seen), mine, theirs: find(now) });
  const listed = <T extends { id: string }>(mine: T, list: (document: Document) => readonly T[]): Written => of(mine, (document) => list(document).find((one) => one.id === mine.id));
  switch (edit.do) {
    case "updateNode":
      return of(edit.node, (document) => document.nodes.get(edit.node.id));
    case "renameNode":
      return of(edit.title, (document) => document.nodes.get(edit.node)?.title);
    case "setNodeKind":
      return of(edit.kind, (document) => document.nodes.get(edit.node)?.kind);
    case "updateEdge":
      return of(edit.edge, (document) => document.edges.get(edit.edge.id));
    case "setHead":
      return of(edit.head, (document) => document.scenario.head);
    case "updateGoal":
      return listed(edit.goal, (document) => document.scenario.head.goals);
    case "updateCandidate":
      return listed(edit.candidate, (document) => document.scenario.candidates);
    case "updateFault":
      return listed(edit.fault, (document) => document.scenario.faults);
    case "updateCondition":
      return listed(edit.condition, (document) => document.scenario.conditions);
    case "updateGate":
      return listed(edit.gate, (document) => document.scenario.gates);
    case "updateEpisode":
      return listed(edit.episode, (document) => document.scenario.episodes);
    case "updatePersona":
      return listed(edit.persona, (document) => document.scenario.personas);
    case "addCandidate":
    case "addCondition":
    case "addEpisode":
    case "addGate":
    case "addGoal":
    case "addNode":
    case "addPersona":
    case "all":
    case "chooseCandidate":
    case "combine":
    case "connect":
    case "insertOnEdge":
    case "makeFault":
    case "moveCandidate":
    case "paste":
    case "pin":
    case "prefillMinutes":
    case "removeCandidate":
    case "removeCondition":
    case "removeEdge":
    case "removeEpisode":
    case "removeFault":
    case "removeGate":
    case "removeGoal":
    case "removeNodes":
    case "removePersona":
    case "setDefaultBranch":
    case "setPrimaryParent":
    case "unpin":
      return undefined;
  }
}

/** The first place where all three differ: both wrote there, and not the same. */
function differing(before: unknown, mine: unknown, theirs: unknown): Clash | undefined {
  if (isSame(mine, theirs) || isSame(before, mine) || isSame(before, theirs)) return undefined;
  const [was, here, there] = [partsOf(before), partsOf(mine), theirs === NOT_THERE ? {} : partsOf(theirs)];
  if (was === undefined || here === undefined || there === undefined) return { theirs: shown(theirs), mine: shown(mine) };
  for (const key of new Set([...Object.keys(was), ...Object.keys(here), ...Object.keys(there)])) {
    const found = differing(was[key], here[key], theirs === NOT_THERE ? NOT_THERE : there[key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a value consists of: an object's fields, a list's lines by their id or, without one, by their place. */
function partsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (Array.isArray(value)) return Object.fromEntries(value.map((one: unknown, at) => [idOf(one) ?? String(at), one]));
  return isObject(value) ? value : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const idOf = (value: unknown): string | undefined => (isObject(value) && typeof value["id"] === "string" ? value["id"] : undefined);
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** All the words in a value, whole; names of things are none. */
function shown(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(shown).filter((words) => words !== "").join("\n");
  if (!isObject(value)) return "";
  return Object.entries(value).map(([key, one]) => (key === "id" ? "" : shown(one))).filter((words) => words !== "").join("\n");
}
