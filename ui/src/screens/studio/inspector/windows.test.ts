import { expect, test } from "vitest";
import type { Anchor } from "../../../ipc";
import { boundsOf, earlyAndLate, groupsOf, handlesOf, moved, nextWindow, stretchesOf } from "./windows";

const root: Anchor = { at: "rootResolved" };
const briefB = earlyAndLate(root, 45, 70);
const all = [0, 1, 2];

test("brief B: before 45 it must, from 45 to 70 it may, from 70 it never does", () => {
  expect(stretchesOf(briefB, all, 90).map(({ from, to, rule }) => [from, to, rule])).toEqual([
    [0, 45, "must"],
    [45, 70, "may"],
    [70, 90, "never"],
  ]);
});

test("the first window that matches decides, and where none does it may", () => {
  const windows = [{ anchor: root, from: 10, until: 30, rule: "never" as const }, { anchor: root, until: 20, rule: "must" as const }];
  expect(stretchesOf(windows, [0, 1], 90).map(({ from, to, rule, index }) => [from, to, rule, index])).toEqual([
    [0, 10, "must", 1],
    [10, 30, "never", 0],
    [30, 90, "may", undefined],
  ]);
});

test("two windows that meet have one handle and move together", () => {
  const handles = handlesOf(briefB, all);
  expect(handles.map((one) => one.minute)).toEqual([45, 70]);
  const [first] = handles;
  if (first === undefined) throw new Error("brief B has a handle at 45");
  expect(moved(briefB, first, 50, 90)).toEqual(earlyAndLate(root, 50, 70));
});

test("no window can be dragged until it is empty", () => {
  const [first] = handlesOf(briefB, all);
  if (first === undefined) throw new Error("brief B has a handle at 45");
  expect(boundsOf(briefB, first, 90)).toEqual({ least: 1, most: 69 });
  expect(moved(briefB, first, 88, 90)).toEqual(earlyAndLate(root, 69, 70));
});

test("windows are grouped by the moment they look at, in their order", () => {
  const event: Anchor = { at: "event" };
  const groups = groupsOf([...briefB, { anchor: event, rule: "may" }]);
  expect(groups.map((one) => [one.anchor.at, one.indexes])).toEqual([["rootResolved", [0, 1, 2]], ["event", [3]]]);
});

test("a further window begins where the last one ends", () => {
  expect(nextWindow([], root, 90)).toEqual({ anchor: root, until: 45, rule: "must" });
  expect(nextWindow(briefB.slice(0, 2), root, 90)).toEqual({ anchor: root, from: 70, rule: "never" });
});
