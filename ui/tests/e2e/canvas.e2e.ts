// The canvas on a real core: typing into new nodes, gestures by keyboard alone and by mouse alone.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { saved } from "./brief-a";
import { accessible, calm, open } from "./harness";

async function opened() {
  const here = await open({ width: 1440, height: 900 });
  await here.call("workspace_begin_sample");
  const [first] = await here.call<{ id: string }[]>("scenario_list");
  const scenario = first?.id ?? "";
  await here.goTo(`studio?scenario=${scenario}&tab=flow`);
  const titles = async (): Promise<string[]> => {
    const view = await here.call<{ scenario: { nodes: { title?: string }[] } }>("scenario_open", { scenario });
    return view.scenario.nodes.map((node) => node.title ?? "");
  };
  return { ...here, scenario, titles };
}

/** Lets every change wait, as on a busy machine. */
async function slowly(page: Page, milliseconds: number): Promise<void> {
  await page.route(/\/call\/scenario_edit\b/, async (route) => {
    await new Promise((done) => setTimeout(done, milliseconds));
    await route.continue();
  });
}

/** Lets every answer come late: the core already has the change, the page not yet. */
async function lately(page: Page, milliseconds: number): Promise<void> {
  await page.route(/\/call\/scenario_(edit|undo)\b/, async (route) => {
    const response = await route.fetch();
    await new Promise((done) => setTimeout(done, milliseconds));
    await route.fulfill({ response });
  });
}

const selected = (page: Page) => page.locator("#canvas-tree [aria-selected=true]");

describe("typing into new nodes while the core is slow", () => {
  it("every key after Tab belongs to the new node, and none to the one before", async () => {
    const { page, titles } = await opened();
    const before = await titles();
    await slowly(page, 300);
    await page.locator("#canvas-tree").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.type("check the logs");
    await page.keyboard.press("Enter");
    await saved(page);
    const after = await titles();
    expect(after.filter((title) => !before.includes(title))).toEqual(["check the logs"]);
    expect(before.filter((title) => !after.includes(title))).toEqual([]);
    await expect.poll(() => selected(page).textContent()).toContain("check the logs");
    calm();
  });

  it("a node added through the menu is named by what is typed next", async () => {
    const { page, call, scenario } = await opened();
    await page.locator("#canvas-tree").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "곁에 질문 더하기" }).click();
    await page.keyboard.type("when will it end");
    await page.keyboard.press("Enter");
    await saved(page);
    expect(JSON.stringify(await call("scenario_open", { scenario }))).toContain("when will it end");
    calm();
  });

  it("a chain is drafted without waiting: Tab, name, Tab, name", async () => {
    const { page, titles } = await opened();
    const before = await titles();
    await slowly(page, 200);
    await page.locator("#canvas-tree").focus();
    await page.keyboard.press("ArrowDown");
    for (const name of ["one", "two", "three"]) {
      await page.keyboard.press("Tab");
      await page.keyboard.type(name);
    }
    await page.keyboard.press("Enter");
    await saved(page);
    const after = await titles();
    expect(after.filter((title) => !before.includes(title))).toEqual(["one", "two", "three"]);
    expect(before.filter((title) => !after.includes(title))).toEqual([]);
    calm();
  });

  it("a syllable begun before the core answered is finished in the same field, whole and once", async () => {
    const { page, titles } = await opened();
    const before = await titles();
    await slowly(page, 250);
    const input = await page.context().newCDPSession(page);
    const compose = (text: string) => input.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await page.locator("#canvas-tree").focus();
    await page.keyboard.press("ArrowDown");
    const answered = page.waitForResponse(/\/call\/scenario_edit\b/);
    await page.keyboard.press("Tab");
    await compose("ㅎ");
    await compose("하");
    await (await answered).finished();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await compose("한");
    await input.send("Input.insertText", { text: "한" });
    await compose("ㄱ");
    await compose("글");
    await input.send("Input.insertText", { text: "글" });
    await page.keyboard.press("Enter");
    await saved(page);
    const after = await titles();
    expect(after.filter((title) => !before.includes(title))).toEqual(["한글"]);
    calm();
  });

  it("choosing another node, zooming or undoing in the middle of a syllable keeps it", async () => {
    const { page, titles } = await opened();
    const input = await page.context().newCDPSession(page);
    const compose = (text: string) => input.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await page.locator("#canvas-tree").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await compose("ㅂ");
    await compose("바");
    await page.getByRole("button", { name: "작게" }).click();
    await page.locator("#canvas-tree [role=treeitem]").last().click();
    await expect.poll(titles).toContain("바");
    await saved(page);
    await page.getByRole("button", { name: /^되돌리기/ }).click();
    await saved(page);
    await expect.poll(titles).not.toContain("바");
    calm();
  });
});

describe("typing a name", () => {
  it.each(["c", "connect", "l", "ㅊ", "a", "z"])("may begin with %s", async (name) => {
    const { page, titles } = await opened();
    await page.locator("#canvas-tree").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await saved(page);
    expect(await titles()).toContain(name);
    calm();
  });
});

describe("by keyboard alone", () => {
  it("several nodes are chosen, moved, tidied, copied, pasted, duplicated, removed and brought back", async () => {
    const { page, titles } = await opened();
    const undoTip = () => page.getByRole("button", { name: /^되돌리기/ }).textContent();
    const press = (key: string) => page.keyboard.press(key);
    const count = (await titles()).length;
    await lately(page, 400);
    await page.locator("#canvas-tree").focus();
    await press("ArrowDown");
    await press("Shift+ArrowDown");
    await press("Shift+ArrowDown");
    await expect.poll(() => selected(page).count()).toBe(3);
    await page.getByText("3개 골랐어요").waitFor();
    await accessible(page);

    await press("Alt+ArrowRight");
    await saved(page);
    await expect.poll(() => undoTip()).toContain("노드 3개 옮기기");
    await press("Control+z");
    await saved(page);

    await press("Shift+ArrowUp");
    await expect.poll(() => selected(page).count()).toBe(2);
    await press("Control+c");
    await page.getByText("2개를 복사했어요").waitFor();
    await press("Control+v");
    await expect.poll(async () => (await titles()).length).toBe(count + 2);
    await expect.poll(undoTip).toContain("노드 2개 붙여넣기");
    await press("Control+z");
    await expect.poll(async () => (await titles()).length).toBe(count);

    await page.locator("#canvas-tree").focus();
    await press("ArrowDown");
    await press("Control+d");
    await expect.poll(async () => (await titles()).length).toBe(count + 1);
    await press("Delete");
    await expect.poll(async () => (await titles()).length).toBe(count);

    await press("Control+a");
    await expect.poll(() => selected(page).count()).toBe(count);
    await press("Escape");
    await expect.poll(() => selected(page).count()).toBe(1);
    calm();
  });

  it("an edge is walked to, a node is put into it, and it is cut", async () => {
    const { page, titles } = await opened();
    const press = (key: string) => page.keyboard.press(key);
    const before = await titles();
    await page.locator("#canvas-tree").focus();
    await press("ArrowDown");
    await press("Control+ArrowRight");
    await page.locator("svg g[data-selected]").waitFor();
    await press("Enter");
    await page.keyboard.type("사이에 끼움");
    await press("Enter");
    await saved(page);
    expect((await titles()).filter((title) => !before.includes(title))).toEqual(["사이에 끼움"]);
    const edges = page.locator("svg g[data-look]");
    const lines = await edges.count();
    await press("Control+ArrowRight");
    await press("Delete");
    await expect.poll(() => edges.count()).toBe(lines - 1);
    calm();
  });

  it("a subtree folds away, says how much is hidden, and is still folded after coming back", async () => {
    const { page, goTo, scenario } = await opened();
    const items = page.locator("#canvas-tree [role=treeitem]");
    const all = await items.count();
    await page.locator("#canvas-tree").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+ArrowUp");
    await expect.poll(() => items.count()).toBeLessThan(all);
    const left = await items.count();
    await page.locator("[data-unfold]").waitFor();
    await accessible(page);
    await goTo(`studio?scenario=${scenario}&tab=flow`);
    await expect.poll(() => items.count()).toBe(left);
    await page.locator("[data-unfold]").click();
    await expect.poll(() => items.count()).toBe(all);
    calm();
  });

  it("pasted text that is no piece of a flow is refused in words", async () => {
    const { page, titles } = await opened();
    const before = await titles();
    await page.locator("#canvas-tree").focus();
    await page.keyboard.press("ArrowDown");
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/plain", "just words");
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.getByText("붙여 넣을 노드가 없어요").waitFor();
    expect(await titles()).toEqual(before);
    calm();
  });

  it("a piece copied in one scenario is pasted into another with its speakers", async () => {
    const { page, call, goTo } = await opened();
    const { scenario: other } = await call<{ scenario: string }>("scenario_create", { title: "다른 이야기", team: null, language: "ko" });
    await call("scenario_edit", { scenario: other, edit: { do: "addEpisode", title: "1", root: null } });
    const view = () => call<{ scenario: { nodes?: unknown[]; personas?: unknown[]; faults?: unknown[] } }>("scenario_open", { scenario: other });
    await page.locator("#canvas-tree").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+a");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.keyboard.press("Control+c");
    await page.getByText(/개를 복사했어요/).waitFor();
    await call("scenario_edit", { scenario: other, edit: { do: "addNode", place: { at: "free", episode: (await call<{ scenario: { episodes: { id: string }[] } }>("scenario_open", { scenario: other })).scenario.episodes[0]?.id }, title: "시작", kind: { type: "note" } } });
    await goTo(`studio?scenario=${other}&tab=flow`);
    await page.locator("#canvas-tree").focus();
    await page.keyboard.press("Control+v");
    await expect.poll(async () => (await view()).scenario.nodes?.length ?? 0).toBeGreaterThan(5);
    expect((await view()).scenario.personas?.length).toBeGreaterThan(0);
    expect((await view()).scenario.faults?.length).toBeGreaterThan(0);
    calm();
  });
});

describe("by mouse alone", () => {
  it("an area is chosen, several are dragged as one step, an edge is drawn and cut, the paper has a menu", async () => {
    const { page } = await opened();
    const undoTip = () => page.getByRole("button", { name: /^되돌리기/ }).textContent();
    const items = page.locator("#canvas-tree [role=treeitem]");
    const frame = await page.locator("#canvas-tree").evaluate((tree) => {
      const rect = tree.parentElement?.parentElement?.getBoundingClientRect();
      return { x: rect?.x ?? 0, y: rect?.y ?? 0, width: rect?.width ?? 0, height: rect?.height ?? 0 };
    });
    await page.getByRole("button", { name: "영역으로 고르기" }).click();
    await page.mouse.move(frame.x + 50, frame.y + 4);
    await page.mouse.down();
    await page.mouse.move(frame.x + frame.width - 30, frame.y + 200, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => selected(page).count()).toBeGreaterThan(1);

    const box = await selected(page).first().boundingBox();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 10);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 30, { steps: 4 });
    await page.mouse.up();
    await saved(page);
    await expect.poll(() => undoTip()).toMatch(/노드 \d+개 옮기기/);
    await page.getByRole("button", { name: /고정한 .*가지런히/ }).click();
    await saved(page);
    await expect.poll(() => undoTip()).toMatch(/고정 풀기/);

    await items.nth(1).click();
    const port = await page.locator("[data-port]").boundingBox();
    expect(port?.width).toBeGreaterThan(23.9);
    const edges = page.locator("svg g[data-look]");
    const lines = await edges.count();
    const goal = await items.nth(4).boundingBox();
    await page.mouse.move((port?.x ?? 0) + 12, (port?.y ?? 0) + 12);
    await page.mouse.down();
    await page.mouse.move((goal?.x ?? 0) + 20, (goal?.y ?? 0) + 10, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => edges.count()).toBe(lines + 1);

    await page.mouse.click(frame.x + 70, frame.y + 24, { button: "right" });
    await page.getByRole("menuitem", { name: "모두 고르기" }).click();
    await expect.poll(() => selected(page).count()).toBeGreaterThan(3);
    calm();
  });
});

describe("search and replace", () => {
  it("marks every place, walks them, and replaces all as one step", async () => {
    const { page, titles } = await opened();
    await page.keyboard.press("Control+h");
    await page.keyboard.type("색인");
    await page.getByText(/^\d+곳$/).waitFor();
    await page.locator("#canvas-tree mark").first().waitFor();
    await accessible(page);
    await page.keyboard.press("Enter");
    await page.getByText(/\d+곳 중 1번째/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest("[role=search]") !== null)).toBe(true);
    await page.getByRole("textbox", { name: "바꿀 말" }).fill("찾아보기");
    await page.getByRole("button", { name: "모두 바꾸기" }).click();
    await page.getByText("찾는 말이 없어요").waitFor();
    expect((await titles()).some((title) => title.includes("찾아보기"))).toBe(true);
    await page.keyboard.press("Escape");
    await page.locator("#canvas-tree").focus();
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await titles()).some((title) => title.includes("색인"))).toBe(true);
    calm();
  });
});
