// From an empty list of scenarios to a copy of a starter in the studio, by mouse and by keyboard.
import { describe, expect, it } from "vitest";
import { calm, open, settled, violations } from "./harness";

describe.each([
  { language: "ko", theme: "light", browse: "예시 둘러보기", take: "가져오기", title: "가게가 통째로 사라졌어요", source: "Atlassian" },
  { language: "en", theme: "dark", browse: "Browse starters", take: "Take it", title: "Whole shops have vanished", source: "Atlassian" },
] as const)("in $language and $theme", ({ browse, take, title, source, ...look }) => {
  it("an empty list leads to the starters, and a copy opens in the studio with its source", async () => {
    const { page, call, goTo } = await open(look);
    await call("workspace_begin_empty");
    await goTo("scenarios");
    await page.getByRole("button", { name: browse }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("article").waitFor();
    expect(await violations(page)).toEqual([]);
    // Down the list by keyboard alone; each step shows its own preview.
    await dialog.getByRole("radio", { checked: true }).first().focus();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowDown");
    await dialog.getByRole("article", { name: title }).waitFor();
    expect(await dialog.getByText(source).count()).toBe(1);
    await dialog.getByRole("button", { name: take, exact: true }).click();
    await page.waitForURL(/#\/studio\?scenario=/);
    await settled(page);
    const [card] = await call<{ title: string; errors: number; warnings: number }[]>("scenario_list");
    expect(card).toMatchObject({ title, errors: 0, warnings: 0 });
    calm();
  });
});
