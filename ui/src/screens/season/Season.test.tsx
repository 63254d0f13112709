import { fireEvent, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { press } from "../../app/commands";
import type { DashboardView } from "../../ipc";
import { draw, fail, mockCore, refuse, settle } from "../../testing";
import Season from "./Season";

const columns = ["시즌", "차수", "참여", "n", "전", "후", "차이", "95% 신뢰구간", "오름 / 같음 / 내림"];
const full: DashboardView = {
  isEmpty: false,
  seasons: [{ id: "s1", name: "2020" }],
  measures: [{ request: { measure: { is: "processUnderstanding" }, beforeMode: "recalled" }, name: "이해도(회상)", isShown: true }],
  headline: [{ key: "change", value: "2.0 → 3.7", unit: "", notes: ["평균은 +85%"] }],
  beside: [],
  privacy: "가린 점수가 없어요",
  notes: ["사람으로 세면 오르고 팀으로 세면 내려요."],
  dumbbell: "<svg role='img' aria-label='팀마다 전과 후'></svg>",
  levels: null,
  teams: {
    title: "팀마다 전과 후",
    columns: ["팀", ...columns.slice(2)],
    rows: [
      { name: "결제시스템팀", cells: ["8", "8", "2.0", "3.7", "+1.7", "+1.4 ~ +2.0", "8 / 0 / 0"], withheld: null, isTotal: false },
      { name: "배차서비스팀", cells: ["2", "", "", "", "", "", ""], withheld: "5명보다 적어서 가렸어요", isTotal: false },
    ],
  },
  bySeason: { title: "시즌마다", columns, rows: [{ name: "2020", cells: ["23", "166", "166", "1.9", "3.6", "+1.7", "+1.5 ~ +1.9", "150 / 10 / 6"], withheld: null, isTotal: false }] },
};
const empty: DashboardView = { ...full, isEmpty: true };

describe("the season", () => {
  // The frame hears the keys; here there is none.
  beforeEach(() => {
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });

  it("says that it is loading until the figures are there", async () => {
    mockCore({ season_dashboard: full });
    draw(<Season />);
    expect(document.querySelector("[data-is=loading]")).toBeTruthy();
    await settle();
    expect(screen.getByText("2.0 → 3.7")).toBeTruthy();
    expect(screen.getByText("사람으로 세면 오르고 팀으로 세면 내려요.")).toBeTruthy();
  });

  it("without a round leads to the import", async () => {
    mockCore({ season_dashboard: empty });
    const { user } = draw(<Season />);
    await settle();
    expect(screen.getByText("아직 끝난 훈련이 없어요")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "지난 결과 가져오기" }));
    expect(window.location.hash).toBe("#/import");
  });

  it("says calmly why it is refused", async () => {
    mockCore({ season_dashboard: () => refuse("그 시즌은 이제 없어요.", "다른 시즌을 골라 주세요.") });
    draw(<Season season="gone" />);
    await settle();
    expect(screen.getByText("그 시즌은 이제 없어요.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "다시 시도하기" })).toBeNull();
  });

  it("offers another try when it breaks", async () => {
    const core = mockCore({ season_dashboard: () => fail("작업 공간에서 문제가 생겼어요.") });
    const { user } = draw(<Season />);
    await settle();
    core.answer({ season_dashboard: full });
    await user.click(screen.getByRole("button", { name: /다시/ }));
    await settle();
    expect(screen.getByText("2.0 → 3.7")).toBeTruthy();
  });

  it("turns the picture into a table by its key, and says of a hidden team why", async () => {
    mockCore({ season_dashboard: full });
    draw(<Season />);
    await settle();
    expect(screen.getByRole("img", { name: "팀마다 전과 후" })).toBeTruthy();
    fireEvent.keyDown(document.body, { key: "ㅅ", code: "KeyT" });
    await settle();
    expect(screen.getByRole("table", { name: "팀마다 전과 후" })).toBeTruthy();
    expect(screen.getByText("5명보다 적어서 가렸어요")).toBeTruthy();
  });

  it("asks again for another role", async () => {
    const core = mockCore({ season_dashboard: full });
    const { user } = draw(<Season season="s1" />);
    await settle();
    await user.click(screen.getByRole("button", { name: /역할/ }));
    await user.click(screen.getByRole("option", { name: "관찰자" }));
    await settle();
    expect(core.argsOf("season_dashboard").at(-1)).toMatchObject({ seasons: ["s1"], role: "observer" });
  });
});
