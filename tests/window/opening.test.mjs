// What must hold for the window itself, whatever is shown in it.

import assert from "node:assert/strict";
import { after, describe, it } from "node:test";

import { App, until, withPresenter } from "./driver.mjs";

describe("the window", { timeout: 180_000 }, () => {
  const started = [];
  const start = async (options) => {
    const app = await App.start(options);
    started.push(app);
    return app;
  };
  after(() => Promise.all(started.map((app) => app.kill())));

  it("opens the built page under its content security policy, with prototypes frozen", async () => {
    const app = await start();
    await app.reads(/\S/);
    assert.equal(await app.run("return Object.isFrozen(Object.prototype)"), true);
    assert.equal(await app.run("return typeof window.__TAURI__"), "undefined");
    assert.deepEqual(await app.policyViolations(), []);
    const refused = await app.runLater(
      "const done = arguments[0]; fetch('https://example.org/').then(() => done('reached'), () => done('refused'))",
    );
    assert.equal(refused, "refused");
    await app.kill();
  });

  it("answers a command that its window may call, and refuses a secret one to the presenter window", async () => {
    const app = await start({ binary: withPresenter });
    assert.ok((await app.call("app_info")).ok.version);
    await app.toWindow("presenter");
    assert.ok((await app.call("app_info")).ok.version);
    for (const secret of ["people_list", "history_get", "backup_restore", "file_choose"]) {
      assert.match(JSON.stringify((await app.call(secret)).error), /not allowed/i, secret);
    }
    // Nor was it given the first screen with its page, as the main window is.
    await until("the refusal", () => app.run("return !!document.querySelector('[role=alert]')"));
    assert.equal(await app.run("return document.querySelector('nav')"), null);
    await app.kill();
  });
});
