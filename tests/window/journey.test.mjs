// The whole job, once, in the real window: from an empty workspace to a season's gain.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

import { App, root } from "./driver.mjs";
import * as design from "./journey/design.mjs";
import * as drill from "./journey/drill.mjs";
import * as retro from "./journey/retro.mjs";

const team = "결제시스템팀";
const people = ["김하늘", "이도윤", "박서연", "최지우", "정민준", "강수아", "조예준", "윤지호", "임하은"];

const [designer, observer, facilitator, ...participants] = people;
const writers = [...participants, designer, observer];

describe("the whole job", { timeout: 900_000 }, () => {
  let app;
  before(async () => {
    app = await App.start();
  });
  after(() => app?.kill());

  /** No screen may break the policy or the rules of accessible pages. */
  async function sound(screen) {
    assert.deepEqual(await app.axe(), [], `${screen}: axe`);
    assert.deepEqual(await app.policyViolations(), [], `${screen}: content security policy`);
  }

  it("begins with an empty workspace", async () => {
    await app.reads("세 순간을 위해 만들었어요");
    await sound("first run");
    await app.click("button", /빈 작업 파일로 시작하기/);
    await app.see("link", /홈/);
    await sound("home, empty");
  });

  it("takes a team and its people", async () => {
    await app.reads("훈련 계획하기");
    await app.click("link", "사람");
    await app.enter("textbox", "팀 추가", team);
    await app.see("button", new RegExp(team));
    for (const name of people) {
      await app.enter("textbox", "사람 추가", name);
      await app.see("button", new RegExp(`${name} 할 일`));
    }
    await sound("people");
  });

  it("designs brief A by hand: 22, 55 and 115 minutes", async () => {
    await design.combine(app, team);
    await design.estimates(app);
    await design.turns(app);
    await design.takes(app, [22, 55, 115]);
    const shown = await app.text();
    assert.match(shown, /22분 만에 끝날 수 있어요/);
    assert.match(shown, /가장 긴 길이 115분이에요/);
    await app.click("button", /^되돌리기/);
    await design.takes(app, [20, 55, 115]);
    await app.click("button", /^다시/);
    await design.takes(app, [22, 55, 115]);
    await sound("studio");
  });

  it("plans and seals a drill", async () => {
    await drill.plan(app, team, [designer, observer, facilitator]);
    await sound("plan");
  });

  it("runs it, and goes on where it was after a crash", async () => {
    await drill.start(app);
    await drill.firstHalf(app);
    await sound("room");
    await app.kill();
    app = await App.start({ workspace: app.workspace });
    await app.click("button", "관제실로");
    const again = await app.reads(/결제 DB 커넥션 풀 100 → 8 복구/);
    assert.match(again, /공지 1/);
    assert.match(again, /좋음 1/);
    assert.match(again, /아쉬움 1/);
    await drill.secondHalf(app);
    await drill.end(app);
  });

  it("holds the retrospective of eight people and closes the round", async () => {
    await app.click("button", "회고로 가기");
    await retro.write(app, writers);
    await sound("retrospective");
    await retro.lead(app, writers);
    const { ok } = await app.call("drill_list");
    const { ok: followUps } = await app.call("follow_up_list");
    assert.match(followUps[0].due, /^\d{4}-\d\d-\d\d$/, "the follow-up has a day");
    const { ok: record } = await app.call("record_markdown", { drill: ok[0].drill });
    for (const part of ["쿠폰이 두 번", "알람을 더해요 1", "처음 알아챈 사람이 알려요.", "역할을 곧바로 나눴어요"]) {
      assert.ok(record.markdown.includes(part), `the record says: ${part}`);
    }
    await app.press("Escape");
  });

  it("imports the past seasons with a preview", async () => {
    await app.go("#/import");
    await app.reads("엑셀에서 CSV로");
    await app.click("button", "파일 고르기");
    await app.nameFile(join(root, "tests/fixtures/season-2020-2021.csv"));
    const preview = await app.reads("무엇이 들어오나요?");
    assert.match(preview, /2020: 차수 23개, 참여 166명/);
    assert.match(preview, /2021: 차수 13개, 참여 165명/);
    await sound("import");
    await app.click("button", /331명의 참여 가져오기/);
    await app.reads("가져왔어요");
    await app.click("button", "시즌 보기");
  });

  it("shows the gain", async () => {
    await app.reads(/차수 23, 참여 166/);
    await app.choose(/척도/, /이해도\(회상\)/);
    const all = await app.reads(/2\.0 → 3\.7[^]*차수 23, 참여 166[^]*차수 13, 참여 165/);
    assert.match(all, /\+8\d%/, "the eight of today shift the percent by little");
    assert.match(all, /95% 신뢰구간 .*n \d+/);
    const [today] = (await app.call("season_list")).ok.filter((one) => !["2020", "2021"].includes(one.name));
    const understanding = { measure: { is: "processUnderstanding" }, beforeMode: "recalled" };
    const { ok: held } = await app.call("season_dashboard", { seasons: [today.id], role: null, measure: understanding, theme: "light" });
    assert.deepEqual(held.headline.slice(0, 4).map((one) => one.value), ["1", "8", "2.0 → 4.0", "+2.0"]);
    assert.match(all, new RegExp(`${today.name}\\n`), "the drill just held stands beside them");
    await sound("season");
  });
});
