// Rehearsing and simulating on a real core: by keyboard, kept, broken by an edit and told.
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { accessible, calm, open, type Options, settled } from "./harness";

const shots = process.env.DRILLBOOK_SHOTS;
const fixtures = join(dirname(fileURLToPath(import.meta.url)), "../../../tests/fixtures");

async function shoot(page: Page, name: string): Promise<void> {
  if (shots === undefined) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}/${name}.png` });
}

async function rehearsing(options: Options = {}) {
  const opened = await open({ width: 1440, height: 900, ...options });
  await opened.call("workspace_begin_empty");
  const made = await opened.call<{ scenario: string }>("scenario_import", { path: join(fixtures, "brief-a.scenario.json"), team: null });
  await opened.goTo(`studio?scenario=${made.scenario}&tab=rehearse`);
  return { ...opened, scenario: made.scenario };
}

describe("a rehearsal", () => {
  it("is played by keyboard, kept, and told where it stops after an edit", async () => {
    const { page, call, scenario } = await rehearsing();
    const panel = page.getByRole("region", { name: "리허설", exact: true });
    await panel.getByRole("button", { name: "처음부터" }).focus();
    await page.keyboard.press("Enter");
    await panel.getByRole("button", { name: "타임아웃 알람: 알아채기" }).press("Enter");
    await panel.getByRole("button", { name: /커넥션 풀 확인: 이쪽으로 가기/ }).waitFor();
    await accessible(page);
    await shoot(page, "rehearse-now");
    await panel.getByRole("button", { name: /커넥션 풀 확인: 이쪽으로 가기/ }).press("Enter");
    for (let step = 0; step < 4; step += 1) await panel.getByRole("button", { name: "다음 할 일까지" }).press("Enter");
    const keep = panel.getByRole("textbox", { name: "이름을 붙여 남기기" });
    await keep.fill("기본 길");
    await keep.press("Enter");
    await panel.getByRole("button", { name: "기본 길", exact: true }).waitFor();
    const { scenario: body } = await call<{ scenario: { edges: { id: string; to: string }[] } }>("scenario_open", { scenario });
    const branch = body.edges.find((edge) => edge.to === "pool")?.id ?? "";
    await call("scenario_edit", { scenario, edit: { do: "removeEdge", edge: branch } });
    await page.reload();
    await settled(page);
    await page.getByRole("button", { name: "리허설 · 1개 막힘" }).click();
    await panel.getByText(/걸음에서 멈춰요/).waitFor();
    await accessible(page);
    await shoot(page, "rehearse-broken");
    calm();
  });

  it("begins at the chosen node and runs by itself to the end", async () => {
    const { page } = await rehearsing();
    const panel = page.getByRole("region", { name: "리허설", exact: true });
    await page.getByRole("tree").first().getByRole("treeitem").filter({ hasText: "커넥션 풀 설정 되돌리기" }).first().click();
    await panel.getByRole("button", { name: "고른 노드부터" }).click();
    await panel.getByRole("button", { name: /커넥션 풀 설정 되돌리기: 해내기/ }).waitFor();
    await panel.getByRole("button", { name: /빠르기/ }).click();
    await page.getByRole("option", { name: "×3600" }).click();
    await panel.getByRole("button", { name: "시계 돌리기" }).click();
    await panel.getByText(/잘 끝나요/).waitFor();
    await shoot(page, "rehearse-ended");
    calm();
  });
});

describe("a simulation", () => {
  it("says how likely it ends in time and paints the reach of each node", async () => {
    const { page } = await rehearsing();
    await page.getByRole("button", { name: "10,000번 돌려 보기" }).click();
    const card = page.getByRole("region", { name: "시뮬레이션" });
    await card.getByRole("table").waitFor();
    expect(await card.getByRole("row", { name: /90분 안에 끝남/ }).textContent()).toContain("99%");
    await accessible(page);
    await shoot(page, "simulation");
    calm();
  });
});

describe("a pasted incident", () => {
  it("becomes a draft in a new scenario, made whole with it", async () => {
    const { page, call, goTo } = await open({ width: 1440, height: 900 });
    await call("workspace_begin_empty");
    await goTo("scenarios");
    await page.getByRole("button", { name: "새 시나리오" }).first().click();
    await page.getByText("장애 기록에서 시작").click();
    await page.getByRole("button", { name: "다음: 기록 붙여 넣기" }).click();
    const dialog = page.getByRole("dialog", { name: "장애 기록에서 시작" });
    await dialog.getByRole("textbox", { name: "장애 기록" }).fill(["14:03 결제 실패율 40% 알람", "14:05 고객센터: 결제가 왜 안 되나요?", "14:09 상황 공지", "14:23 커넥션 풀 롤백", "14:40 장애 해소 공지"].join("\n"));
    await dialog.getByRole("textbox", { name: "장애 기록" }).blur();
    await dialog.getByRole("button", { name: "읽기" }).click();
    await dialog.getByText("5줄을 읽었어요.").waitFor();
    await accessible(page);
    await shoot(page, "incident-read");
    await dialog.getByRole("checkbox", { name: /상황 공지/ }).focus();
    await page.keyboard.press("Space");
    await dialog.getByRole("textbox", { name: "시나리오 제목" }).fill("결제 장애");
    await dialog.getByRole("button", { name: "4개로 초안 만들기" }).click();
    await page.getByRole("treeitem").filter({ hasText: "커넥션 풀 롤백" }).first().waitFor();
    await settled(page);
    await shoot(page, "incident-drafted");
    expect(await page.getByRole("treeitem").filter({ hasText: "상황 공지" }).count()).toBe(0);
    const { undo } = await call<{ undo?: string }>("scenario_open", { scenario: new URLSearchParams(page.url().split("?").pop()).get("scenario") });
    expect(undo).toBeUndefined();
    calm();
  });
});
