// The studio on a real core: brief A entered by hand, and everything by keyboard alone.
import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { choose, enterBriefA, saved, tab } from "./brief-a";
import { accessible, calm, open, settled } from "./harness";

const shots = process.env.DRILLBOOK_SHOTS;

/** A picture for whoever looks, where a folder is named. */
async function shoot(page: Page, name: string): Promise<void> {
  if (shots === undefined) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}/${name}.png` });
}

async function ready() {
  const opened = await open({ width: 1440, height: 900 });
  await opened.call("workspace_begin_empty");
  const service = await opened.call<{ id: string }>("service_save", { name: "결제" });
  await opened.call("team_save", { name: "결제시스템팀", service: service.id });
  await opened.goTo("scenarios");
  return opened;
}

describe("brief A", () => {
  it("entered by hand takes 22, 55 and 115 minutes and has the two warnings", async () => {
    const { page } = await ready();
    await accessible(page);
    await enterBriefA(page);
    await shoot(page, "entered");
    await page.getByRole("region", { name: "길이: 가장 짧게 22분, 보통 55분, 가장 길게 115분" }).waitFor();
    const problems = page.getByRole("region", { name: "문제" });
    await expect.poll(() => problems.getByRole("group", { name: "무엇을 보나요" }).textContent()).toBe("오류 0경고 3");
    expect(await problems.textContent()).toMatch(/22분[\s\S]*45분/);
    expect(await problems.textContent()).toMatch(/115분[\s\S]*90분/);
    await accessible(page);
    await shoot(page, "flow");
    await choose(page, "커넥션 풀 설정 되돌리기");
    await accessible(page);
    await shoot(page, "flow-node");
    await tab(page, "고장");
    await settled(page);
    await accessible(page);
    await shoot(page, "faults");
    calm();
  });
});

describe("by keyboard alone", () => {
  it("nodes are walked, added, named, turned, connected, removed and brought back", async () => {
    const { page, call, goTo } = await open({ width: 1440, height: 900 });
    await call("workspace_begin_sample");
    const [first] = await call<{ id: string }[]>("scenario_list");
    await goTo(`studio?scenario=${first?.id ?? ""}&tab=flow`);
    const items = page.locator("#canvas-tree [role=treeitem]");
    const selected = page.locator("#canvas-tree [aria-selected=true]");
    const press = (key: string) => page.keyboard.press(key);
    const count = await items.count();

    await page.locator("#canvas-tree").focus();
    await press("ArrowDown");
    const start = (await selected.textContent()) ?? "";
    await press("ArrowDown");
    await expect.poll(() => selected.textContent()).not.toBe(start);
    await press("ArrowUp");
    await expect.poll(() => selected.textContent()).toBe(start);

    await press("Tab");
    await page.locator("#canvas-tree input:not([data-idle])").waitFor();
    await page.keyboard.type("로그를 모아 본다");
    await press("Enter");
    await saved(page);
    await expect.poll(() => items.count()).toBe(count + 1);
    await expect.poll(() => selected.textContent()).toContain("로그를 모아 본다");

    await press("/");
    await page.getByRole("menuitem", { name: "실수" }).waitFor();
    for (let step = 0; step < 4; step += 1) await press("ArrowDown");
    await press("Enter");
    await page.locator("#canvas-tree [aria-selected=true][data-kind=mistake]").waitFor();
    await page.waitForFunction(() => document.activeElement?.closest("#canvas-tree") !== null);

    const edges = page.locator("svg g[data-look]");
    const lines = await edges.count();
    await press("Control+l");
    await press("ArrowDown");
    await press("ArrowDown");
    await press("Enter");
    await saved(page);
    await expect.poll(() => edges.count()).toBe(lines + 1);

    await press("Control+z");
    await expect.poll(() => edges.count()).toBe(lines);
    await press("Delete");
    calm();
  });
});
