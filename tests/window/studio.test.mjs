// The studio under real keys at full speed, the real clipboard, and a crash in the middle of edits.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { App, until, x } from "./driver.mjs";
import { turnTo, windowOf } from "./ibus.mjs";

describe("the studio", { timeout: 240_000 }, () => {
  let app, window, scenarios;

  const ok = async (command, args) => {
    const { ok, error } = await app.call(command, args);
    assert.equal(error, undefined, `${command}: ${JSON.stringify(error)}`);
    return ok;
  };
  const nodes = async (scenario) => (await ok("scenario_open", { scenario })).scenario.nodes;
  const titles = async (scenario) => (await nodes(scenario)).map((node) => node.title ?? "");
  const saved = () => until("everything to be saved", () => app.run("return !!document.querySelector('[data-saving=saved]')"));

  /** Opens a scenario's flow and chooses a node. */
  async function choose(scenario, title) {
    await app.go(`#/studio?scenario=${scenario}&tab=flow`);
    await app.click("node", title);
    await turnTo(window);
  }

  before(async () => {
    app = await App.start();
    await ok("workspace_begin_sample");
    scenarios = (await ok("scenario_list")).map((one) => one.id);
    window = await windowOf(app);
  });
  after(() => app?.kill());

  it("gives every key typed right after Tab to the new node, however fast one types", async () => {
    const [scenario] = scenarios;
    const old = await titles(scenario);
    await choose(scenario, new RegExp(old.find((title) => title.length > 3)));
    x("xdotool", "key", "--delay", "0", "Tab", "type", "--delay", "0", "look at the log");
    x("xdotool", "key", "--delay", "0", "Tab", "type", "--delay", "0", "then call the centre");
    x("xdotool", "key", "Return");
    await until("both names", async () => (await titles(scenario)).includes("then call the centre"));
    await saved();
    const now = await titles(scenario);
    assert.deepEqual(now.filter((title) => !old.includes(title)).sort(), ["look at the log", "then call the centre"]);
    assert.deepEqual(old.filter((title) => !now.includes(title)), []);
  });

  it("takes a piece of one scenario to another through the clipboard, in one step that can be undone", async () => {
    const [from, to] = scenarios;
    const before = await nodes(to);
    await choose(from, /look at the log/);
    x("xdotool", "key", "ctrl+shift+a");
    x("xdotool", "key", "ctrl+c");
    await app.reads(/복사했어요/);
    await choose(to, new RegExp(before.map((node) => node.title ?? "").find((title) => title.length > 3)));
    x("xdotool", "key", "ctrl+v");
    await until("the pasted nodes", async () => (await titles(to)).includes("look at the log"));
    await saved();
    await app.press("Escape", "Control+z");
    await until("the nodes as they were", async () => (await nodes(to)).length === before.length);
  });

  it("keeps every edit it acknowledged when it is killed in the middle of them", async () => {
    const [scenario] = scenarios;
    const [{ id }] = await nodes(scenario);
    await app.run(
      `const [scenario, node] = arguments;
       window.__acknowledged = 0;
       (async () => {
         for (let number = 1; number < 1000; number++) {
           await window.__TAURI_INTERNALS__.invoke("scenario_edit", { args: { scenario, edit: { do: "renameNode", node, title: "name " + number } } });
           window.__acknowledged = number;
         }
       })();`,
      scenario,
      id,
    );
    const acknowledged = await until("some edits", async () => {
      const count = await app.run("return window.__acknowledged");
      return count > 25 && count;
    }, { every: 5 });
    await app.kill();
    app = await App.start({ workspace: app.workspace });
    const found = (await nodes(scenario)).find((node) => node.id === id).title;
    assert.ok(Number(found.replace("name ", "")) >= acknowledged, `${found}, and ${acknowledged} were acknowledged`);
    const undone = await ok("scenario_undo", { scenario });
    const view = undone.view ?? undone;
    assert.ok(view, "its undo goes on after the restart");
  });
});
