// A real Korean input method, typed into through the X server as a keyboard would.

import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { until, x } from "./driver.mjs";

/** What a program needs in its environment to use it. */
export const environment = { GTK_IM_MODULE: "ibus", XMODIFIERS: "@im=ibus" };

/** Starts ibus with the Hangul engine composing from the first key. Fails aloud when it cannot. */
export async function startIbus() {
  Object.assign(process.env, environment);
  x("gsettings", "set", "org.freedesktop.ibus.engine.hangul", "initial-input-mode", "hangul");
  x("gsettings", "set", "org.freedesktop.ibus.general", "preload-engines", "['hangul']");
  x("gsettings", "set", "org.freedesktop.ibus.general", "use-global-engine", "true");
  const log = openSync(join(process.env.DRILLBOOK_TEST_BOX, "ibus.log"), "a");
  const daemon = spawn("ibus-daemon", ["--xim", "--replace", "--panel", "disable"], { stdio: ["ignore", log, log] });
  closeSync(log);
  await until("ibus-hangul to start (are ibus, ibus-gtk3 and ibus-hangul installed?)", () => {
    x("ibus", "engine", "hangul");
    return x("ibus", "engine") === "hangul";
  }, { within: 25_000, every: 200 });
  return { stop: () => daemon.kill() };
}

/** The X window of a program. */
export function windowOf(app) {
  return until("the X window", () => x("xdotool", "search", "--onlyvisible", "--pid", app.pid(), "--name", "Drillbook").split("\n").at(-1), { within: 10_000 });
}

/** Gives a window the focus. */
export async function turnTo(window) {
  x("xdotool", "windowactivate", "--sync", window);
  await pause(500);
}

/** Types keys of the two-set layout: `gksrmf` is 한글. */
export async function type(keys) {
  x("xdotool", "type", "--delay", "60", keys);
  await pause(200);
}

/** Presses one key by its X name. */
export async function press(key) {
  x("xdotool", "key", key);
  await pause(150);
}

/** Opens another program's window, which takes the focus; gives what closes it. */
export async function otherWindow() {
  const other = spawn("xev", ["-name", "elsewhere", "-geometry", "200x120+1600+800"], { stdio: "ignore" });
  const window = await until("another window", () => x("xdotool", "search", "--onlyvisible", "--name", "elsewhere"));
  x("xdotool", "windowactivate", "--sync", window);
  await pause(500);
  return () => other.kill();
}

/** Clicks a place in a window with the X pointer. */
export async function clickAt(window, left, top) {
  x("xdotool", "mousemove", "--window", window, left, top, "click", "1");
  await pause(300);
}
