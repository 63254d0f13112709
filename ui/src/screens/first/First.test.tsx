import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { draw, mockCore, refuse, settle } from "../../testing";
import First from "./First";

describe("the first page", () => {
  it("explains the three moments and begins empty", async () => {
    window.location.hash = "#/first";
    const core = mockCore({ workspace_begin_empty: {} });
    const { user } = draw(<First />);
    for (const moment of ["며칠 전, 설계자가", "그날, 진행자가", "시즌이 끝나면, 매니저가"]) expect(screen.getByText(moment)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /빈 작업 파일로/ }));
    await settle();
    expect(core.asked.map((one) => one.name)).toEqual(["workspace_begin_empty"]);
    expect(window.location.hash).toBe("#/home");
  });

  it("leaves whoever went elsewhere while it began where they are", async () => {
    window.location.hash = "#/first";
    mockCore({
      workspace_begin_empty: () => {
        window.location.hash = "#/people";
        return {};
      },
    });
    const { user } = draw(<First />);
    await user.click(screen.getByRole("button", { name: /빈 작업 파일로/ }));
    await settle();
    expect(window.location.hash).toBe("#/people");
  });

  it("stays when beginning is refused", async () => {
    window.location.hash = "#/first";
    mockCore({ workspace_begin_empty: () => refuse("쓸 수 없는 파일이에요.") });
    const { user } = draw(<First />);
    await user.click(screen.getByRole("button", { name: /빈 작업 파일로/ }));
    await settle();
    expect(window.location.hash).toBe("#/first");
  });
});
