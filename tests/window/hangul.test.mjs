// Hangul through a real input method into a real field: the syllable shows while it is composed, and none
// is lost or doubled by a click elsewhere or a look at another window.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

import { App, until } from "./driver.mjs";
import { clickAt, environment, otherWindow, press, startIbus, turnTo, type, windowOf } from "./ibus.mjs";

let ibus;
before(async () => {
  ibus = await startIbus();
});
after(() => ibus?.stop());

describe("Hangul", { timeout: 240_000 }, () => {
  let app, window, field;

  before(async () => {
    app = await App.start({ env: environment });
    window = await windowOf(app);
    await app.click("button", /빈 작업 파일로 시작하기/);
    await app.reads("훈련 계획하기");
    await app.click("link", "사람");
    field = await app.see("textbox", "팀 추가");
  });
  after(() => app?.kill());

  const value = () => app.run("return arguments[0].value", field);

  /** Empties the field, turns to it, types, and compares. */
  async function check(keys, expected) {
    await turnTo(window);
    await app.run("document.activeElement.blur(); arguments[0].focus()", field);
    await press("ctrl+a");
    await press("BackSpace");
    await until("the field to be empty", async () => (await value()) === "");
    for (const key of keys) await (typeof key === "string" ? type(key) : key());
    // The input method hands its last syllable over after the key or click that ended it; nothing may follow it.
    await until(`the field to read ${expected}`, async () => (await value()) === expected);
    await pause(300);
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

describe("Hangul in the studio", { timeout: 240_000 }, () => {
  let app, window, scenario, known;

  const titles = async () => {
    const { ok } = await app.call("scenario_open", { scenario });
    return ok.scenario.nodes.map((node) => node.title ?? "");
  };

  before(async () => {
    app = await App.start({ env: environment });
    await app.call("workspace_begin_sample");
    scenario = (await app.call("scenario_list")).ok[0].id;
    known = await titles();
    window = await windowOf(app);
    await app.go(`#/studio?scenario=${scenario}&tab=flow`);
  });
  after(() => app?.kill());

  /** Makes a node below another, writes 한글 into its name up to the middle of the second syllable, and lets something come between. */
  async function interrupted(between, expected) {
    await app.click("node", new RegExp(known.find((title) => title.length > 3)));
    await turnTo(window);
    await press("Tab");
    await type("gksrm");
    await between();
    await until(`a node named ${expected}`, async () => (await titles()).includes(expected));
    const fresh = (await titles()).filter((title) => !known.includes(title));
    assert.deepEqual(fresh, [expected], "once, and nothing else");
    await app.run("document.activeElement.blur()");
    while ((await titles()).some((title) => !known.includes(title))) {
      const { error } = await app.call("scenario_undo", { scenario });
      assert.equal(error, undefined);
    }
    await until("the studio to show it", async () => !(await app.has("node", new RegExp(expected))));
  }

  it("keeps a syllable when another node is chosen in its middle", () =>
    interrupted(async () => {
      const other = await app.see("node", new RegExp(known.at(1)));
      const [left, top] = await app.run("const r = arguments[0].getBoundingClientRect(); return [r.left + r.width / 2, r.top + r.height / 2].map(Math.round)", other);
      await clickAt(window, left, top);
    }, "한그"));

  it("keeps a syllable when the canvas is zoomed in its middle, and goes on after it", () =>
    interrupted(async () => {
      // The input method ends a syllable at every key with Ctrl.
      await press("ctrl+minus");
      await type("sk");
      await press("Return");
    }, "한그나"));

  it("keeps a syllable when the window loses the focus in its middle", () =>
    interrupted(async () => {
      const back = await otherWindow();
      await turnTo(window);
      back();
      await press("Return");
    }, "한그"));

  it("neither doubles nor garbles a syllable when undo comes in its middle", async () => {
    await app.click("node", new RegExp(known.find((title) => title.length > 3)));
    await turnTo(window);
    await press("Tab");
    await type("gksrm");
    await press("ctrl+z");
    await press("Return");
    await until("everything to be saved", () => app.run("return !!document.querySelector('[data-saving=saved]')"));
    const fresh = (await titles()).filter((title) => title !== "" && !known.includes(title));
    assert.ok(fresh.every((title) => ["한", "한그"].includes(title)), fresh.join(", "));
    assert.ok(fresh.length <= 1, fresh.join(", "));
  });
});
