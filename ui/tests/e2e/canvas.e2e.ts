// The canvas on a real core: typing into new nodes, gestures by keyboard alone and by mouse alone.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { saved } from "./brief-a";
import { calm, open } from "./harness";

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
  await page.route("**/call/scenario_edit", async (route) => {
    await new Promise((done) => setTimeout(done, milliseconds));
    await route.continue();
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
    expect(await selected(page).textContent()).toContain("check the logs");
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
    await page.keyboard.press("Tab");
    await compose("ㅎ");
    await compose("하");
    await page.waitForTimeout(400);
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
