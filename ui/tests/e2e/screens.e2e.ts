// Every screen, in both languages and themes: accessible, walkable by keyboard, silent in the console.
import { describe, expect, it } from "vitest";
import { calm, complaintsSoFar, open, stopsAstray, violations, type Opened } from "./harness";

interface DrillLine {
  drill: string;
  state: string;
}

/** Every screen's address in the sample season; a line each. */
async function addresses(call: Opened["call"]): Promise<string[]> {
  const drills = await call<DrillLine[]>("drill_list");
  const scenarios = await call<{ id: string }[]>("scenario_list");
  const inState = (...states: string[]) => drills.find((line) => states.includes(line.state))?.drill ?? "";
  const planned = inState("planned", "sealed");
  return [
    "first",
    "home",
    "scenarios",
    `studio?scenario=${scenarios[0]?.id ?? ""}`,
    "drills",
    `plan?drill=${planned}`,
    `room?drill=${inState("running", "sealed", "planned")}`,
    "retros",
    `retro?drill=${inState("retrospective", "closed")}`,
    "season",
    "import",
    "people",
    "settings",
  ];
}

describe.each([
  { language: "ko", theme: "light" },
  { language: "en", theme: "dark" },
] as const)("in $language and $theme", (look) => {
  it("every screen of the sample season is accessible, walkable by keyboard and silent", async () => {
    const { page, call, goTo } = await open({ ...look, sample: true });
    const faults: string[] = [];
    for (const address of await addresses(call)) {
      await goTo(address);
      // The way through by Tab is the same in both; once is enough.
      const astray = look.language === "ko" ? await stopsAstray(page) : [];
      faults.push(...[...(await violations(page)), ...astray, ...complaintsSoFar()].map((fault) => `${address.split("?")[0] ?? ""}: ${fault}`));
    }
    expect(faults).toEqual([]);
  }, 90_000);

  it("an empty workspace begins on the first page and has nothing amiss", async () => {
    const { page, call, goTo } = await open(look);
    expect(page.url()).toContain("#/first");
    await call("workspace_begin_empty");
    const faults: string[] = [];
    for (const address of ["home", "scenarios", "drills", "retros", "season", "people"]) {
      await goTo(address);
      faults.push(...[...(await violations(page)), ...complaintsSoFar()].map((fault) => `${address}: ${fault}`));
    }
    expect(faults).toEqual([]);
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
