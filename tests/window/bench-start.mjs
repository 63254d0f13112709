// Cold start to the first usable screen, and memory, beside a blank window in the same run. Both are started
// through the same driver, in turn, so that what the driver costs is in both. Prints Markdown.

import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { App, drillbook, folder, until } from "./driver.mjs";
import { median, memory } from "./measure.mjs";

const rounds = Number(process.env.ROUNDS ?? 7);
const blank = join(drillbook, "../examples/blank");

async function measure(options, usable) {
  const app = await App.open(options);
  await until("the first screen", () => app.run(usable), { every: 5, within: 30_000 });
  const start = performance.now() - app.asked;
  await pause(1500);
  const pss = memory(app.pid());
  await app.kill();
  return { start, pss };
}

const workspace = join(folder("bench"), "sample.drillbook");
const first = await App.start({ workspace });
const { error } = await first.call("workspace_begin_sample");
if (error) throw new Error(JSON.stringify(error));
await first.close();

const screens = {
  "blank Tauri window": [{ binary: blank }, "return document.readyState === 'complete'"],
  Drillbook: [{ workspace }, "return !!document.querySelector('main h1') && !document.querySelector('[aria-busy=true]')"],
};
const results = Object.fromEntries(Object.keys(screens).map((name) => [name, []]));
for (let round = 0; round <= rounds; round++) {
  for (const [name, [options, usable]] of Object.entries(screens)) {
    const measured = await measure(options, usable);
    if (round > 0) results[name].push(measured); // The first warms the disk's cache.
  }
}
const [empty, full] = Object.values(results).map((all) => ({ start: median(all.map((m) => m.start)), pss: median(all.map((m) => m.pss)) }));
console.log(`| median of ${rounds} | first usable screen | memory (PSS) |\n|---|---|---|`);
console.log(`| blank Tauri window | ${empty.start.toFixed(0)} ms | ${empty.pss.toFixed(0)} MB |`);
console.log(`| Drillbook, sample season | ${full.start.toFixed(0)} ms | ${full.pss.toFixed(0)} MB |`);
console.log(`| ratio | ${(full.start / empty.start).toFixed(2)} | ${(full.pss / empty.pss).toFixed(2)} |`);
