import { ChevronDown, ChevronRight, CircleCheck, OctagonAlert, TriangleAlert } from "lucide-react";
import { memo, useCallback, useEffect, useRef, useState } from "react";
import { cx } from "../../../parts/cx";
import type { Severity } from "../../../ipc";
import { Button } from "../../../parts/Button";
import { useText } from "../../../text";
import { type Studio, useStudio } from "../state/studio";
import { inSight, type Problem, SEVERITIES, STEP } from "./findings";
import styles from "./problems.module.css";
import { useProblems } from "./ProblemsProvider";

/** What the checker says, live: each problem leads to its place and says why; many can be mended at once. */
export function Problems({ className }: { className?: string | undefined }) {
  const text = useText();
  const { findings, problems, wanted } = useProblems();
  const [isOpen, setOpen] = useState(true);
  const countOf = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  const count = findings.length;
  return (
    <section className={cx(styles.problems, className)} aria-label={text("studio-problems")} tabIndex={-1} data-problems>
      <header>
        <h2>
          {count === 0 ? (
            text("studio-no-problems")
          ) : (
            <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {isOpen ? <ChevronDown aria-hidden size={12} /> : <ChevronRight aria-hidden size={12} />}
              {text("studio-problem-count", { count })}
            </button>
          )}
        </h2>
        {count > 0 && (
          <div className={styles.filter} role="group" aria-label={text("problems-filter")}>
            {SEVERITIES.map((severity) => (
              <Filter key={severity} severity={severity} count={countOf(severity)} />
            ))}
          </div>
        )}
      </header>
      {count === 0 && (
        <p className={styles.none}>
          <CircleCheck aria-hidden size={16} strokeWidth={1.5} />
          {text("problems-none")}
        </p>
      )}
      {isOpen && count > 0 && (
        <div className={styles.list} tabIndex={0} role="group" aria-label={text("studio-problems")}>
          {SEVERITIES.filter((severity) => wanted.has(severity)).map((severity) => {
            const group = problems.filter((one) => one.finding.severity === severity);
            return (
              group.length > 0 && (
                <Group key={severity} severity={severity} group={group} />
              )
            );
          })}
        </div>
      )}
    </section>
  );
}

function Filter({ severity, count }: { severity: Severity; count: number }) {
  const text = useText();
  const { wanted, turn } = useProblems();
  return (
    <button type="button" aria-pressed={wanted.has(severity)} data-severity={severity} onClick={() => turn(severity)}>
      {text(`problems-figure-${severity}`, { count })}
    </button>
  );
}

/** The problems of one severity. A long list stays short until more of it is wanted. */
function Group({ severity, group }: { severity: Severity; group: readonly Problem[] }) {
  const text = useText();
  const { change } = useStudio();
  const { current, go } = useProblems();
  const [count, setCount] = useState(STEP);
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  const goNow = useCallback((problem: Problem) => latest.current(problem), []);
  const { shown, before, after } = inSight(group, current, count);
  const more = (
    <button type="button" className={styles.more} onClick={() => setCount(count + STEP)}>
      {text("problems-more", { count: before + after })}
    </button>
  );
  return (
    <>
      {before > 0 && more}
      <ul aria-label={text(`problems-group-${severity}`)}>
        {shown.map((problem) => (
          <Line key={problem.key} problem={problem} isCurrent={problem.key === current} change={change} go={goNow} />
        ))}
      </ul>
      {before === 0 && after > 0 && more}
    </>
  );
}

interface LineProps {
  problem: Problem;
  isCurrent: boolean;
  change: Studio["change"];
  go: (problem: Problem) => void;
}

const Line = memo(function Line({ problem, isCurrent, change, go }: LineProps) {
  const text = useText();
  const { finding, place } = problem;
  const { fix } = finding;
  const [wasAsked, setTold] = useState(false);
  const isTold = wasAsked || isCurrent;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const mend = (fix: NonNullable<typeof finding.fix>): void => {
    const panel = line.current?.closest<HTMLElement>("[data-problems]");
    void change(() => fix.edit).then(() => {
      // The problem leaves with its button; the focus stays among the problems.
      window.requestAnimationFrame(() => document.activeElement === document.body && panel?.focus({ preventScroll: true }));
    });
  };
  const Icon = finding.severity === "error" ? OctagonAlert : TriangleAlert;
  return (
    <li ref={line} data-severity={finding.severity} aria-current={isCurrent || undefined}>
      <Icon aria-hidden size={16} strokeWidth={1.5} />
      <div>
        <span className="unseen">{text(`studio-severity-${finding.severity}`)}</span>
        {place === undefined ? (
          <span>{finding.what}</span>
        ) : (
          <button type="button" className={styles.jump} onClick={() => go(problem)}>
            {finding.what}
          </button>
        )}
        <small>
          {finding.next}{" "}
          {!isTold && (
            <button type="button" className={styles.ask} aria-expanded={false} onClick={() => setTold(true)}>
              {text("problems-why")}
              <span className="unseen">{finding.what}</span>
            </button>
          )}
        </small>
        {isTold && <small className={styles.why}>{finding.why}</small>}
      </div>
      {fix !== undefined && (
        <Button size="small" onPress={() => mend(fix)}>
          {fix.title}
        </Button>
      )}
    </li>
  );
}, isSameLine);

function isSameLine(a: LineProps, b: LineProps): boolean {
  return a.problem.finding === b.problem.finding && a.problem.place === b.problem.place && a.isCurrent === b.isCurrent && a.change === b.change;
}
