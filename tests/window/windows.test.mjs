// Two real windows on one scenario.

import assert from "node:assert/strict";
import { after, describe, it } from "node:test";

import { App, until } from "./driver.mjs";

describe("a second window", { timeout: 180_000 }, () => {
  let app;
  after(() => app?.kill());

  it("opens on the scenario, may call what the main one may, and shows its edits at once", async () => {
    app = await App.start();
    const ok = async (command, args) => {
      const { ok, error } = await app.call(command, args);
      assert.equal(error, undefined, `${command}: ${JSON.stringify(error)}`);
      return ok;
    };
    await ok("workspace_begin_sample");
    const [{ id: scenario }] = await ok("scenario_list");
    const [{ id: node }] = (await ok("scenario_open", { scenario })).scenario.nodes;
    await ok("window_open", { scenario });
    await app.toWindow("window-2");
    await until("the studio", () => app.run("return document.querySelector('#canvas-tree') !== null"));
    assert.ok((await ok("people_list")) !== undefined);
    await app.toWindow("main");
    await ok("scenario_edit", { scenario, edit: { do: "renameNode", node, title: "renamed in the main window" } });
    await app.toWindow("window-2");
    await app.reads(/renamed in the main window/);
  });
});
