// Hangul through a real input method into a real field: the syllable shows while it is composed, and none
// is lost or doubled by a click elsewhere or a look at another window.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { App, until } from "./driver.mjs";
import { clickAt, environment, otherWindow, press, startIbus, turnTo, type, windowOf } from "./ibus.mjs";

describe("Hangul", { timeout: 240_000 }, () => {
  let ibus, app, window, field;

  before(async () => {
    ibus = await startIbus();
    app = await App.start({ env: environment });
    window = await windowOf(app);
    await app.click("button", /빈 작업 파일로 시작하기/);
    await app.reads("훈련 계획하기");
    await app.click("link", "사람");
    field = await app.see("textbox", "팀 추가");
  });
  after(async () => {
    await app?.kill();
    ibus?.stop();
  });

  const value = () => app.run("return arguments[0].value", field);

  /** Empties the field, turns to it, types, and compares. */
  async function check(keys, expected) {
    await turnTo(window);
    await app.run("document.activeElement.blur(); arguments[0].focus()", field);
    await press("ctrl+a");
    await press("BackSpace");
    await until("the field to be empty", async () => (await value()) === "");
    for (const key of keys) await (typeof key === "string" ? type(key) : key());
    assert.equal(await value(), expected);
  }
  const space = () => press("space");

  it("shows the syllable while it is composed", () => check(["gks"], "한"));

  it("writes a sentence as typed", () =>
    check(["dkssudgktpdy", space, "qksrkqtmqslek", () => press("period")], "안녕하세요 반갑습니다."));

  it("takes a syllable apart by Backspace", () => check(["gks", () => press("BackSpace"), space], "하 "));

  it("keeps the last syllable when the pointer clicks elsewhere", () =>
    check(["gksrmf", clickElsewhere], "한글"));

  it("neither loses nor doubles it when another window takes the focus", () =>
    check(["gksrmf", lookAway, "rk", space], "한글가 "));

  it("keeps it when Tab moves on", () => check(["gksrmf", () => press("Tab")], "한글"));

  async function clickElsewhere() {
    const place = await app.run("const r = document.querySelector('h1').getBoundingClientRect(); return [r.left + 4, r.top + 4].map(Math.round)");
    await clickAt(window, ...place);
  }

  async function lookAway() {
    const back = await otherWindow();
    await turnTo(window);
    back();
  }
});
