// A picture of every screen with the sample season: both languages, light and dark, two sizes, into shots/.
//   shots.mjs [PATTERN]     only the screens whose name fits

import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { App } from "./driver.mjs";
import { tour } from "./tour.mjs";

const folder = resolve(import.meta.dirname, "../../shots");
const only = new RegExp(process.argv[2] ?? ".");
const sizes = [[1280, 800], [1920, 1080]];
const languages = { ko: "ko_KR.UTF-8", en: "en_US.UTF-8" };

mkdirSync(folder, { recursive: true });
let taken = 0;
for (const [language, locale] of Object.entries(languages)) {
  const app = await App.start({ language: locale });
  try {
    for (const stop of await tour(app)) {
      if (!only.test(stop.name)) continue;
      for (const theme of stop.themes ?? ["light", "dark"]) {
        await app.call("settings_set", { theme });
        for (const [width, height] of sizes) {
          await app.resize(width, height);
          await stop.show();
          await pause(700); // Motion ends, fonts and charts are drawn.
          const name = `${stop.name}-${language}-${theme}-${width}.png`;
          await app.picture(join(folder, name));
          taken += 1;
          console.log(`  ${name}`);
        }
      }
    }
  } finally {
    await app.kill();
  }
}
console.log(`${taken} pictures in shots/`);
