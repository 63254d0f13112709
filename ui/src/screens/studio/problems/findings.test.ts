import { expect, test } from "vitest";
import type { FindingView, KeptRehearsal } from "../../../ipc";
import { brokenRehearsals, inSight, problemsOf, STEP, stepped } from "./findings";

const finding = (code: string, severity: "error" | "warning", id: string) => ({ code, severity, what: code, next: "", elements: [{ kind: "node", id }] }) as unknown as FindingView;
const both = new Set(["error", "warning"] as const);
const findings = [finding("over-box", "warning", "a"), finding("dead-end", "error", "b"), finding("dead-end", "error", "c")];

test("errors come first and each problem has a key of its own", () => {
  const problems = problemsOf([...findings, finding("dead-end", "error", "b")], both, () => true);
  expect(problems.map((one) => one.finding.severity)).toEqual(["error", "error", "error", "warning"]);
  expect(new Set(problems.map((one) => one.key)).size).toBe(4);
});

test("a filter leaves out the other severity", () => {
  expect(problemsOf(findings, new Set(["warning"] as const), () => true)).toHaveLength(1);
});

test("a problem leads to the first of its elements that still stands", () => {
  const [problem] = problemsOf([{ ...finding("x", "error", "gone"), elements: [{ kind: "node", id: "gone" }, { kind: "fault", id: "f1" }] }], both, (place) => place.id !== "gone");
  expect(problem?.place).toEqual({ kind: "fault", id: "f1" });
});

test("next and previous go round", () => {
  const problems = problemsOf(findings, both, () => true);
  const keys = problems.map((one) => one.key);
  expect(stepped(problems, undefined, 1)?.key).toBe(keys[0]);
  expect(stepped(problems, keys[2], 1)?.key).toBe(keys[0]);
  expect(stepped(problems, undefined, -1)?.key).toBe(keys[2]);
  expect(stepped([], undefined, 1)).toBeUndefined();
});

test("of a long list the first ones are in sight, and the current one wherever it stands", () => {
  const many = problemsOf(Array.from({ length: 200 }, (_, index) => finding("x", "error", `n${index}`)), both, () => true);
  const sight = (at: number | undefined, count = STEP) => {
    const current = at === undefined ? undefined : many[at]?.key;
    const { shown, before, after } = inSight(many, current, count);
    expect(before + shown.length + after).toBe(many.length);
    expect(shown[0]).toBe(many[before]);
    if (current !== undefined) expect(shown.map((one) => one.key)).toContain(current);
    return [before, after];
  };
  expect(sight(undefined)).toEqual([0, 150]);
  expect(sight(49)).toEqual([0, 150]);
  expect(sight(50)).toEqual([25, 125]);
  expect(sight(199)).toEqual([150, 0]);
  expect(sight(120, 100)).toEqual([95, 5]);
  expect(sight(3, 300)).toEqual([0, 0]);
});

test("a kept rehearsal that stops is a problem at the place where it stops", () => {
  const text = (id: string, args?: { name?: string }) => `${id} ${args?.name ?? ""}`;
  const kept = [{ id: "r1", name: "fine" }, { id: "r2", name: "stopped", stop: { what: "A step is gone.", why: "It was removed.", node: "n1" } }] as unknown as KeptRehearsal[];
  const [problem, ...others] = problemsOf(brokenRehearsals(kept, text), both, () => true);
  expect(others).toEqual([]);
  expect(problem?.finding.what).toContain("stopped");
  expect(problem?.finding.next).toBe("A step is gone. It was removed.");
  expect(problem?.place).toEqual({ kind: "node", id: "n1" });
});
