// The studio's canvas beside two bare pages with the same graph, each in a window of its own, in turn:
// React Flow alone, and plain DOM and SVG. Prints Markdown. Needs a release build and the built bench page.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { App, drillbook, folder, root, until } from "./driver.mjs";
import { median, memory, pass, quantile } from "./measure.mjs";

const rounds = Number(process.env.ROUNDS ?? 3);
const sizes = (process.env.SIZES ?? "200 1000 3000 10000").split(" ").map(Number);
const frames = 90;
const program = join(drillbook, "../examples/floors");
const graphs = folder("graphs");
execFileSync(program, ["write", graphs, ...sizes.map(String), "24"]);

/** The place of the canvas in the page, and where its world stands: a point p is drawn at p × zoom + (x, y). */
const standing = `
  const frame = document.querySelector("#canvas-tree").closest("[class*=frame]").getBoundingClientRect();
  const world = document.querySelector("#canvas-tree").closest("[class*=world]");
  const { a, e, f } = new DOMMatrix(getComputedStyle(world).transform);
  return { size: { width: frame.width, height: frame.height }, stand: { x: e, y: f, zoom: a } };`;

/** A point on bare paper, and the middle of the box nearest to the middle of the frame. */
const places = `
  const [frames, boxes] = [arguments[0], arguments[1]].map((selector) => [...document.querySelectorAll(selector)]);
  const frame = frames[0].getBoundingClientRect();
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  const isBox = (x, y) => document.elementFromPoint(x, y)?.closest(arguments[1]) != null;
  const isLine = (x, y) => document.elementFromPoint(x, y)?.closest("path, rect, button, [class*=label]") != null;
  let paper;
  for (let x = frame.x + frame.width * 0.3; x < frame.right - 20 && !paper; x += 7) {
    if (!isBox(x, middle.y) && !isLine(x, middle.y)) paper = { x, y: middle.y };
  }
  const inside = boxes.map((one) => one.getBoundingClientRect()).map((r) => ({ x: r.x + r.width / 2, y: r.y + r.height / 2 })).filter((p) => isBox(p.x, p.y));
  const far = (p) => Math.hypot(p.x - middle.x, p.y - middle.y);
  return { paper, box: inside.sort((a, b) => far(a) - far(b))[0] };`;

const pages = {
  Drillbook: {
    selectors: ["[class*=frame]:has(> [class*=world])", "[role=treeitem][id^=canvas-]"],
    async start(nodes) {
      const app = await App.start();
      const import_ = async (size) => {
        const { ok, error } = await app.call("scenario_import", { path: join(graphs, `${size}.scenario.json`) });
        if (error) throw new Error(JSON.stringify(error));
        return ok.scenario;
      };
      await app.call("workspace_begin_empty");
      await app.resize(1280, 800);
      const small = await import_(24);
      this.scenario = await import_(nodes);
      await this.show(app, small);
      return app;
    },
    show: (app, scenario) =>
      app.runLater(
        `const [scenario, done] = arguments;
         const next = () => new Promise((go) => requestAnimationFrame(go));
         (async () => {
           location.hash = "#/home";
           while (document.querySelector("#canvas-tree") || !document.querySelector("h1")) await next();
           for (let i = 0; i < 10; i++) await next();
           const from = performance.now();
           location.hash = "#/studio?tab=flow&scenario=" + scenario;
           while (!document.querySelector("[role=treeitem][id^=canvas-]")) await next();
           await next();
           await next();
           const open = performance.now() - from;
           while (document.querySelectorAll("[role=tree], [data-side=inspector] input").length < 3) await next();
           await next();
           return { open, whole: performance.now() - from };
         })().then(done);`,
        scenario,
      ),
    async open(app) {
      const taken = await this.show(app, this.scenario);
      this.standing = await app.run(standing);
      return taken;
    },
    async fit(app) {
      await app.click("button", /^모두 보기/);
      this.fitted = await app.run(standing);
    },
  },
  "React Flow": floor("flow", "[data-node]"),
  "DOM + SVG": floor("plain", "[data-node]"),
};

function floor(name, boxes) {
  const open = (app, { size, stand }, nodes) => app.runLater("const [a, b, c, d, done] = arguments; openFloor(a, b, c, d).then((open) => done({ open }))", name, nodes, size, stand);
  return {
    selectors: ["#frame", boxes],
    async start(nodes) {
      const app = await App.open({ binary: program, args: ["show", join(root, "ui/dist-bench"), graphs] });
      await until("the bare page", () => app.run("return typeof openFloor === 'function'"));
      await app.resize(1280, 800);
      this.nodes = nodes;
      await open(app, pages.Drillbook.standing, 24);
      return app;
    },
    open(app) {
      return open(app, pages.Drillbook.standing, this.nodes);
    },
    fit: (app) => open(app, pages.Drillbook.fitted, pages.Drillbook.nodes),
  };
}

const results = new Map();
/** How long the studio takes until outline and inspector stand beside the canvas too. */
const wholes = [];
const note = (nodes, page, what, value) => {
  const key = `${nodes} ${what}`;
  const row = results.get(key) ?? {};
  row[page] = [...(row[page] ?? []), value];
  results.set(key, row);
};

async function measure(page, nodes) {
  const one = pages[page];
  one.nodes = nodes;
  const app = await one.start(nodes);
  try {
    const { open, whole } = await one.open(app);
    note(nodes, page, "open", open);
    if (whole !== undefined) wholes.push(`${nodes.toLocaleString("en")}: ${whole.toFixed(0)} ms`);
    await pause(500);
    const { paper } = await app.run(places, ...one.selectors);
    note(nodes, page, "pan", median(await app.runLater(pass, paper, { x: 0, y: -12 }, frames)));
    await pause(300);
    const { box } = await app.run(places, ...one.selectors);
    note(nodes, page, "drag", median(await app.runLater(pass, box, { x: 3, y: 2 }, frames)));
    await pause(800);
    note(nodes, page, "memory", memory(app.pid()));
    await one.fit(app);
    await pause(800);
    const { paper: bare } = await app.run(places, ...one.selectors);
    note(nodes, page, "pan at fit", median(await app.runLater(pass, bare ?? paper, { x: 0, y: -4 }, frames)));
  } finally {
    await app.kill();
  }
}

for (let round = 0; round < rounds; round++) {
  for (const nodes of sizes) {
    if (nodes >= 10_000 && round > 0) continue;
    for (const page of Object.keys(pages)) await measure(page, nodes);
  }
}

/**
 * Runs in the page: writes another name into the selected node, so many times; answers with the milliseconds from
 * the key that ends it until the core has committed it and the page has drawn it.
 */
const naming = `
  const [times, done] = arguments;
  const next = () => new Promise((go) => requestAnimationFrame(go));
  const press = (to, key) => to.dispatchEvent(new KeyboardEvent("keydown", { key, code: key, bubbles: true, cancelable: true }));
  (async () => {
    const taken = [];
    for (let time = 0; time < times; time++) {
      const node = document.querySelector("[role=treeitem][id^=canvas-][data-selected]");
      const field = node.querySelector("input");
      field.focus();
      press(field, "F2");
      await next();
      const words = "이름 " + time;
      field.value = words;
      field.dispatchEvent(new InputEvent("input", { bubbles: true, data: words }));
      await next();
      const from = performance.now();
      press(field, "Enter");
      const isDrawn = () => document.getElementById(node.id)?.textContent.includes(words) && document.querySelector("[data-saving=saved]");
      while (!isDrawn()) await next();
      await next();
      taken.push(performance.now() - from);
    }
    done(taken);
  })();`;

async function nameNodes() {
  const page = pages.Drillbook;
  const app = await page.start(1000);
  try {
    await page.open(app);
    await pause(500);
    const { box } = await app.run(places, ...page.selectors);
    await app.runLater(pass, box, { x: 0, y: 0 }, 10);
    const taken = await app.runLater(naming, 60);
    console.log(`\n| name of a node among 1,000, from Enter to committed and repainted | p50 ${median(taken).toFixed(0)} ms | p95 ${quantile(taken, 0.95).toFixed(0)} ms |`);
  } finally {
    await app.kill();
  }
}

const units = { open: "ms", pan: "ms a frame", drag: "ms a frame", memory: "MB (PSS)", "pan at fit": "ms a frame" };
console.log(`| nodes | what | Drillbook | React Flow | DOM + SVG | ratio to the better |\n|---|---|---|---|---|---|`);
for (const [key, row] of [...results].sort(([a], [b]) => parseInt(a) - parseInt(b))) {
  const [, nodes, what] = /^(\d+) (.*)$/.exec(key);
  const [ours, flow, plain] = Object.keys(pages).map((page) => median(row[page]));
  console.log(`| ${Number(nodes).toLocaleString("en")} | ${what}, ${units[what]} | ${ours.toFixed(0)} | ${flow.toFixed(0)} | ${plain.toFixed(0)} | ${(ours / Math.min(flow, plain)).toFixed(2)} |`);
}
console.log(`\nOpened with the panels beside the canvas: ${wholes.join(", ")}.`);
await nameNodes();
