import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { RoomStep } from "../../ipc";
import { reorderPause } from "./heldOrder";
import { useSteady } from "./useSteady";

const flow = (...ids: string[]): RoomStep[] =>
  ids.map((id, index) => ({ id, time: "", kind: "action", title: id, note: "", lane: null, state: "active", branches: [], options: [{ key: index + 1, title: id, command: null, opens: null }] }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function shown() {
  const { result, rerender } = renderHook(({ told, isHeld }) => useSteady(told, isHeld), { initialProps: { told: flow("notice"), isHeld: false } });
  const keys = () => result.current.map((step) => `${step.id} ${step.options[0]?.key ?? "-"}`);
  const pass = (time: number) => act(() => void vi.advanceTimersByTime(time));
  pass(1);
  return { keys, pass, tell: (isHeld: boolean, ...ids: string[]) => rerender({ told: flow(...ids), isHeld }) };
}

it("a digit pressed just when the cards reorder acts on what stood there a moment ago", () => {
  const { keys, pass, tell } = shown();
  tell(false, "alarm", "notice");
  pass(reorderPause - 100);
  expect(keys()).toEqual(["notice 1", "alarm 2"]);
  pass(200);
  expect(keys()).toEqual(["alarm 1", "notice 2"]);
});

it("the keys stay as long as a hand is on the cards", () => {
  const { keys, pass, tell } = shown();
  tell(true, "alarm", "notice");
  pass(reorderPause * 10);
  expect(keys()).toEqual(["notice 1", "alarm 2"]);
  tell(false, "alarm", "notice");
  pass(reorderPause + 1);
  expect(keys()).toEqual(["alarm 1", "notice 2"]);
});

it("what is done gives its key to the next at once, and what comes behind waits for nothing", () => {
  const { keys, pass, tell } = shown();
  tell(false, "notice", "care");
  pass(1);
  tell(false, "care", "end");
  expect(keys()).toEqual(["care 1", "end 2"]);
});
