import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import type { RehearsalView } from "../../../ipc";
import { mockCore } from "../../../testing";
import type { Document } from "../model/document";
import { useRehearsal } from "./useRehearsal";

const document = { scenario: { head: { difficulty: "mid" } } } as unknown as Document;
const step = { clock: 5, act: { do: "carry", node: "n1" } };
const view = (steps: object[] = []) => ({ steps, clock: steps.length * 5, ended: "" }) as unknown as RehearsalView;

/** A core that answers when told to. */
function rehearsing() {
  const waiting: ((answer: RehearsalView) => void)[] = [];
  const core = mockCore({ rehearsal_play: (() => new Promise<RehearsalView>((done) => waiting.push(done))) as unknown as RehearsalView });
  const { result } = renderHook(() => useRehearsal("s1", document, ""));
  const turn = () => act(() => new Promise<void>((done) => setTimeout(done, 0)));
  const answer = async (steps: object[] = []) => {
    waiting.shift()?.(view(steps));
    await turn();
  };
  const press = async (way: () => void) => {
    act(way);
    await turn();
  };
  return { core, result, answer, press };
}

test("an answer that comes after stopping does not begin the rehearsal again", async () => {
  const { result, answer, press, core } = rehearsing();
  await press(() => result.current.begin());
  await answer();
  await press(() => result.current.next());
  await press(() => result.current.stop());
  await answer([step]);
  expect(result.current.view).toBeUndefined();
  await press(() => result.current.act({ do: "carry", node: "n2" }));
  expect(core.argsOf("rehearsal_play").at(-1)?.steps).toEqual([]);
});

test("another difficulty counts although an answer for the one before is on its way", async () => {
  const { result, answer, press, core } = rehearsing();
  await press(() => result.current.begin());
  await answer();
  await press(() => result.current.next());
  await press(() => result.current.setDifficulty("high"));
  await answer([step]);
  expect(core.argsOf("rehearsal_play").at(-1)).toMatchObject({ difficulty: "high", steps: [], clock: 0 });
});
