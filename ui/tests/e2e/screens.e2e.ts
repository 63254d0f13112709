// Every screen, in both languages and themes: accessible, walkable by keyboard, silent in the console.
import { describe, expect, it } from "vitest";
import { accessible, calm, open, walk } from "./harness";

/** The screens that need nothing but a workspace; a line each. */
const screens = ["first", "home", "people", "settings"];

describe.each([
  { language: "ko", theme: "light" },
  { language: "en", theme: "dark" },
] as const)("in $language and $theme", (look) => {
  it("every screen is accessible and can be walked by keyboard", async () => {
    const { page, call, goTo } = await open(look);
    expect(page.url()).toContain("#/first");
    await call("workspace_begin_empty");
    const service = await call<{ id: string }>("service_save", { name: "배달" });
    const team = await call<{ id: string }>("team_save", { name: "결제시스템팀", service: service.id });
    await call("person_save", { name: "이민준", memberships: [{ team: team.id, from: null, until: null, isLeader: true, isTechLead: false }] });
    for (const screen of screens) {
      await goTo(screen);
      await accessible(page);
      const stops = await walk(page);
      expect(stops.length, screen).toBeGreaterThan(5);
      calm();
    }
  });
});

describe("the frame", () => {
  it("starts with the prototype of objects frozen, as the window does", async () => {
    const { page, goTo } = await open();
    await page.addInitScript(() => Object.freeze(Object.prototype));
    await goTo("settings");
    expect(await page.locator("main h1").count()).toBe(1);
    calm();
  });

  it("finds commands by initial consonants and runs them", async () => {
    const { page, goTo } = await open();
    await goTo("home");
    await page.keyboard.press("Control+KeyK");
    await page.getByRole("combobox").waitFor();
    await page.keyboard.type("ㅅㅈ");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#\/settings/);
    calm();
  });

  it("lists its keys, switches language and theme without a restart, and keeps them", async () => {
    const { page, goTo } = await open();
    await goTo("settings");
    await page.keyboard.press("Shift+Slash");
    expect(await page.getByRole("dialog").textContent()).toContain("Ctrl K");
    await page.keyboard.press("Escape");
    await page.getByText("English").click();
    await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
    await page.getByText("Dark", { exact: true }).click();
    await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme])).toEqual(["en", "dark"]);
    calm();
  });

  it("adds a team and people by keyboard alone", async () => {
    const { page, goTo, call } = await open();
    await call("workspace_begin_empty");
    await goTo("people");
    await page.getByRole("textbox", { name: "팀 추가" }).fill("결제시스템팀");
    await page.keyboard.press("Enter");
    const line = page.getByRole("textbox", { name: "사람 추가" });
    await line.waitFor();
    for (const name of ["이민준", "윤은서"]) {
      await line.fill(name);
      await page.keyboard.press("Enter");
    }
    await page.waitForFunction(() => document.querySelectorAll("tbody tr").length === 2);
    const people = await call<{ teams: { members: string[] }[] }>("people_list");
    expect(people.teams[0]?.members.length).toBe(2);
    calm();
  });
});
