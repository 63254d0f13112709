// The retrospective on the shared screen, from the declared end to the closed round.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { accessible, calm, open, type Opened } from "./harness";

const node = (id: string, type: string, title: string) => ({ id, episode: "e", title, kind: { type } });
const edge = (id: string, from: string, to: string) => ({ id, from, to, kind: { type: "then" } });
const scenario = {
  format: "drillbook.scenario",
  version: 1,
  head: {
    title: "쿠폰이 두 번 쓰이고, 결제가 느려요",
    goals: [{ id: "g", text: "고객센터와 비상대책위원회에 30분 안에 범위를 알린다" }],
    intendedResponse: "1. 커넥션 풀 최대치를 되돌린다\n2. 중복 쿠폰을 회수한다",
  },
  faults: [
    { id: "pool", numeral: 1, title: "커넥션 풀 축소", masks: ["coupons"], variants: [{ difficulty: "mid", cause: "최대치 100 → 8" }] },
    { id: "coupons", numeral: 3, title: "중복 쿠폰", variants: [{ difficulty: "mid", cause: "지급 배치를 두 번 실행" }] },
  ],
  gates: [{ id: "both", rule: { of: "all" }, inputs: [{ is: "fault", id: "pool" }, { is: "fault", id: "coupons" }] }],
  episodes: [{ id: "e", title: "1차", root: { is: "gate", id: "both" } }],
  nodes: [
    { ...node("alarm", "symptom", "타임아웃 알람"), kind: { type: "symptom", source: "APM", reveals: ["pool", "coupons"] } },
    { ...node("repair", "action", "커넥션 풀 되돌리기"), kind: { type: "action", effects: [{ fault: "pool", how: "resolves" }] } },
    { ...node("recall", "action", "중복 쿠폰 회수"), kind: { type: "action", effects: [{ fault: "coupons", how: "resolves" }] } },
    node("end", "ending", "좋은 끝"),
  ],
  edges: [edge("1", "alarm", "repair"), edge("2", "repair", "recall"), edge("3", "recall", "end")],
};

interface Held {
  drill: string;
  people: string[];
}

const people = ["전서현", "이민준", "윤은서", "오시우", "최다인", "강하준", "조유진", "이태현", "한지우"];
const roles = [...Array<string>(6).fill("participant"), "designer", "observer", "facilitator"];

/** A drill whose end has just been declared, with a note the observer took on the way. */
async function ended({ call }: Opened): Promise<Held> {
  await call("workspace_begin_empty");
  const team = await call<{ id: string }>("team_save", { name: "결제시스템팀", service: null });
  const ids: string[] = [];
  for (const name of people) {
    const member = { team: team.id, from: null, until: null, isLeader: false, isTechLead: false };
    ids.push((await call<{ id: string }>("person_save", { name, memberships: [member] })).id);
  }
  const file = join(mkdtempSync(join(tmpdir(), "drillbook-retro-")), "brief.scenario.json");
  writeFileSync(file, JSON.stringify(scenario));
  const made = await call<{ scenario: string }>("scenario_import", { path: file, team: team.id });
  const season = await call<{ id: string }>("season_save", { name: "2026", from: null, to: null });
  const { drill } = await call<{ drill: string }>("drill_plan", { season: season.id, teams: [team.id], kind: "drill" });
  const edit = (change: unknown) => call("drill_edit", { drill, edit: change });
  await edit({ set: "scenario", scenario: made.scenario });
  await edit({ set: "targetDate", day: "2026-11-22" });
  for (const [index, person] of ids.entries()) await edit({ set: "person", person, role: roles[index] });
  await call("drill_seal", { drill });
  const act = (command: unknown, who: string | null = null) => call("run_act", { drill, deed: { who, secondsAgo: 0, command } });
  await act({ do: "start", despite: "연습이라 체크리스트를 건너뛰어요" });
  await act({ do: "note", kind: "good", text: "역할을 곧바로 나눴어요" }, ids[7]);
  await act({ do: "end", outcome: "good" });
  return { drill, people: ids };
}

const next = (page: Page) => page.keyboard.press("Shift+ArrowRight");
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

describe("the retrospective", () => {
  it("goes from the opened page to a closed round, unseen while people write", async () => {
    const opened = await open({ width: 1440, height: 900 });
    const { page, call, goTo } = opened;
    const { drill } = await ended(opened);
    await goTo(`retro?drill=${drill}`);
    await heading(page, "비공개 페이지가 열렸어요");
    await next(page);
    await heading(page, "각자 써 주세요");

    for (const [index, name] of people.entries()) {
      await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
      await heading(page, name);
      expect(await page.locator("main").textContent()).not.toContain("각자 써 주세요");
      expect(await page.getByRole("textbox", { name: "좋았던 점" }).inputValue()).toBe(name === "이태현" ? "역할을 곧바로 나눴어요" : "");
      await page.getByRole("textbox", { name: "아쉬운 점" }).fill(`${name}: 공지가 12분 멈췄어요`);
      await page.getByRole("textbox", { name: "개선사항" }).fill(`알람이 없어요 ${index}`);
      const scores = page.getByRole("spinbutton");
      expect(await scores.count()).toBe(name === "한지우" ? 0 : 4);
      for (let field = 0; field < (await scores.count()); field += 1) {
        await scores.nth(field).press(field % 2 === 0 ? "2" : "4");
        expect(await scores.nth(field).textContent()).toBe("●");
      }
      await page.getByRole("button", { name: "다 썼어요, 건네기" }).click();
      await heading(page, "각자 써 주세요");
      expect(await page.locator("main").textContent()).not.toContain("12분");
    }
    await page.getByText("모두 다 썼어요").waitFor();

    await page.keyboard.press("KeyC");
    await heading(page, "화면을 가렸어요");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+Enter");
    await page.getByRole("dialog").getByRole("button", { name: "메모 보이기" }).click();
    await heading(page, "부족한 것을 찾는 자리예요");
    await next(page);
    await heading(page, "쿠폰이 두 번 쓰이고, 결제가 느려요");
    await next(page);
    await heading(page, "전서현");
    expect(await page.locator("main").textContent()).toContain("전서현: 공지가 12분 멈췄어요");
    await page.getByRole("button", { name: /후속조치로: 알람이 없어요 0/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "담기", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    for (const name of [...people.slice(1), "모두 들었어요"]) {
      await page.keyboard.press("ArrowRight");
      await heading(page, name);
    }
    await next(page);
    await page.getByRole("textbox", { name: "질문을 적고 Enter" }).fill("범위는 누가 알리나요?");
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "‘범위는 누가 알리나요?’의 답" }).fill("처음 알아챈 사람이 알려요.");
    await page.getByRole("heading", { level: 1, name: "후속조치" }).click();
    await next(page);
    await heading(page, "이름 없이 답해요");
    await page.getByRole("radiogroup").nth(2).getByText("5", { exact: true }).click();
    await page.getByRole("button", { name: "보내고 다음 사람에게" }).click();
    await page.getByText("1명이 답했어요").waitFor();
    await next(page);
    await heading(page, "수고했어요");
    await page.getByRole("button", { name: "회고 마치기" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "회고 마치기" }).click();
    await heading(page, "마쳤어요");

    const { markdown } = await call<{ markdown: string }>("record_markdown", { drill });
    for (const part of ["쿠폰이 두 번", "범위는 누가 알리나요?", "처음 알아챈 사람이 알려요.", "알람이 없어요 0", "역할을 곧바로 나눴어요"]) expect(markdown).toContain(part);
    const drills = await call<{ state: string }[]>("drill_list");
    expect(drills[0]?.state).toBe("closed");
    await goTo("retros");
    expect(await page.locator("main").textContent()).toContain("알람이 없어요 0");
    calm();
  });

  it.each([
    { language: "ko", theme: "light" },
    { language: "en", theme: "dark" },
  ] as const)("is accessible at every stage in $language and $theme", async (look) => {
    const opened = await open({ ...look, width: 1440, height: 900 });
    const { page, call, goTo } = opened;
    const { drill, people: ids } = await ended(opened);
    const form = { good: "3분 만에 복구와 전파를 나눴어요.", regret: "공지가 12분 넘게 멈췄어요.", improvement: "풀 사용률 알람이 없어요.\n80%에서 울리면 좋겠어요.", nextTime: "공지 담당을 정해요.", ratings: [] };
    const step = (one: unknown) => call("retro_step", { drill, step: one });
    const pictures = process.env.PICTURES;
    for (const person of ids.slice(0, 5)) await call("retro_hand_on", { drill, person, entry: form, done: true });
    await call("question_ask", { drill, askedBy: null, text: "범위는 누가 알리나요?" });
    for (const stage of ["open", "write", "purpose", "explain", "turns", "questions", "survey", "close"]) {
      if (stage === "turns") await step({ do: "showNotes" });
      await step({ do: "go", stage });
      await goTo(`retro?drill=${drill}`);
      await accessible(page);
      if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${stage}-${look.language}-${look.theme}.png` });
      calm();
    }
    await step({ do: "go", stage: "write" });
    await goTo(`retro?drill=${drill}`);
    await page.getByRole("list").last().getByRole("button").first().click();
    await page.getByRole("spinbutton").first().press("3");
    await accessible(page);
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/form-${look.language}-${look.theme}.png` });
    await goTo("retros");
    await accessible(page);
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/list-${look.language}-${look.theme}.png` });
    calm();
  });
});
