import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Window } from "../../../ipc";
import { draw } from "../../../testing";
import { type Studio, StudioProvider } from "../state/studio";
import { WindowStrip } from "./WindowStrip";

const studio = { document: { scenario: { head: { timeBox: 90 } } } } as unknown as Studio;
const windows: Window[] = [{ anchor: { at: "event" }, until: 30, rule: "must" }];
type Change = (now: readonly Window[]) => Window[];

function shown() {
  const saved: Change[] = [];
  const drawn = draw(
    <StudioProvider value={studio}>
      <WindowStrip windows={windows} indexes={[0]} onSave={(change) => saved.push(change)} />
    </StudioProvider>,
  );
  const handle = screen.getByRole("slider");
  fireEvent.keyDown(handle, { key: "ArrowRight" });
  fireEvent.keyDown(handle, { key: "ArrowRight" });
  return { ...drawn, saved, handle };
}

test("an end moved by keys is saved when its panel closes at once", () => {
  const { saved, unmount } = shown();
  unmount();
  expect(saved.map((change) => change(windows))).toEqual([[{ anchor: { at: "event" }, until: 32, rule: "must" }]]);
});

test("an end moved by keys is saved once, when it is left", () => {
  const { saved, handle, unmount } = shown();
  fireEvent.blur(handle);
  unmount();
  expect(saved.length).toBe(1);
});

test("moving an end leaves alone what else changed meanwhile", () => {
  const { saved, unmount } = shown();
  unmount();
  const now: Window[] = [{ anchor: { at: "event" }, until: 30, rule: "never" }, { anchor: { at: "event" }, from: 40, rule: "may" }];
  expect(saved[0]?.(now)).toEqual([{ anchor: { at: "event" }, until: 32, rule: "never" }, { anchor: { at: "event" }, from: 40, rule: "may" }]);
});
