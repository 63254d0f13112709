import type { ElementRef, FindingView, KeptRehearsal, Severity } from "../../../ipc";
import type { Text } from "../../../text";

/** Errors before warnings, each in the order the checker gives. */
export const SEVERITIES: readonly Severity[] = ["error", "warning"];

/** A finding as the list shows it: told apart from all others while its elements stand. */
export interface Problem {
  readonly key: string;
  readonly finding: FindingView;
  /** Where to go, when what it is about still stands. */
  readonly place?: ElementRef;
}

/** The findings of the wanted severities, errors first, each with a key of its own. */
export function problemsOf(findings: readonly FindingView[], wanted: ReadonlySet<Severity>, stands: (place: ElementRef) => boolean): Problem[] {
  const seen = new Map<string, number>();
  return SEVERITIES.filter((severity) => wanted.has(severity)).flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => {
        const plain = [finding.code, ...finding.elements.map((one) => one.id)].join(" ");
        const times = seen.get(plain) ?? 0;
        seen.set(plain, times + 1);
        const place = finding.elements.find(stands);
        return { key: times === 0 ? plain : `${plain} ${times}`, finding, ...(place === undefined ? {} : { place }) };
      }),
  );
}

/** Kept rehearsals that no longer go through, as findings where they stop. */
export function brokenRehearsals(kept: readonly KeptRehearsal[], text: Text): FindingView[] {
  return kept.flatMap(({ id, name, stop }) =>
    stop === undefined
      ? []
      : [
          {
            code: `broken-rehearsal ${id}`,
            severity: "warning",
            what: text("problems-rehearsal", { name }),
            next: `${stop.what} ${stop.why}`,
            why: text("problems-rehearsal-why"),
            elements: stop.node === undefined ? [] : [{ kind: "node", id: stop.node }],
          },
        ],
  );
}

/** What of a long group is drawn: its first ones, and around the current one, wherever it stands; how many stand after them. */
export function inSight(group: readonly Problem[], current: string | undefined, count: number): { shown: readonly Problem[]; before: number; after: number } {
  const at = group.findIndex((one) => one.key === current);
  const first = at < count ? 0 : Math.min(at - Math.floor(STEP / 2), group.length - count);
  const from = Math.max(0, first);
  const shown = group.slice(from, from + count);
  return { shown, before: from, after: group.length - from - shown.length };
}

/** How many problems of a severity are listed at first, and with each wish for more. */
export const STEP = 50;

/** The problem one step on from the current one, round and round; the first while none is current. */
export function stepped(problems: readonly Problem[], current: string | undefined, step: 1 | -1): Problem | undefined {
  if (problems.length === 0) return undefined;
  const at = problems.findIndex((one) => one.key === current);
  if (at < 0) return step === 1 ? problems[0] : problems.at(-1);
  return problems[(at + step + problems.length) % problems.length];
}
