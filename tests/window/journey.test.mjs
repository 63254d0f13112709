// The whole job, once, in the real window: from an empty workspace to a season's gain.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

import { App, root } from "./driver.mjs";

const team = "결제시스템팀";
const people = ["김하늘", "이도윤", "박서연", "최지우", "정민준", "강수아", "조예준", "윤지호", "임하은"];

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

  it("imports the past seasons with a preview", async () => {
    await app.go("#/import");
    await app.reads("엑셀에서 CSV로");
    await app.giveFile(join(root, "tests/fixtures/season-2020-2021.csv"));
    const preview = await app.reads("무엇이 들어오나요?");
    assert.match(preview, /2020: 차수 23개, 참여 166명/);
    assert.match(preview, /2021: 차수 13개, 참여 165명/);
    await sound("import");
    await app.click("button", /331명의 참여 가져오기/);
    await app.reads("가져왔어요");
    await app.click("button", "시즌 보기");
  });

  it("shows the gain", async () => {
    const shown = await app.reads("2.0 → 3.7");
    assert.match(shown, /\+85%/);
    assert.match(shown, /2020[^]*차수 23, 참여 166/);
    assert.match(shown, /2021[^]*차수 13, 참여 165/);
    assert.match(shown, /95% 신뢰구간 .*n \d+/);
    await sound("season");
  });
});
