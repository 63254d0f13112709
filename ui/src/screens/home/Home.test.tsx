import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { HomeView } from "../../ipc";
import { draw, mockCore, settle } from "../../testing";
import Home from "./Home";

const bare: HomeView = {
  today: "11월 22일 일요일",
  summary: "",
  live: [],
  late: [],
  upcoming: [],
  undated: [],
  axis: { days: 14, today: 5, todayTitle: "오늘 22일", ticks: [] },
  hasRounds: false,
};

describe("home", () => {
  it("of an empty workspace says what to do", async () => {
    mockCore({ home_view: bare });
    draw(<Home />);
    await settle();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("11월 22일 일요일");
    for (const name of ["시나리오 설계하기", "팀과 사람 넣기", "지난 결과 가져오기", "예시 시즌 열기"]) expect(screen.getByRole("button", { name })).toBeTruthy();
    expect(screen.queryByText("늦은 일")).toBeNull();
  });

  it("names what is late in words, with whose work it is", async () => {
    mockCore({
      home_view: {
        ...bare,
        late: [{ id: "0", drill: "d1", team: "배차서비스팀", what: "심기", lateBy: "3일 늦음", due: "11월 19일까지", role: "designer", owner: null, isFollowUp: false }],
        hasRounds: true,
      },
    });
    draw(<Home />);
    await settle();
    const line = screen.getByRole("listitem");
    expect(line.textContent).toContain("3일 늦음");
    expect(line.textContent).toContain("설계자");
    expect(screen.getByRole("link", { name: "계획 열기" }).getAttribute("href")).toBe("#/plan?drill=d1");
    expect(screen.queryByText("아직 돌아볼 시즌이 없어요")).toBeNull();
  });

  it("leads to the control room of a drill that runs", async () => {
    mockCore({ home_view: { ...bare, live: [{ drill: "d7", team: "결제시스템팀", what: "훈련이 진행 중이에요.", is: "running" }] } });
    const { user } = draw(<Home />);
    await settle();
    await user.click(screen.getByRole("button", { name: "관제실로" }));
    expect(window.location.hash).toBe("#/room?drill=d7");
  });

  it("leads on from a drill just held to its retrospective", async () => {
    mockCore({ home_view: { ...bare, live: [{ drill: "d7", team: "결제시스템팀", what: "훈련이 끝났어요. 회고할 차례예요.", is: "retrospective" }] } });
    const { user } = draw(<Home />);
    await settle();
    await user.click(screen.getByRole("button", { name: "회고하러 가기" }));
    expect(window.location.hash).toBe("#/retro?drill=d7");
  });

  it("says beside each line what the axis draws", async () => {
    mockCore({
      home_view: { ...bare, upcoming: [{ drill: "d1", team: "결제시스템팀", when: "12월 1일 화 · 5명", next: "다음 · 11월 28일 설계", stages: [{ day: 3, title: "심기", is: "done" }, { day: 9, title: "훈련", is: "drill" }] }] },
    });
    draw(<Home />);
    await settle();
    expect(screen.getByText("12월 1일 화 · 5명")).toBeTruthy();
    expect(screen.getByText("다음 · 11월 28일 설계")).toBeTruthy();
    expect(screen.getByRole("img", { name: /날짜 축/ })).toBeTruthy();
  });

  it("says what threatens the workspace file, and only then", async () => {
    const status = { is: "open", path: "", isFresh: false, syncedBy: null, warning: null } as const;
    const core = mockCore({ home_view: bare, workspace_status: { ...status, warning: "마지막 백업을 만들지 못했어요." } });
    draw(<Home />);
    await settle();
    await settle();
    expect(screen.getByRole("status").textContent).toContain("마지막 백업을 만들지 못했어요.");
    core.answer({ workspace_status: status });
    core.touch();
    await settle();
    await settle();
    expect(screen.queryByText("마지막 백업을 만들지 못했어요.")).toBeNull();
  });
});
