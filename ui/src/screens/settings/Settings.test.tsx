import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { draw, mockCore, settle } from "../../testing";
import Settings from "./Settings";

const settings = { language: "ko", chosenLanguage: null, theme: "system", smallestGroup: 5, smallestGroupFloor: 3 } as const;
const core = () =>
  mockCore({
    app_info: { version: "1.2.3", language: "ko" },
    settings_get: settings,
    settings_set: settings,
    workspace_status: { is: "open", path: "/작업/우리.drillbook", isFresh: false, syncedBy: null, warning: null },
    backup_list: [{ name: "b1", made: "11월 22일 09:40", reason: "닫을 때", size: "304 KB" }],
    backup_restore: { is: "open", path: "", isFresh: false, syncedBy: null, warning: null },
    workspace_verify: { isSound: false, message: "한 줄이 깨졌어요.", problems: ["notes · 7"] },
  });

describe("settings", () => {
  it("show where the workspace lies and what a check finds", async () => {
    core();
    const { user } = draw(<Settings />);
    await settle();
    expect(screen.getByText("/작업/우리.drillbook")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "파일 검사하기" }));
    await settle();
    expect(screen.getByText("notes · 7")).toBeTruthy();
  });

  it("restore a backup only after asking", async () => {
    const mocked = core();
    const { user } = draw(<Settings />);
    await settle();
    await user.click(screen.getByRole("button", { name: "11월 22일 09:40 백업으로 되돌리기" }));
    await settle();
    expect(mocked.argsOf("backup_restore")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "되돌리기" }));
    await settle();
    expect(mocked.argsOf("backup_restore")).toEqual([{ name: "b1" }]);
  });

  it("keep the smallest group at three or more", async () => {
    const mocked = core();
    const { user } = draw(<Settings />);
    await settle();
    const field = screen.getByRole("textbox", { name: "가장 작은 모임" });
    await user.clear(field);
    await user.type(field, "2{Enter}");
    await user.clear(field);
    await user.type(field, "4{Enter}");
    await settle();
    expect(mocked.argsOf("settings_set")).toEqual([{ smallestGroup: 4 }]);
  });
});
