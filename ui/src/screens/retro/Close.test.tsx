import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { RetroView } from "../../ipc";
import { draw } from "../../testing";
import { Close } from "./Close";

const view: RetroView = {
  drill: "d1",
  heading: "결제시스템팀 2차수",
  opened: "",
  stage: "close",
  stages: [],
  secondsLeft: 60,
  isRunning: false,
  notesShown: true,
  closed: true,
  writers: [],
  done: 0,
  purpose: [],
  explain: { scenario: null, title: "", goals: [], faults: [], resolution: [], intendedResponse: "", timeline: [], measures: [] },
  turns: [],
  questions: [],
  followUps: [],
  candidates: [],
  survey: { answers: 0, means: [], comments: [] },
  gains: [{ measure: "이해도", mode: "회상", before: "2.5", after: "4.0", change: "+1.5", share: "+60%, ⟨g⟩ 0.60", pairs: "2 / 2" }],
  isRound: true,
};
const none = () => undefined;
const drawn = (change: Partial<RetroView>) => draw(<Close view={{ ...view, ...change }} onClose={none} onCopy={none} onSave={none} />);

describe("the end of a retrospective", () => {
  it("shows the own team what it gained", () => {
    drawn({});
    expect(screen.getByRole("table", { name: "우리 팀의 전과 후" })).toBeTruthy();
    expect(screen.getByText("+60%, ⟨g⟩ 0.60")).toBeTruthy();
    expect(screen.getByText("이 훈련은 시즌에 더해졌어요.")).toBeTruthy();
  });

  it("does not say of a rehearsal that it joins the season", () => {
    drawn({ isRound: false });
    expect(screen.queryByText(/시즌에 더해졌어요/)).toBeNull();
    expect(screen.getByText(/리허설이라 시즌에 더해지지 않았어요/)).toBeTruthy();
    expect(screen.queryByRole("link", { name: "시즌 보기" })).toBeNull();
  });

  it("says before closing that a rehearsal will not join it", () => {
    drawn({ isRound: false, closed: false });
    expect(screen.getByText(/시즌에는 더해지지 않아요/)).toBeTruthy();
  });
});
