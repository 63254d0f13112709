import { act, renderHook, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SessionProvider } from "../../../app/session";
import { clearToasts, Toasts } from "../../../app/toasts";
import type { ScenarioView } from "../../../ipc";
import { CallError } from "../../../ipc";
import { handOver } from "../../../parts/saving";
import { mockCore } from "../../../testing";
import { type Document, indexed } from "../model/document";
import { complete } from "../model/whole";
import { type Make, type Shown, useChanges } from "./useChanges";

const minutes = { min: 0, likely: 0, max: 0 };
const documentOf = (...ids: string[]): Document =>
  indexed(
    complete({
      head: { title: "", language: "ko", incidentType: "other", timeBox: 90, helpFrom: 70, earliestEnd: 45, difficulty: "mid" },
      nodes: ids.map((id) => ({ id, episode: "e1", title: id, minutes, kind: { type: "note" as const } })),
    }),
  );
const meanwhile = (): never => {
  throw new CallError({ kind: "refused", code: "scenario-changed-meanwhile", what: "그사이 바뀌었어요.", next: "" });
};
const named: Make = (document) => (document.nodes.has("n1") ? { do: "renameNode", node: "n1", title: "긴 글" } : undefined);

/** A window that shows `document`; `look` shows what another one made of it. */
function opened(document: Document, after: Document = document) {
  const latest = { current: { view: { undo: "mine" } as ScenarioView, document } as Shown };
  const look = vi.fn(() => {
    const before = latest.current.document;
    latest.current = { view: { undo: "theirs" } as ScenarioView, document: after };
    hook.result.current.foreign(before);
    return Promise.resolve();
  });
  const here = () => ({ scenario: "s", since: 1 });
  const inTurn = <T,>(work: () => Promise<T>) => work();
  const hook = renderHook(() => useChanges({ here, latest, show: () => true, look, inTurn }), {
    wrapper: ({ children }) => (
      <SessionProvider initial={{ language: "ko", theme: "light", presentation: false }}>
        <Toasts />
        {children}
      </SessionProvider>
    ),
  });
  return { changes: () => hook.result.current, look };
}

beforeEach(() => act(clearToasts));
afterEach(() => act(clearToasts));

test.each(["undo", "redo"] as const)("a refused %s shows what the other window did and takes nothing else back", async (name) => {
  const core = mockCore({ [`scenario_${name}`]: meanwhile });
  const { changes, look } = opened(documentOf("n1"));
  act(() => changes()[name]());
  expect((await screen.findByRole("status")).textContent).toContain("그사이 바뀌었어요.");
  expect([core.argsOf(`scenario_${name}`).length, look.mock.calls.length]).toEqual([1, 1]);
});

test("work that changes nothing is done once and says nothing of another window", async () => {
  mockCore({});
  const { changes, look } = opened(documentOf("n1"));
  await act(() => look());
  const make = vi.fn(() => undefined);
  await act(() => changes().change(make));
  expect(make).toHaveBeenCalledOnce();
  expect(screen.queryByRole("status")).toBeNull();
});

test("words typed into what another window removed are kept, and said to be removed only then", async () => {
  mockCore({});
  const { changes, look } = opened(documentOf("n1", "n2"), documentOf("n2"));
  await act(() => look());
  const handing = { saved: vi.fn(), refused: vi.fn(() => true), isAsking: () => false };
  const typed = (make: Make) => act(() => handOver(handing, () => void changes().change(make)));
  typed(() => undefined);
  expect(screen.queryByRole("status")).toBeNull();
  typed(named);
  expect((await screen.findByRole("status")).textContent).toContain("긴 글");
});

test("a draft is told what came of it: refused with the other words, or saved", async () => {
  const theirs = documentOf("n1", "n2");
  const other = indexed({ ...theirs.scenario, nodes: theirs.scenario.nodes.map((one) => ({ ...one, title: "남의 글" })) });
  const core = mockCore({ scenario_edit: meanwhile });
  const { changes } = opened(theirs, other);
  const handing = { saved: vi.fn(), refused: vi.fn(() => true), isAsking: () => false };
  act(() => handOver(handing, () => void changes().change(named)));
  await vi.waitFor(() => expect(handing.refused.mock.calls).toEqual([["남의 글"]]));
  expect([core.argsOf("scenario_edit").length, handing.saved.mock.calls.length, screen.queryByRole("status")]).toEqual([1, 0, null]);
  core.answer({ scenario_edit: {} as never });
  act(() => handOver(handing, () => void changes().change(named)));
  await vi.waitFor(() => expect(handing.saved).toHaveBeenCalledOnce());
  act(() => handOver({ ...handing, isAsking: () => true }, () => void changes().change(named)));
  expect(core.argsOf("scenario_edit")).toHaveLength(2);
});
