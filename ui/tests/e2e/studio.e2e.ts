// The studio on a real core: brief A entered by hand, and everything by keyboard alone.
import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { choose, enterBriefA, tab } from "./brief-a";
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
    await page.getByRole("region", { name: "길이: 가장 짧게 22분, 보통 55분, 가장 길게 115분" }).waitFor({ timeout: 3000 });
    const problems = page.getByRole("region", { name: "문제" });
    expect(await problems.getByRole("heading").textContent()).toContain("오류 0 · 경고 2");
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
