import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { draw, fail, mockCore } from "../../../testing";
import { type Studio, StudioProvider } from "../state/studio";
import { RehearsePanel } from "./RehearsePanel";
import { RehearseProvider } from "./RehearseProvider";

const studio = {
  view: { id: "s1", durations: [] },
  document: { scenario: { head: { difficulty: "mid" } }, nodes: new Map() },
  selection: { is: "nothing" },
} as unknown as Studio;

test("the panel says when kept rehearsals cannot be shown, instead of saying that there are none", async () => {
  mockCore({ rehearsal_list: () => fail("읽지 못했어요.", "다시 열어 주세요.") });
  draw(
    <StudioProvider value={studio}>
      <RehearseProvider isOpen>
        <RehearsePanel />
      </RehearseProvider>
    </StudioProvider>,
  );
  expect((await screen.findByRole("alert", undefined, { timeout: 3000 })).textContent).toBe("읽지 못했어요. 다시 열어 주세요.");
  expect(screen.queryByText(/남겨 두면/)).toBeNull();
});
