// Who comes late, and notes an observer wrote elsewhere, during a run; one person entered twice.
import { expect, it } from "vitest";
import { calm, open, violations, type Opened } from "./harness";

interface Line {
  drill: string;
  state: string;
}
interface Room {
  notes: { good: number; regrets: number };
  people: { person: string; name: string; isPresent: boolean }[];
}

async function running(call: Opened["call"]): Promise<string> {
  const drills = await call<Line[]>("drill_list");
  const drill = drills.find((one) => one.state === "sealed")?.drill ?? "";
  await call("run_act", { drill, deed: { command: { do: "start", despite: "시험이에요" } } });
  return drill;
}

it("takes in who comes late and the notes of an observer, by keyboard", async () => {
  const { page, call, goTo } = await open({ sample: true });
  const drill = await running(call);
  const room = () => call<Room>("run_view", { drill });
  const first = (await room()).people[0];
  await goTo(`room?drill=${drill}`);

  await page.getByRole("button", { name: "출석" }).press("Enter");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("checkbox", { name: `${first?.name} 왔어요` }).press("Space");
  await expect.poll(async () => (await room()).people.find((one) => one.person === first?.person)?.isPresent).toBe(false);
  await page.getByRole("checkbox", { name: `${first?.name} 왔어요` }).press("Space");
  await expect.poll(async () => (await room()).people.find((one) => one.person === first?.person)?.isPresent).toBe(true);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "메모 붙여넣기" }).press("Enter");
  expect(await violations(page)).toEqual([]);
  const words = page.getByRole("textbox", { name: "적어 둔 메모" });
  await words.fill("+ 공지가 빨랐어요\n부호가 없는 줄");
  await page.getByRole("button", { name: "모두 남기기" }).click();
  await page.getByText("2번째 줄에 부호나 내용이 없어요.").waitFor();
  expect((await room()).notes).toMatchObject({ good: 0, regrets: 0 });
  await words.fill("+ 공지가 빨랐어요\n- 범위를 늦게 알렸어요");
  await page.getByRole("button", { name: "모두 남기기" }).click();
  await expect.poll(async () => (await room()).notes).toMatchObject({ good: 1, regrets: 1 });
  calm();
}, 60_000);

it("makes one person of one entered twice", async () => {
  const { page, call, goTo } = await open();
  await call("workspace_begin_empty");
  const { id: team } = await call<{ id: string }>("team_save", { name: "결제시스템팀" });
  const memberships = [{ team, from: null, until: null, isLeader: false, isTechLead: false }];
  await call("person_save", { name: "이민준", memberships });
  await call("person_save", { name: "이 민준", memberships, isNamesake: true });
  await goTo("people");
  await page.getByRole("button", { name: "이민준 할 일" }).press("Enter");
  await page.getByRole("menuitem", { name: "같은 사람과 합치기" }).press("Enter");
  await page.getByRole("button", { name: /^같은 사람: 이 민준/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "합치기", exact: true }).press("Enter");
  await expect.poll(async () => (await call<{ people: unknown[] }>("people_list")).people.length).toBe(1);
  calm();
}, 60_000);
