// One drill from its plan to the declared end.

import assert from "node:assert/strict";

/** A drill for the team on its scenario, with designer, observer, facilitator and six participants; sealed. */
export async function plan(app, team, [designer, observer, facilitator]) {
  await app.click("link", "훈련");
  await app.click("button", "새 훈련");
  await app.see("textbox", "새 시즌 이름");
  await app.tick("checkbox", new RegExp(team));
  await app.click("button", "훈련 만들기");
  await app.reads("시나리오 봉인하기");
  await app.choose(/^시나리오|시나리오$/, /쿠폰이 두 번/);
  for (const [name, role] of [[designer, "설계자"], [observer, "관찰자"], [facilitator, "진행자"]]) {
    await app.choose(new RegExp(`${name} 역할`), role);
  }
  await app.reads("프로그램의 규칙에 모두 맞아요");
  await app.click("button", "시나리오 봉인하기");
  await app.see("button", "훈련실 열기");
}

/** Enters the room and starts. */
export async function start(app) {
  await app.click("button", "훈련실 열기");
  await app.click("button", "훈련 시작");
  await app.reads("89:5");
}

/** Takes one of the choices that the flow offers now. */
export const take = (app, choice) => app.click("button", choice, { in: ["region", "흐름"] });

/** The first half: the alarm seen, the right cause found, an announcement, a question asked, notes on both sides. */
export async function firstHalf(app) {
  await take(app, /^봤어요/);
  await app.reads("원인을 찾음");
  await take(app, /^원인을 찾음/);
  await app.see("button", /^해서 고쳤어요/);

  await app.click("button", /^공지 붙여넣기/);
  await app.fill("textbox", "공지 내용", "결제가 느려요. 원인을 찾고 있어요. 10분 뒤 다시 알려 드려요.");
  await app.tick("checkbox", "증상");
  await app.click("button", "공지 기록", { in: ["dialog", /공지 기록/] });
  await app.reads("공지 1");

  for (const [side, words] of [["좋았던 점", "역할을 곧바로 나눴어요"], ["아쉬운 점", "알람보다 고객이 먼저 알았어요"]]) {
    await app.click("button", side);
    await app.enter("textbox", "메모", words);
    await app.gone("dialog", /메모/);
    await app.reads(words);
  }
}

/** The second half: both faults repaired, the question answered, monitoring, the notice with its fields, the end. */
export async function secondHalf(app) {
  await take(app, /^해서 고쳤어요/);
  await take(app, /^말하기/);
  await take(app, /^원인을 찾음/);
  await app.reads("쿠폰 일괄 지급 두 번 복구");
  await take(app, /^해서 고쳤어요/);
  await take(app, /^관찰 시작/);
  await take(app, /^해소공지 쓰기/);
  await app.see("dialog", /해소공지/);
  const fields = await app.run("return [...document.querySelectorAll('[role=dialog] textarea')].map((field) => field.labels[0]?.textContent)");
  assert.ok(fields.length > 0, "the notice has fields");
  for (const at of fields.keys()) await app.fill("textbox", /./, "모두 정상이에요", { in: ["dialog", /해소공지/], at });
  await app.press("Tab");
  await app.click("button", "해소공지 기록");
  await app.gone("dialog", /해소공지/);
}

/** Declares the end. */
export async function end(app) {
  await app.click("button", /^종료 선언/, { at: -1 });
  await app.click("button", "종료 선언", { in: ["dialog", /종료를 선언할까요/] });
  await app.reads("종료를 선언했어요");
}
