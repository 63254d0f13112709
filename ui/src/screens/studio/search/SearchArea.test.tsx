import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Scenario } from "../../../ipc";
import { commandsNow } from "../../../app/commands";
import { draw, setNative, settle } from "../../../testing";
import { JumpProvider } from "../jump";
import { indexed } from "../model/document";
import { complete } from "../model/whole";
import { type Studio, StudioProvider } from "../state/studio";
import { SearchArea } from "./SearchArea";

const written = indexed(
  complete({
    head: { title: "", language: "ko", incidentType: "other", timeBox: 90, helpFrom: 70, earliestEnd: 45, difficulty: "mid", goals: [] },
    nodes: [{ id: "n0", episode: "e1", title: "풀", kind: { type: "note" } }],
  } as unknown as Scenario),
);

const area = (isPaused: boolean) => (
  <StudioProvider value={{ document: written, selection: { is: "nothing" } } as unknown as Studio}>
    <JumpProvider value={() => undefined}>
      <SearchArea view={isPaused ? "versions" : "canvas"} isPaused={isPaused}>
        <p />
      </SearchArea>
    </JumpProvider>
  </StudioProvider>
);

test("what replaces is still there after a glance at the versions", async () => {
  const { rerender } = draw(area(false));
  commandsNow().find((one) => one.id === "studio-replace")?.run();
  const instead = (await screen.findByRole<HTMLInputElement>("textbox"));
  fireEvent.focus(instead);
  setNative(instead, "표");
  fireEvent.input(instead);
  fireEvent.blur(instead);
  await settle();
  rerender(area(true));
  expect(screen.queryByRole("textbox")).toBeNull();
  rerender(area(false));
  expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("표");
});
