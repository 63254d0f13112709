// The outline, the properties and the problems of the studio on the real core, with briefs A and B.
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { saved } from "./brief-a";
import { accessible, calm, open, type Options, settled } from "./harness";

const fixture = (brief: string) => join(import.meta.dirname, `../../../tests/fixtures/brief-${brief}.scenario.json`);

async function studio(brief: string, options: Options = {}) {
  const opened = await open(options);
  await opened.call("workspace_begin_empty");
  const { scenario } = await opened.call<{ scenario: string }>("scenario_import", { path: fixture(brief), team: null });
  await opened.goTo(`studio?scenario=${scenario}&tab=flow`);
  await settled(opened.page);
  const read = async () => (await opened.call<{ scenario: Scenario }>("scenario_open", { scenario })).scenario;
  return { ...opened, read };
}

interface Scenario {
  nodes: { id: string; kind: { type: string; text?: string; rung?: number } }[];
  edges: { id: string; kind: { type: string; windows?: { from?: number; until?: number; rule: string }[] } }[];
}

const outline = (page: Page) => page.getByRole("tree", { name: "개요" });
const active = (page: Page) => outline(page).evaluate((tree) => document.getElementById(tree.getAttribute("aria-activedescendant") ?? "")?.textContent ?? "");

describe("the outline", () => {
  it("is one tree that walks, folds, seeks and tells each line's place", async () => {
    const { page } = await studio("a");
    const items = outline(page).getByRole("treeitem");
    const count = await items.count();
    await items.filter({ hasText: "어디부터 볼까요?" }).click();
    expect(await outline(page).getByRole("treeitem", { name: /최근 배포 롤백/ }).getAttribute("aria-setsize")).toBe("3");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => items.count()).toBe(count - 3);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => active(page)).toContain("최근 배포 롤백");
    await page.keyboard.type("db");
    await expect.poll(() => active(page)).toContain("DB 재기동");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => items.count()).toBeLessThan(count);
    calm();
  });

  it("folds away with its key and comes back as it was left", async () => {
    const { page } = await studio("a");
    await page.keyboard.press("Alt+BracketLeft");
    await page.getByRole("button", { name: "개요 펴기" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "개요 펴기" }).click();
    const splitter = page.getByRole("separator", { name: "개요의 너비" });
    const before = Number(await splitter.getAttribute("aria-valuenow"));
    await splitter.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => Number(await splitter.getAttribute("aria-valuenow"))).toBe(before + 2);
    await accessible(page);
    calm();
  });
});

describe("the properties", () => {
  it("move the windows of brief B on their strip by keys and by numbers", async () => {
    const { page, read } = await studio("b");
    const windows = async () => (await read()).edges.flatMap(({ kind }) => kind.windows ?? []).map(({ from, until, rule }) => `${from ?? ""}-${until ?? ""} ${rule}`);
    expect(await windows()).toEqual(["-45 must", "45-70 may", "70- never"]);
    await outline(page).getByRole("treeitem", { name: "중복 배차", exact: true }).first().click();
    await page.getByRole("button", { name: /^안정화 관찰 .*잇기 열기/ }).click();
    await page.getByRole("slider").first().focus();
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(windows).toEqual(["-50 must", "50-70 may", "70- never"]);
    const last = page.getByRole("group", { name: "때 3" }).getByRole("textbox", { name: "부터" });
    await last.fill("75");
    await last.press("Enter");
    await saved(page);
    await expect.poll(windows).toEqual(["-50 must", "50-70 may", "75- never"]);
    await accessible(page);
    calm();
  });

  it("reorder the hints of a fault by buttons", async () => {
    const { page, read } = await studio("a");
    const ladder = async () =>
      (await read()).nodes
        .filter(({ kind }) => kind.type === "hint")
        .sort((a, b) => (a.kind.rung ?? 0) - (b.kind.rung ?? 0))
        .map(({ kind }) => kind.text);
    const before = await ladder();
    await outline(page).getByRole("treeitem", { name: /커넥션 수는 봤나요/ }).click();
    await page.getByRole("button", { name: /커넥션 수는 봤나요.*위로/ }).click();
    await expect.poll(ladder).toEqual(before.toReversed());
    await accessible(page);
    calm();
  });

  it("take a real question from the library", async () => {
    const { page, read } = await studio("a");
    await outline(page).getByRole("treeitem", { name: /왜 알람이 우리보다/ }).click();
    await page.getByRole("button", { name: "질문 모음에서 고르기" }).click();
    await page.getByRole("combobox", { name: "질문 찾기" }).fill("되돌릴 수");
    await page.keyboard.press("Enter");
    await saved(page);
    await expect.poll(async () => (await read()).nodes.some(({ kind }) => kind.text?.startsWith("그 조치를 되돌릴 수 있나요?"))).toBe(true);
    calm();
  });
});

describe("problems", () => {
  it("are walked by F8, each with its place and its reason", async () => {
    const { page } = await studio("a");
    const problems = page.getByRole("region", { name: "문제" });
    await page.keyboard.press("F8");
    const first = await problems.locator("[aria-current]").textContent();
    await page.keyboard.press("F8");
    await expect.poll(() => problems.locator("[aria-current]").textContent()).not.toBe(first);
    await page.keyboard.press("Shift+F8");
    await expect.poll(() => problems.locator("[aria-current]").textContent()).toBe(first);
    await accessible(page);
    calm();
  });
});

for (const theme of ["light", "dark"] as const)
  for (const language of ["ko", "en"] as const)
    it(`the fault view with its strip is accessible, ${language} ${theme}`, async () => {
      const { page } = await studio("a", { language, theme });
      await page.keyboard.press("Alt+Digit2");
      await page.getByRole("img", { name: language === "ko" ? "언제 드러나요" : "When they show" }).waitFor();
      await accessible(page);
      await page.getByRole("button", { name: language === "ko" ? /^묶음 고치기/ : /^Change the gate/ }).first().click();
      await page.getByRole("dialog").waitFor();
      await accessible(page);
      calm();
    });
