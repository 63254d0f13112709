// Two windows on one scenario, each a page on the same core.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { choose, saved, tab } from "./brief-a";
import { accessible, calm, complaintsSoFar, open } from "./harness";

/** The scenario with the most to see, open in two windows. */
async function twice() {
  const opened = await open({ width: 1280, height: 800 });
  await opened.call("workspace_begin_sample");
  const [first] = await opened.call<{ id: string }[]>("scenario_list");
  const scenario = first?.id ?? "";
  const address = `studio?scenario=${scenario}&tab=flow`;
  await opened.goTo(address);
  const other = await opened.beside(address);
  for (const one of [opened.page, other]) one.setDefaultTimeout(8000);
  const titles = async (): Promise<string[]> => {
    const view = await opened.call<{ scenario: { nodes: { title?: string }[] } }>("scenario_open", { scenario });
    return view.scenario.nodes.map((node) => node.title ?? "").filter((title) => title !== "");
  };
  const [one = "", two = ""] = await titles();
  return { ...opened, other, scenario, titles, one, two };
}

const title = (page: Page) => page.getByRole("region", { name: "속성" }).getByRole("textbox", { name: "이름", exact: true });
const canvas = (page: Page) => page.locator("#canvas-tree");
const selected = (page: Page) => page.locator("#canvas-tree [aria-selected=true]");

describe("two windows on one scenario", () => {
  it("show each other's edits at once and keep their own selection, open field and view", async () => {
    const { page, other, one, two } = await twice();
    await choose(other, two);
    await title(other).focus();
    const view = await canvas(other).evaluate((element) => element.getBoundingClientRect().x);
    await choose(page, one);
    await title(page).fill("한 창에서 고친 이름");
    await title(page).blur();
    await saved(page);
    await canvas(other).getByText("한 창에서 고친 이름").first().waitFor();
    expect(await selected(other).textContent()).toContain(two);
    expect(await title(other).evaluate((field) => document.activeElement === field)).toBe(true);
    expect(await canvas(other).evaluate((element) => element.getBoundingClientRect().x)).toBe(view);
    calm();
  });

  it("are opened by the studio's menu and by the list's", async () => {
    const { page, goTo, one } = await twice();
    const opened = page.context().waitForEvent("page");
    await page.getByRole("button", { name: "더 보기" }).click();
    await page.getByRole("menuitem", { name: "새 창에서 열기" }).click();
    await canvas(await opened).getByText(one).first().waitFor();
    await goTo("scenarios");
    const again = page.context().waitForEvent("page");
    await page.getByRole("button", { name: /할 수 있는 일/ }).first().click();
    await page.getByRole("menuitem", { name: "새 창에서 열기" }).click();
    await (await again).getByRole("link", { name: "설계" }).first().waitFor();
    calm();
  });

  it("ask when both write into one field, and lose neither's words", async () => {
    const { page, other, one, titles } = await twice();
    await choose(page, one);
    await choose(other, one);
    await title(other).focus();
    await title(page).fill("첫째 창의 이름");
    await title(page).press("Enter");
    await other.keyboard.press("Control+a");
    await other.keyboard.type("둘째 창의 이름", { delay: 60 });
    await other.getByRole("alert").getByText("첫째 창의 이름").waitFor();
    expect(await title(other).inputValue()).toBe("둘째 창의 이름");
    expect(await titles()).toContain("첫째 창의 이름");
    await accessible(other);
    await other.getByRole("button", { name: "내 글로 저장" }).click();
    await saved(other);
    expect(await titles()).toContain("둘째 창의 이름");
    await expect.poll(() => title(page).inputValue()).toBe("둘째 창의 이름");
    calm();
  });

  it("ask also when the field is left before the save was refused, and again in a message when it goes away", async () => {
    const { page, other, one, two, titles } = await twice();
    await choose(page, one);
    await choose(other, one);
    await title(other).focus();
    await other.keyboard.press("Control+a");
    await other.keyboard.type("둘째 창의 이름");
    await title(page).fill("첫째 창의 이름");
    await title(page).press("Enter");
    await expect.poll(titles).toContain("첫째 창의 이름");
    await title(other).blur();
    await other.getByRole("alert").getByText("첫째 창의 이름").waitFor();
    expect(await title(other).inputValue()).toBe("둘째 창의 이름");
    await choose(other, two);
    const message = other.getByRole("status").filter({ hasText: "둘째 창의 이름" });
    await message.waitFor();
    await accessible(other);
    expect(await titles()).toContain("첫째 창의 이름");
    await message.getByRole("button", { name: "내 글로 저장" }).click();
    await expect.poll(titles).toContain("둘째 창의 이름");
    calm();
  });

  it("take back the last step wherever it was made, and say which", async () => {
    const { page, other, one, titles } = await twice();
    await choose(page, one);
    await title(page).fill("되돌릴 이름");
    await title(page).blur();
    await canvas(other).getByText("되돌릴 이름").first().waitFor();
    await other.keyboard.press("Control+z");
    await other.getByText(/^되돌렸어요: /).waitFor();
    await expect.poll(titles).toContain(one);
    await canvas(page).getByText(one).first().waitFor();
    calm();
  });

  it("keep what is typed when the other one puts the scenario away, and go on once it is back", async () => {
    const { page, other, call, scenario, one, titles } = await twice();
    await choose(other, one);
    await call("scenario_remove", { scenario });
    await other.getByRole("alert").getByText(/다른 창에서 지웠어요/).waitFor();
    await title(other).fill("치운 뒤에 쓴 이름");
    await other.getByText("그 시나리오는 이제 없어요.").waitFor();
    await accessible(other);
    await other.getByRole("button", { name: "도로 꺼내기" }).click();
    await page.getByRole("alert").waitFor({ state: "hidden" });
    expect(await title(other).inputValue()).toBe("치운 뒤에 쓴 이름");
    await expect.poll(titles).toContain("치운 뒤에 쓴 이름");
    complaintsSoFar();
  });

  it("say so when one writes on what the other has just removed", async () => {
    const { page, other, one } = await twice();
    await choose(other, one);
    await title(other).focus();
    await choose(page, one);
    await page.keyboard.press("Enter");
    await other.keyboard.press("End");
    await other.keyboard.type(" 그리고 더");
    await page.keyboard.press("Delete");
    await other.getByText("쓰던 것이 다른 창에서 지워졌어요.").waitFor();
    await other.getByText(/그리고 더/).first().waitFor();
    calm();
  });

  it("leave a syllable that is being composed alone, and a name typed while the view is changed is kept", async () => {
    const { page, other, one, two, titles } = await twice();
    await choose(page, one);
    await choose(other, two);
    await title(other).focus();
    await other.keyboard.press("Control+a");
    const keys = await other.context().newCDPSession(other);
    const compose = (syllable: string) => keys.send("Input.imeSetComposition", { text: syllable, selectionStart: syllable.length, selectionEnd: syllable.length });
    for (const syllable of ["ㅎ", "하", "한"]) await compose(syllable);
    await title(page).fill("그사이 고친 이름");
    await title(page).blur();
    await canvas(other).getByText("그사이 고친 이름").first().waitFor();
    expect(await title(other).inputValue()).toBe("한");
    await keys.send("Input.insertText", { text: "한" });
    for (const syllable of ["ㄱ", "그", "글"]) await compose(syllable);
    await tab(other, "고장");
    await other.getByRole("region", { name: "속성" }).waitFor({ state: "hidden" });
    await saved(other);
    expect(await titles()).toContain("한글");
    expect(await titles()).toContain("그사이 고친 이름");
    calm();
  });
});
