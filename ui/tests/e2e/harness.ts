// Opens the built page in Debian's Chromium, on a real core behind the bridge. One browser a file of
// tests; each `open` gets a workspace of its own.
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const bridgeProgram = join(target, "debug/examples/bridge");
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

let browser: Browser | undefined;
let server: Server | undefined;
const ends: (() => void)[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  if (!existsSync(bridgeProgram)) throw new Error(`${bridgeProgram} is missing: cargo build --example bridge`);
  server = await servePage(join(root, "ui/dist-e2e"));
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  for (const end of ends) end();
});

export interface Options {
  language?: "ko" | "en";
  theme?: "light" | "dark";
  width?: number;
  height?: number;
  /** With the sample season in it. */
  sample?: boolean;
}

export interface Opened {
  page: Page;
  /** Asks the core directly, to prepare what a test needs. */
  call: <T = unknown>(name: string, args?: unknown) => Promise<T>;
  /** Goes to an address such as `people` or `studio?scenario=…`. */
  goTo: (address: string) => Promise<void>;
  /** Opens another page on the same core, at an address. */
  beside: (address: string) => Promise<Page>;
}

/** A page on a core of its own. Whatever it complains about in the console fails the test at `calm`. */
export async function open(options: Options = {}): Promise<Opened> {
  if (!browser || !server) throw new Error("the browser is not open yet");
  const { port: pagePort } = server.address() as AddressInfo;
  const folder = mkdtempSync(join(tmpdir(), "drillbook-e2e-"));
  const workspace = join(folder, "test.drillbook");
  const program = spawn(bridgeProgram, ["--workspace", workspace, "--language", options.language ?? "ko", ...(options.sample ? ["--sample"] : [])], { stdio: ["ignore", "pipe", "inherit"] });
  ends.push(() => {
    program.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  const port = await portOf(program);
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.theme ?? "light",
    reducedMotion: "reduce",
  });
  const newPage = async (): Promise<Page> => {
    const made = await context.newPage();
    made.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    made.on("pageerror", (error) => complaints.push(String(error)));
    return made;
  };
  const page = await newPage();
  const address = (hash: string) => `http://127.0.0.1:${pagePort}/?bridge=${port}#/${hash}`;
  const goTo = async (hash: string) => {
    await page.goto("about:blank");
    await page.goto(address(hash));
    await settled(page);
  };
  const call = async <T>(name: string, args: unknown = {}): Promise<T> => {
    const answer = await fetch(`http://127.0.0.1:${port}/call/${name}`, { method: "POST", body: JSON.stringify(args) });
    const { ok, error } = (await answer.json()) as { ok?: T; error?: unknown };
    if (error !== undefined) throw new Error(`${name}: ${JSON.stringify(error)}`);
    return ok as T;
  };
  const beside = async (hash: string): Promise<Page> => {
    const other = await newPage();
    await other.goto(address(hash));
    await settled(other);
    return other;
  };
  await goTo("home");
  return { page, call, goTo, beside };
}

/** What the console was told since the last time. */
export const complaintsSoFar = (): string[] => complaints.splice(0);

/** Nothing was said in the console since the last time: no error, no breach of the content policy. */
export function calm(): void {
  expect(complaintsSoFar()).toEqual([]);
}

/** Waits until the screen has its content. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector("main");
  await page.waitForFunction(() => document.querySelector("main [data-is=loading]") === null && document.querySelector("main")?.childElementCount !== 0);
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}

function portOf(program: ChildProcess): Promise<number> {
  return new Promise((found, failed) => {
    program.once("exit", (code) => failed(new Error(`the bridge ended with ${String(code)}`)));
    program.stdout?.once("data", (said: Buffer) => {
      const port = /127\.0\.0\.1:(\d+)/.exec(said.toString())?.[1];
      if (port === undefined) failed(new Error(`the bridge said ${said.toString()}`));
      else found(Number(port));
    });
  });
}

const kinds: Record<string, string> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2", ".svg": "image/svg+xml" };

/** Serves the built page under the window's own content policy, with the bridge in the place of its channel. */
function servePage(folder: string): Promise<Server> {
  const { app } = JSON.parse(readFileSync(join(root, "tauri.conf.json"), "utf8")) as { app: { security: { csp: Record<string, string> } } };
  const policy = Object.entries({ ...app.security.csp, "connect-src": "http://127.0.0.1:*" }).map(([of, from]) => `${of} ${from}`).join("; ");
  const made = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://page").pathname);
    if (path === "/favicon.ico") return void response.writeHead(204).end();
    const file = join(folder, path === "/" ? "index.html" : path);
    const isThere = existsSync(file);
    response.writeHead(isThere ? 200 : 404, { "content-type": kinds[extname(file)] ?? "application/octet-stream", "content-security-policy": policy });
    response.end(isThere ? readFileSync(file) : undefined);
  });
  return new Promise((ready) => made.listen(0, "127.0.0.1", () => ready(made)));
}

interface AxeResult {
  violations: { id: string; nodes: { html: string; target: unknown[]; failureSummary?: string }[] }[];
}

/** What axe finds against WCAG 2.2 AA. */
export async function violations(page: Page): Promise<string[]> {
  // Through the debugger, since the page's own policy allows no foreign script.
  await page.evaluate(axeSource);
  const found = await page.evaluate(
    () =>
      (window as unknown as { axe: { run: (options: unknown) => Promise<unknown> } }).axe.run({
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      }) as Promise<AxeResult>,
  );
  return found.violations.flatMap(({ id, nodes }) => {
    // What is written on a node of a tree is its content, not its label.
    const counted = nodes.filter((node) => !(id === "label-content-name-mismatch" && node.html.includes('role="treeitem"')));
    const said = counted.slice(0, 3).map((node) => `${node.target.map(String).join(" ")} (${(node.failureSummary ?? "").split("\n")[1]?.trim() ?? ""})`);
    return counted.length > 0 ? [`${id}: ${said.join(" | ")}`] : [];
  });
}

/** WCAG 2.2 AA by axe: no violation. */
export async function accessible(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
}

/** Tabs through the screen. Reports stops that cannot be seen or have no name, and how many there were. */
async function tabThrough(page: Page, most: number): Promise<{ astray: string[]; names: string[] }> {
  const astray: string[] = [];
  const names: string[] = [];
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  while (names.length < most) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      // A hidden button speaks for the area around it, a tree for the nodes in it.
      const isSeen = [element, element.parentElement, element.firstElementChild].some((one) => (one?.getBoundingClientRect().width ?? 0) > 0);
      const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? [...(element.labels ?? [])].map((label) => label.textContent).join(" ") : "";
      const by = (element.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
      const name = ((element.getAttribute("aria-label") ?? "") || by.trim() || labels || element.textContent).trim();
      return { name, isFine: name !== "" && isSeen, tag: element.outerHTML.slice(0, 160) };
    });
    if (!stop) break;
    names.push(stop.name);
    if (!stop.isFine) astray.push(`a stop without a name or a place: ${stop.tag}`);
  }
  return { astray, names };
}

/** What is amiss when one walks the screen by Tab. */
export async function stopsAstray(page: Page, most = 60): Promise<string[]> {
  const { astray, names } = await tabThrough(page, most);
  return names.length < 3 ? [...astray, `only ${names.length} stops`] : astray;
}

/** Walks the screen by Tab, with nothing amiss; the names of the stops in order. */
export async function walk(page: Page, most = 120): Promise<string[]> {
  const { astray, names } = await tabThrough(page, most);
  expect(astray).toEqual([]);
  return names;
}
