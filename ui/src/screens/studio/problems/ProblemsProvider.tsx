import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { useCommands } from "../../../app/commands";
import type { ElementRef, FindingView, Severity } from "../../../ipc";
import { useText } from "../../../text";
import { useJump } from "../jump";
import type { Document } from "../model/document";
import { useRehearsing } from "../rehearse/context";
import { useStudio } from "../state/studio";
import { brokenRehearsals, type Problem, problemsOf, SEVERITIES, stepped } from "./findings";

interface Problems {
  /** What the checker and the kept rehearsals say, whatever is wanted. */
  readonly findings: readonly FindingView[];
  readonly problems: readonly Problem[];
  readonly wanted: ReadonlySet<Severity>;
  readonly turn: (severity: Severity) => void;
  readonly current: string | undefined;
  readonly go: (problem: Problem) => void;
}

const Open = createContext<Problems | undefined>(undefined);

/** Keeps which problem is looked at, whichever view shows; F8 goes to the next from anywhere. */
export function ProblemsProvider({ children }: { children: ReactNode }) {
  const text = useText();
  const { view, document } = useStudio();
  const jump = useJump();
  const [wanted, setWanted] = useState<ReadonlySet<Severity>>(new Set(SEVERITIES));
  const [current, setCurrent] = useState<string>();
  const kept = useRehearsing()?.kept;
  const findings = useMemo(() => [...view.findings, ...brokenRehearsals(kept ?? [], text)], [view.findings, kept, text]);
  const problems = useMemo(() => problemsOf(findings, wanted, (place) => stands(document, place)), [findings, wanted, document]);
  const go = (problem: Problem): void => {
    setCurrent(problem.key);
    if (problem.place !== undefined) jump(problem.place);
  };
  const step = (by: 1 | -1) => (): void => {
    const next = stepped(problems, current, by);
    if (next !== undefined) go(next);
  };
  useCommands([
    { id: "studio-problem-next", title: text("problems-next"), group: text("studio"), keys: { code: "F8" }, inFields: true, isDisabled: problems.length === 0, run: step(1) },
    { id: "studio-problem-previous", title: text("problems-previous"), group: text("studio"), keys: { code: "F8", shift: true }, inFields: true, isDisabled: problems.length === 0, run: step(-1) },
  ]);
  const turn = (severity: Severity): void => {
    const next = new Set(wanted);
    if (!next.delete(severity)) next.add(severity);
    // None wanted would look like none there: the last one left turns into the other.
    setWanted(next.size === 0 ? new Set(SEVERITIES.filter((one) => one !== severity)) : next);
  };
  const at = problems.findIndex((one) => one.key === current);
  return (
    <Open.Provider value={{ findings, problems, wanted, turn, current, go }}>
      {children}
      <p className="unseen" role="status">
        {problems[at] !== undefined && text("problems-at", { number: at + 1, count: problems.length, what: problems[at].finding.what })}
      </p>
    </Open.Provider>
  );
}

/** The problems around this part. */
export function useProblems(): Problems {
  const open = useContext(Open);
  if (open === undefined) throw new Error("useProblems needs a ProblemsProvider around it");
  return open;
}

function stands({ nodes, edges, faults, scenario }: Document, { kind, id }: ElementRef): boolean {
  const isIn = (list: readonly { readonly id: string }[]): boolean => list.some((one) => one.id === id);
  switch (kind) {
    case "node":
      return nodes.has(id);
    case "edge":
      return edges.has(id);
    case "fault":
      return faults.has(id);
    case "candidate":
      return isIn(scenario.candidates);
    case "condition":
      return isIn(scenario.conditions);
    case "gate":
      return isIn(scenario.gates);
    case "episode":
      return isIn(scenario.episodes);
    case "persona":
      return isIn(scenario.personas);
    case "goal":
      return isIn(scenario.head.goals);
    case "head":
      return true;
  }
}
