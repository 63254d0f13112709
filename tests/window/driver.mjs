// Drives the real window through WebKitWebDriver, by plain fetch. Every wait has an end, and what fails
// says what was on the screen. Run inside session.sh.

import { spawn, execFileSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { find, visibleText } from "./page.mjs";

/** The project. */
export const root = resolve(import.meta.dirname, "../..");
const target = process.env.DRILLBOOK_TARGET ?? join(root, "target/desktop/debug");

/** Where pictures of failures go. */
export const failures = join(root, "test-results/window");

/** The program under test. */
export const drillbook = join(target, "drillbook");

/** Drillbook with its presenter window open. */
export const withPresenter = join(target, "examples/presenter");

/** A new empty folder inside this run's throw-away home. */
export function folder(name) {
  return mkdtempSync(join(process.env.DRILLBOOK_TEST_BOX, `${name}-`));
}

/** Runs an X tool and gives what it printed. */
export function x(command, ...args) {
  return execFileSync(command, args.map(String), { encoding: "utf8", timeout: 20_000, stdio: ["ignore", "pipe", "ignore"] }).trim();
}

async function freePort() {
  const server = createServer();
  await new Promise((done, failed) => server.once("error", failed).listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Asks until the answer is neither null, undefined nor false; then gives it. */
export async function until(what, ask, { within = 25_000, every = 60 } = {}) {
  const end = Date.now() + within;
  let last;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited ${within / 1000} s for ${what}${last ? `: ${last.message}` : ""}`);
    await pause(every);
  }
}

/** One started program and its session. */
export class App {
  /**
   * @param workspace  the workspace file; a new one in a new folder when left out
   * @param language   the system's language, as in `LANG`
   * @param binary     the program; the application itself when left out
   * @param env        more environment, such as an input method
   */
  static async start(options = {}) {
    const app = await App.open(options);
    try {
      await app.toWindow("main");
      await until("the page to be loaded", () => app.run("return document.readyState === 'complete'"));
      await app.run(watchPolicy);
    } catch (error) {
      await app.kill();
      throw error;
    }
    return app;
  }

  /** Like `start`, but gives the program back as soon as it answers, whatever its page is. */
  static async open({ workspace, language = "ko_KR.UTF-8", binary = drillbook, args, env = {} } = {}) {
    const app = new App();
    app.workspace = workspace ?? join(folder("workspace"), "drill.drillbook");
    app.binary = binary;
    mkdirSync(failures, { recursive: true });
    const port = await freePort();
    app.address = `http://127.0.0.1:${port}`;
    const log = openSync(join(failures, "program.log"), "a");
    app.driver = spawn("WebKitWebDriver", [`--port=${port}`], {
      // Without the automation variable in the driver's own environment, making a session hangs.
      env: { ...process.env, GTK_IM_MODULE: "gtk-im-context-simple", LANG: language, LANGUAGE: language.slice(0, 2), LC_ALL: language, TAURI_WEBVIEW_AUTOMATION: "true", ...env },
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    app.ended = new Promise((done) => app.driver.once("exit", done));
    try {
      await until("the driver to answer", async () => (await fetch(`${app.address}/status`)).ok, { within: 10_000 });
      app.asked = performance.now();
      const options = { binary, args: args ?? ["--workspace", app.workspace] };
      const { sessionId } = await app.ask("POST", "/session", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } } }, 60_000);
      app.session = `/session/${sessionId}`;
      await app.ask("POST", `${app.session}/timeouts`, { script: 30_000, pageLoad: 30_000, implicit: 0 });
    } catch (error) {
      await app.kill();
      throw error;
    }
    return app;
  }

  async ask(method, path, body, within = 40_000) {
    const response = await fetch(this.address + path, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: { "content-type": "application/json" },
      signal: AbortSignal.timeout(within),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`.slice(0, 600));
    return value;
  }

  /** Turns to the window with this label. */
  toWindow(label) {
    return until(`the window ${label}`, async () => {
      for (const handle of await this.ask("GET", `${this.session}/window/handles`)) {
        await this.ask("POST", `${this.session}/window`, { handle });
        if ((await this.run("return window.__TAURI_INTERNALS__?.metadata?.currentWindow?.label")) === label) return true;
      }
      return false;
    }, { within: 30_000 });
  }

  /** Runs a script in the page. */
  run(script, ...args) {
    return this.ask("POST", `${this.session}/execute/sync`, { script, args });
  }

  /** Runs a script in the page that answers later, through its last argument. */
  runLater(script, ...args) {
    return this.ask("POST", `${this.session}/execute/async`, { script, args });
  }

  /** Calls a command as the page of the current window would: `{ok}` or `{error}`. */
  call(command, args = {}) {
    return this.runLater(
      "const [command, args, done] = arguments;" +
        "window.__TAURI_INTERNALS__.invoke(command, { args }).then((ok) => done({ ok }), (error) => done({ error }))",
      command,
      args,
    );
  }

  /** Waits for the element with this role and name (text, or a pattern as `/…/`); `{in: [role, name]}` looks inside another. */
  async see(role, name, options = {}) {
    const { in: container, at = 0, wait = 25_000 } = options;
    try {
      return await until(`${role} “${name}”${container ? ` in ${container.join(" “")}”` : ""}`, async () => {
        const found = await this.run(`return (${find})(arguments[0])`, { role, name: pattern(name), container: container && { role: container[0], name: pattern(container[1]) } });
        return found.at(at) ?? false;
      }, { within: wait });
    } catch (error) {
      throw await this.explained(error);
    }
  }

  /** Whether such an element is there now. */
  async has(role, name) {
    return (await this.run(`return (${find})(arguments[0])`, { role, name: pattern(name) })).length > 0;
  }

  /** Waits until such an element is gone. */
  async gone(role, name) {
    try {
      await until(`${role} “${name}” to go`, async () => !(await this.has(role, name)));
    } catch (error) {
      throw await this.explained(error);
    }
  }

  /** Waits until the page shows this text, or matches this pattern; gives the whole visible text. */
  async reads(text, wait = 25_000) {
    try {
      return await until(`the text ${text}`, async () => {
        const shown = await this.text();
        return (text instanceof RegExp ? text.test(shown) : shown.includes(text)) && shown;
      }, { within: wait });
    } catch (error) {
      throw await this.explained(error);
    }
  }

  /** All visible text. */
  text() {
    return this.run(`return (${visibleText})()`);
  }

  /** Clicks with the pointer, once nothing moves under it. */
  async click(role, name, options) {
    await this.acting(`click ${role} “${name}”`, async () => {
      const element = await this.see(role, name, options);
      await this.ask("POST", `${this.session}/element/${id(element)}/click`, {});
    });
  }

  /** Writes into a field in place of what it holds. */
  async fill(role, name, text, options) {
    await this.acting(`fill ${role} “${name}”`, async () => {
      const element = await this.see(role, name, options);
      await this.ask("POST", `${this.session}/element/${id(element)}/click`, {});
      await this.run("const e = arguments[0]; e.select ? e.select() : document.getSelection().selectAllChildren(e)", element);
      await this.ask("POST", `${this.session}/element/${id(element)}/value`, { text: text === "" ? keys.Backspace : text });
    });
  }

  /** Types where the focus is. */
  async typeHere(text) {
    await this.acting(`type “${text}”`, async () => {
      const field = await until("a field with the focus", () => this.run("const e = document.activeElement; return e.matches('input, textarea') ? e : null"));
      await this.ask("POST", `${this.session}/element/${id(field)}/value`, { text });
    });
  }

  /** Writes a line into a field and enters it. */
  async enter(role, name, text, options) {
    await this.fill(role, name, text, options);
    await this.press("Enter");
  }

  /** Ticks a box or chooses one of several, and sees that it took: what moves under the pointer is pressed again. */
  async tick(role, name, options) {
    await until(`${role} “${name}” to be ticked`, async () => {
      await this.click(role, name, options);
      const box = await this.see(role, name, options);
      for (let look = 0; look < 20; look++) {
        if (await this.run("return !!(arguments[0].control ?? arguments[0].querySelector('input') ?? arguments[0]).checked", box)) return true;
        await pause(100);
      }
      return false;
    });
  }

  /** Opens a choice by its label and takes the option with this name. */
  async choose(label, option, options) {
    await this.click("combobox", label, options);
    await this.click("option", option);
    await this.gone("option", option);
  }

  /** Presses keys, one after another, where the focus is. `Control+k` holds Control. */
  async press(...pressed) {
    for (const chord of pressed) {
      const parts = chord.split("+").map((key) => keys[key] ?? key);
      const down = parts.map((value) => ({ type: "keyDown", value }));
      const up = [...parts].reverse().map((value) => ({ type: "keyUp", value }));
      await this.ask("POST", `${this.session}/actions`, { actions: [{ type: "key", id: "keyboard", actions: [...down, ...up] }] });
    }
  }

  /** A refusal such as “element moved” is tried again for a while: the page may still be settling. */
  async acting(what, act) {
    let last;
    try {
      await until(what, async () => {
        try {
          await act();
          return true;
        } catch (error) {
          last = error;
          if (!/stale|intercepted|not interactable|no such element/.test(error.message)) throw Object.assign(error, { final: true });
          return false;
        }
      }, { within: 40_000 });
    } catch (error) {
      throw last?.explained ? last : await this.explained(last ?? error);
    }
  }

  /** Saves a picture of the page. Without DMA-BUF a page that draws nothing new never answers, so a dot is redrawn. */
  async picture(path) {
    await this.run(keepDrawing);
    writeFileSync(path, Buffer.from(await this.ask("GET", `${this.session}/screenshot`), "base64"));
  }

  /** Gives the page this size, whatever the window manager adds around it. */
  async resize(width, height) {
    await this.ask("POST", `${this.session}/window/rect`, { width, height, x: 0, y: 0 });
    await until(`a page of ${width}×${height}`, async () => {
      const [w, h] = await this.run("return [innerWidth, innerHeight]");
      if (w === width && h === height) return true;
      const now = await this.ask("GET", `${this.session}/window/rect`);
      await this.ask("POST", `${this.session}/window/rect`, { width: now.width + width - w, height: now.height + height - h, x: 0, y: 0 });
      return false;
    }, { every: 200 });
  }

  /** Goes to an address such as `#/season`. */
  async go(hash) {
    await this.run("location.hash = arguments[0]", hash);
  }

  /** Names a file in the system's dialog, which has to be open or about to open. */
  async nameFile(path) {
    const dialog = await until("the file dialog", () =>
      x("xdotool", "search", "--onlyvisible", "--pid", this.pid()).split("\n").find((w) => w && !/Drillbook/.test(x("xdotool", "getwindowname", w))));
    x("xdotool", "windowactivate", "--sync", dialog);
    await pause(400);
    x("xdotool", "key", "ctrl+l", "ctrl+a");
    x("xdotool", "type", "--delay", "20", path);
    await pause(400);
    x("xdotool", "key", "Return");
    await until("the file dialog to close", () => {
      try {
        return !x("xdotool", "search", "--onlyvisible", "--pid", this.pid()).split("\n").includes(dialog);
      } catch {
        return true;
      }
    });
  }

  /** What axe-core finds wrong on the page (WCAG 2.2 A and AA), as sentences. */
  async axe() {
    if (!(await this.run("return typeof window.axe === 'object'"))) {
      await this.run(readFileSync(join(root, "ui/node_modules/axe-core/axe.min.js"), "utf8"));
    }
    const found = await this.runLater(
      // What is read aloud once and thrown away has no place on the page.
      "const done = arguments[0];" +
        "axe.run({ exclude: [['[data-live-announcer]']] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })" +
        ".then((r) => done(r.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 4).join(' | ')}`)), (e) => done([String(e)]))",
    );
    return found;
  }

  /** What the content security policy refused since the page was loaded. */
  policyViolations() {
    return this.run("return window.__refused");
  }

  /** The program's process. */
  pid() {
    for (const entry of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
      try {
        const parent = readFileSync(`/proc/${entry}/stat`, "utf8").replace(/^.*\) /s, "").split(" ")[1];
        if (Number(parent) === this.driver.pid && readlinkSync(`/proc/${entry}/exe`) === this.binary) return Number(entry);
      } catch {
        // The process ended while it was looked at.
      }
    }
    throw new Error("the program is not running");
  }

  /** Kills the program at once, as a crash would, and ends the session. */
  async kill() {
    try {
      process.kill(this.pid(), "SIGKILL");
    } catch {
      // It is not running any more.
    }
    this.driver.kill("SIGKILL");
    await this.ended;
  }

  /** Closes the main window as a person does, and waits for the program to end. */
  async close() {
    const pid = this.pid();
    await this.toWindow("main");
    const window = x("xdotool", "search", "--onlyvisible", "--pid", pid, "--name", "Drillbook").split("\n").at(-1);
    x("xdotool", "windowactivate", "--sync", window, "key", "alt+F4");
    try {
      await until("the program to end", () => !alive(pid), { within: 15_000 });
    } finally {
      await this.kill();
    }
  }

  async explained(error) {
    if (error.explained) return error;
    const stamp = `${new Date().toISOString().replace(/\D/g, "").slice(8, 17)}`;
    const picture = join(failures, `${stamp}.png`);
    let shown = "(the page does not answer)";
    try {
      shown = await this.text();
      await this.picture(picture);
    } catch {
      // The error itself says enough.
    }
    return Object.assign(new Error(`${error.message}\nOn the screen (${picture}):\n${shown.slice(0, 1500)}`), { explained: true });
  }
}

/** Collects what the policy refuses, from before this moment too. */
const watchPolicy = `
  if (!window.__refused) {
    window.__refused = [];
    const note = (v) => window.__refused.push(v.effectiveDirective + ' ' + (v.blockedURI ?? v.blockedURL) + ' ' + (v.sourceFile ?? ''));
    document.addEventListener('securitypolicyviolation', note);
    if (window.ReportingObserver) {
      new ReportingObserver((reports) => reports.forEach((r) => note(r.body)), { types: ['csp-violation'], buffered: true }).observe();
    }
  }`;

/** Redraws one nearly invisible dot for a second. */
const keepDrawing = `
  const dot = document.body.appendChild(document.createElement('i'));
  dot.style.position = 'fixed'; dot.style.width = dot.style.height = '1px'; dot.style.background = 'gray';
  let shade = 0;
  const drawing = setInterval(() => { dot.style.opacity = (shade = (shade + 1) % 5) / 500; }, 16);
  setTimeout(() => { clearInterval(drawing); dot.remove(); }, 1000);`;

const keys = {
  Control: "\uE009", Shift: "\uE008", Alt: "\uE00A", Enter: "\uE007", Escape: "\uE00C", Tab: "\uE004", Backspace: "\uE003",
  Delete: "\uE017", Up: "\uE013", Down: "\uE015", Left: "\uE012", Right: "\uE014", Space: " ", End: "\uE010", Home: "\uE011",
};

function pattern(name) {
  return name instanceof RegExp ? { source: name.source, flags: name.flags } : name;
}

function id(element) {
  return Object.values(element)[0];
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return !/^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
