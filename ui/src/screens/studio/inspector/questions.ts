// What people really ask during an outage: the words are in questions.ftl, here is who asks and what about.
import type { PersonaKind } from "../../../ipc";

/** A question of the library. */
export interface Question {
  /** Of its words. */
  readonly id: string;
  readonly asker: PersonaKind;
  /** Of the words for what it is about. */
  readonly about: string;
}

const LIBRARY: readonly (readonly [PersonaKind, string, number])[] = [
  ["customerCentre", "when", 3],
  ["customerCentre", "customers", 5],
  ["customerCentre", "scope", 4],
  ["customerCentre", "money", 2],
  ["emergencyCommittee", "scope", 4],
  ["emergencyCommittee", "money", 3],
  ["emergencyCommittee", "when", 2],
  ["emergencyCommittee", "decision", 3],
  ["emergencyCommittee", "authority", 3],
  ["cto", "alarm", 3],
  ["cto", "cause", 4],
  ["cto", "recovery", 4],
  ["cto", "access", 2],
  ["marketing", "customers", 3],
  ["marketing", "when", 2],
  ["own", "scope", 2],
  ["own", "partner", 2],
];

const plain = (kind: PersonaKind): string => kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Every question, by who asks. */
export const QUESTIONS: readonly Question[] = LIBRARY.flatMap(([asker, about, count]) =>
  Array.from({ length: count }, (_, index) => ({ id: `questions-${plain(asker)}-${about}-${index + 1}`, asker, about: `questions-about-${about}` })),
);

/** Those who ask. */
export const ASKERS: readonly PersonaKind[] = [...new Set(LIBRARY.map(([asker]) => asker))];
