// A scenario's versions on the real core: kept, compared, restored; calm to axe in both themes.
import { expect, test } from "vitest";
import { accessible, open } from "./harness";

test("versions are kept, compared in sentences and restored, in both languages and themes", async () => {
  for (const [language, theme] of [["ko", "light"], ["en", "dark"]] as const) {
    const { page, call, goTo } = await open({ language, theme });
    const { scenario } = await call<{ scenario: string }>("scenario_create", { title: "Pool", team: null, language });
    await call("version_make", { scenario, name: "one" });
    await call("scenario_rename", { scenario, title: "Pool and coupons" });
    await goTo(`studio?scenario=${scenario}&tab=versions`);
    await page.getByText("Pool → Pool and coupons").waitFor();
    await accessible(page);

    await call("version_restore", { scenario, version: (await call<{ id: string }[]>("version_list", { scenario }))[0]?.id });
    expect((await call<{ scenario: { head: { title: string } } }>("scenario_open", { scenario })).scenario.head.title).toBe("Pool");
    await page.close();
  }
});
