import { afterEach, describe, expect, it } from "vitest";
import { mockCore } from "../testing";
import { askAhead, call, setTransport, takeFirstAnswers } from "./index";

const info = { version: "1" } as never;

describe("what is asked ahead", () => {
  afterEach(() => setTransport(undefined));

  it("is given to the first reader only", async () => {
    const core = mockCore({ app_info: info });
    askAhead("app_info", {});
    expect(await call("app_info", {})).toEqual(info);
    expect(core.asked).toHaveLength(1);
    await call("app_info", {});
    expect(core.asked).toHaveLength(2);
  });

  it("is asked again after a change of the workbook", async () => {
    const core = mockCore({ app_info: info });
    askAhead("app_info", {});
    core.touch();
    await call("app_info", {});
    expect(core.asked).toHaveLength(2);
  });

  it("rejects as a call would when it is refused", async () => {
    mockCore({});
    askAhead("app_info", {});
    await expect(call("app_info", {})).rejects.toMatchObject({ code: "not-mocked" });
  });

  it("came with the page, and is not asked for", async () => {
    const core = mockCore({});
    window.firstAnswers = { app_info: info };
    takeFirstAnswers();
    askAhead("app_info", {});
    expect(await call("app_info", {})).toEqual(info);
    expect(core.asked).toHaveLength(0);
    expect(window.firstAnswers).toBeUndefined();
  });
});
