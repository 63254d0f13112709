// Brief A, entered by hand through the studio.

import assert from "node:assert/strict";

import { until } from "../driver.mjs";

const fields = ["짧으면, 분", "보통, 분", "길면, 분"];

/** Writes an estimate into the fields of one group: at least, likely, at most. */
async function estimate(app, group, minutes, at = 0) {
  // From the largest down, since each field pushes the others to stay in order.
  for (const [index, field] of [...fields.entries()].reverse()) {
    await app.fill("textbox", field, String(minutes[index]), { in: group, at });
    await app.press("Tab");
  }
}

/** A new scenario with candidates 1 and 3 of three, combined as ALL, 1 masking 3, laid out. */
export async function combine(app, team) {
  await app.click("link", "설계");
  await app.reads("아직 시나리오가 없어요");
  await app.click("button", "새 시나리오");
  await app.fill("textbox", "시나리오 제목", "쿠폰이 두 번 쓰이고, 결제가 느려요");
  await app.choose(/팀/, team, { in: ["dialog", /새 시나리오/] });
  await app.click("button", "만들기");
  const candidates = [
    ["결제 DB 커넥션 풀 100 → 8", "선택"],
    ["외부 PG 응답 지연", "제외"],
    ["쿠폰 일괄 지급 두 번", "선택"],
  ];
  for (const [index, [title]] of candidates.entries()) {
    await app.enter("textbox", "후보를 쓰고 Enter", title);
    await app.see("listitem", new RegExp(`^후보 ${index + 1}`));
  }
  for (const [index, [, choice]] of candidates.entries()) {
    await app.tick("radio", choice, { in: ["listitem", new RegExp(`^후보 ${index + 1}`)] });
  }
  await app.reads("3개 중 2개를 골랐어요");
  await app.click("button", "묶기");
  await app.tick("checkbox", /1이 풀려야 3이 드러나요/);
  await app.click("button", "묶고 뼈대 놓기");
  await app.see("treeitem", /첫 알람/);
}

/** The minutes of the brief: of the faults, which fill the skeleton, and of the wrong turns. */
export async function estimates(app) {
  await app.click("button", "고장");
  await estimate(app, ["group", /^탐지/], [2, 5, 10], 0);
  await estimate(app, ["group", /^공지/], [3, 8, 15], 0);
  await estimate(app, ["group", /^복구/], [5, 20, 40], 0);
  await estimate(app, ["group", /^복구/], [10, 20, 35], 1);
  await app.click("button", "흐름");
}

/** The shortest, likely and longest minutes that the rail shows. */
export async function lengths(app) {
  const label = await app.run("return document.querySelector('section[aria-label^=\"길이\"]')?.getAttribute('aria-label') ?? ''");
  return [...label.matchAll(/(\d+)분/g)].map((match) => Number(match[1]));
}

/** Waits until the rail shows these lengths. */
export async function takes(app, expected) {
  let shown;
  try {
    await until("the lengths", async () => {
      shown = await lengths(app);
      return JSON.stringify(shown) === JSON.stringify(expected);
    }, { within: 8_000 });
  } catch {
    assert.deepEqual(shown, expected, "shortest, likely, longest");
  }
}

/** The wrong turns, the quiet wait and the monitoring of the brief, on the canvas and in the inspector. */
export async function turns(app) {
  await app.click("node", /어디부터/);
  await app.press("Tab");
  await app.reads("조치 · 다 갈래");
  await app.see("treeitem", /이름 없음/);
  await app.fill("textbox", "이름", "DB 재기동");
  await app.press("Tab");
  await app.see("treeitem", /DB 재기동/);
  await app.choose(/종류/, /실수/);
  await estimate(app, ["group", /^(걸리는|잃는) 시간/], [15, 15, 15]);

  await app.click("node", /다른 곳 살펴보기/);
  await app.fill("textbox", "이름", "최근 배포 롤백");
  await estimate(app, ["group", /^(걸리는|잃는) 시간/], [8, 8, 8]);
  await app.see("node", /최근 배포 롤백/);

  await app.click("node", /다른 곳 살펴보기/);
  await app.fill("textbox", "이름", "그대로 두기");
  await estimate(app, ["group", /^(걸리는|잃는) 시간/], [5, 5, 5]);
  await app.see("node", /그대로 두기/);

  await app.click("node", /안정화 관찰/);
  await estimate(app, ["group", /^(걸리는|잃는) 시간/], [5, 10, 10]);
}
