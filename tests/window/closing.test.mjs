// What a person saved is there after a crash, and closing the window leaves a backup.

import assert from "node:assert/strict";
import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";

import { App } from "./driver.mjs";

describe("ending the program", { timeout: 180_000 }, () => {
  const started = [];
  const start = async (options) => {
    const app = await App.start(options);
    started.push(app);
    return app;
  };
  after(() => Promise.all(started.map((app) => app.kill())));

  const ok = async (app, command, args) => {
    const { ok, error } = await app.call(command, args);
    assert.equal(error, undefined, `${command}: ${JSON.stringify(error)}`);
    return ok;
  };

  it("by a crash loses nothing that was acknowledged", async () => {
    const app = await start();
    await ok(app, "workspace_begin_empty");
    await ok(app, "team_save", { name: "결제시스템팀" });
    await app.kill();
    const again = await start({ workspace: app.workspace });
    assert.match(JSON.stringify(await ok(again, "people_list")), /결제시스템팀/);
    await again.kill();
  });

  it("by closing the window makes a backup", async () => {
    const app = await start();
    await ok(app, "workspace_begin_empty");
    await ok(app, "team_save", { name: "배차서비스팀" });
    await app.close();
    const files = readdirSync(dirname(app.workspace), { recursive: true });
    assert.ok(files.some((file) => /backup/i.test(file) && statSync(join(dirname(app.workspace), file)).isFile()), files.join(", "));
  });
});
