import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { commandsNow } from "../../app/commands";
import { Toasts } from "../../app/toasts";
import { draw, mockCore, settle } from "../../testing";
import { MoreMenu } from "./MoreMenu";
import { type Studio, StudioProvider } from "./state/studio";

const studio = { view: { id: "s1" }, document: { scenario: { head: { title: "쿠폰: 두 번" } } } } as unknown as Studio;
const menu = (
  <StudioProvider value={studio}>
    <MoreMenu />
    <Toasts />
  </StudioProvider>
);

test("a scenario is written where the person chose, under a name made from its title", async () => {
  const core = mockCore({ file_place: { path: "/home/me/a.scenario.json" }, scenario_export: {}, file_show: {} });
  const { user } = draw(menu);
  await user.click(screen.getByRole("button", { name: "더 보기" }));
  await user.click(screen.getByRole("menuitem", { name: "파일로 내보내기" }));
  await settle();
  expect(core.argsOf("file_place")).toEqual([{ purpose: "scenario", name: "쿠폰 두 번.scenario.json" }]);
  expect(core.argsOf("scenario_export")).toEqual([{ scenario: "s1", path: "/home/me/a.scenario.json" }]);
  expect(screen.getByText("/home/me/a.scenario.json")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "폴더에서 보기" }));
  await settle();
  expect(core.argsOf("file_show")).toEqual([{ path: "/home/me/a.scenario.json" }]);
});

test("nothing is written when the person changes their mind", async () => {
  const core = mockCore({ file_place: { path: null }, scenario_export: {} });
  const { user } = draw(menu);
  await user.click(screen.getByRole("button", { name: "더 보기" }));
  await user.click(screen.getByRole("menuitem", { name: "파일로 내보내기" }));
  await settle();
  expect(core.argsOf("scenario_export")).toEqual([]);
});

test("what the menu offers stands in the palette, too", () => {
  mockCore({});
  draw(menu);
  expect(commandsNow().map((one) => one.id)).toContain("more-export");
});
