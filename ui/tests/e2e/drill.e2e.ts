// A drill on the real core: planned, sealed, run by keys, ended.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { accessible, calm, open, settled, walk, type Opened } from "./harness";

interface Made {
  id: string;
}

/** A team of eight, a season, a composite scenario, and a planned drill for it. */
async function planned({ call }: Opened): Promise<string> {
  const team = (await call<Made>("team_save", { name: "결제시스템팀" })).id;
  const member = (isLeader: boolean, isTechLead: boolean) => [{ team, from: null, until: null, isLeader, isTechLead }];
  await call("person_save", { name: "이태현", memberships: member(true, false) });
  await call("person_save", { name: "조유진", memberships: member(false, true) });
  for (const name of ["이민준", "윤은서", "오시우", "전서현", "한지우", "박도윤"]) await call("person_save", { name, memberships: member(false, false) });
  const season = (await call<Made>("season_save", { name: "2021" })).id;
  const { scenario } = await call<{ scenario: string }>("scenario_create", { title: "쿠폰이 두 번 쓰이고, 결제가 느려요", team: null, language: null });
  const edit = (change: unknown) => call("scenario_edit", { scenario, edit: change });
  await edit({ do: "addCandidate", title: "결제 DB 커넥션 풀 축소" });
  await edit({ do: "addCandidate", title: "쿠폰 중복 지급" });
  await edit({ do: "combine", layOut: true, masking: [{ hider: "c1", hidden: "c2" }], pattern: { of: "composite", rule: { of: "all" }, candidates: ["c1", "c2"] } });
  const { drill } = await call<{ drill: string }>("drill_plan", { season, teams: [team], kind: "drill" });
  await call("drill_edit", { drill, edit: { set: "scenario", scenario } });
  await call("drill_edit", { drill, edit: { set: "channel", id: "chat", name: "훈련 채팅방", isReady: true } });
  return drill;
}

const shots = process.env.SHOTS;
async function shoot({ page }: Opened, name: string): Promise<void> {
  if (shots === undefined) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`) });
}

const act = (opened: Opened, drill: string, command: unknown, secondsAgo = 0, who: string | null = null) => opened.call("run_act", { drill, deed: { who, secondsAgo, command } });

for (const theme of ["light", "dark"] as const)
  for (const language of ["ko", "en"] as const)
    test(`the list, the plan and the room are accessible, ${language} ${theme}`, async () => {
      const opened = await open({ language, theme, width: 1440, height: 900 });
      const drill = await planned(opened);
      const at = async (address: string, name: string) => {
        await opened.goTo(address);
        await settled(opened.page);
        await shoot(opened, `${name}-${language}-${theme}`);
        await accessible(opened.page);
      };
      await at("drills", "drills");
      await at(`plan?drill=${drill}`, "plan");
      await opened.call("drill_seal", { drill });
      await at(`room?drill=${drill}`, "room-ready");
      await act(opened, drill, { do: "start" });
      await at(`room?drill=${drill}`, "room-start");
      await act(opened, drill, { do: "announce", audience: "전사", text: "결제가 느려 확인하고 있어요", states: ["symptom"] });
      await act(opened, drill, { do: "note", kind: "good", text: "바로 알렸어요" });
      await act(opened, drill, { do: "note", kind: "good", text: "역할을 나눴어요" });
      await act(opened, drill, { do: "note", kind: "regret", text: "범위를 늦게 말했어요" });
      await act(opened, drill, { do: "improvise", lane: "recovery", text: "로그 확인" });
      await at(`room?drill=${drill}`, "room");
      await act(opened, drill, { do: "pause" });
      await at(`room?drill=${drill}`, "room-paused");
      await act(opened, drill, { do: "resume" });
      await act(opened, drill, { do: "end", outcome: "partial" });
      await at(`room?drill=${drill}`, "room-over");
      calm();
    });

test("a drill is planned, sealed, run and ended by keys", async () => {
  const opened = await open({ width: 1440, height: 900 });
  const { page } = opened;
  const drill = await planned(opened);
  await opened.goTo(`plan?drill=${drill}`);
  await page.getByRole("button", { name: "시나리오 봉인하기" }).click();
  await page.getByRole("button", { name: "훈련실 열기" }).click();
  await page.getByRole("button", { name: "훈련 시작" }).click();
  await page.getByText("진행 중").first().waitFor();

  await page.keyboard.press("Digit1");
  await page.getByText("저장됨").first().waitFor();
  await page.keyboard.press("Slash");
  await page.keyboard.type("이민준 로그를 확인했어요");
  await page.getByText("한 일").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("복구 1").first().waitFor();
  await page.keyboard.press("Escape");

  await page.keyboard.press("Minus");
  await page.getByRole("textbox", { name: "메모" }).fill("공지가 늦었어요");
  await page.keyboard.press("Enter");
  await page.getByText("공지가 늦었어요").waitFor();

  await page.keyboard.press("KeyP");
  await page.getByText("일시정지").first().waitFor();
  await page.keyboard.press("KeyP");
  await page.keyboard.press("Control+KeyZ");

  await page.keyboard.press("Control+Shift+KeyE");
  await page.getByRole("dialog").getByRole("button", { name: "종료 선언" }).click();
  await page.getByRole("button", { name: "회고로 가기" }).waitFor();
  const lines = await opened.call<{ state: string }[]>("drill_list");
  expect(lines.map((line) => line.state)).toEqual(["retrospective"]);
  calm();
});

test("every stop of the room can be seen and has a name", async () => {
  const opened = await open({ width: 1440, height: 900 });
  const drill = await planned(opened);
  await opened.call("drill_seal", { drill });
  await act(opened, drill, { do: "start" });
  await opened.goTo(`room?drill=${drill}`);
  expect(await walk(opened.page)).toContain("기록");
});
