import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import type { KeptRehearsal } from "../../../ipc";
import { draw, mockCore, setNative, settle } from "../../../testing";
import { type Studio, StudioProvider } from "../state/studio";
import type { Rehearsing } from "./context";
import { Kept } from "./Kept";

const studio = { view: { id: "s1" }, document: { nodes: new Map() } } as unknown as Studio;
const kept = [{ id: "r1", name: "기본 길", says: "3걸음까지", difficulty: "mid", steps: [] }] as unknown as KeptRehearsal[];
const rehearsing = { rehearsal: { view: undefined, difficulty: "mid" }, kept, setKept: () => undefined } as unknown as Rehearsing;

async function renaming() {
  const core = mockCore({ rehearsal_rename: [] });
  const { user } = draw(
    <StudioProvider value={studio}>
      <Kept {...rehearsing} />
    </StudioProvider>,
  );
  await user.click(screen.getByRole("button", { name: /이름.*기본 길/ }));
  return { core, field: screen.getByRole<HTMLInputElement>("textbox") };
}

test("a rehearsal is renamed when its name is whole, not when the hands pause", async () => {
  const { core, field } = await renaming();
  fireEvent.focus(field);
  setNative(field, "커넥");
  fireEvent.input(field);
  await new Promise((done) => setTimeout(done, 700));
  expect(core.argsOf("rehearsal_rename")).toEqual([]);
  setNative(field, "커넥션 길");
  fireEvent.input(field);
  fireEvent.keyDown(field, { key: "Enter", code: "Enter" });
  await waitFor(() => expect(core.argsOf("rehearsal_rename")).toEqual([{ rehearsal: "r1", name: "커넥션 길" }]));
});

test("Enter on an unchanged name closes the field", async () => {
  const { field } = await renaming();
  fireEvent.keyDown(field, { key: "Enter", code: "Enter" });
  await settle();
  expect(screen.queryByRole("textbox")).toBeNull();
});
