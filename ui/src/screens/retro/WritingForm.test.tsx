import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Entry, EntryView } from "../../ipc";
import { compose, draw, settle } from "../../testing";
import { WritingForm } from "./WritingForm";

const form: EntryView = {
  person: "p1",
  name: "이민준",
  role: "participant",
  fromDrill: 0,
  entry: {
    good: "",
    regret: "",
    improvement: "",
    nextTime: "",
    ratings: [
      { measure: { is: "responseLevel" }, before: null, after: null },
      { measure: { is: "processUnderstanding" }, before: null, after: null },
    ],
  },
};

function drawForm() {
  const drafts: Entry[] = [];
  const handed = vi.fn();
  const drawn = draw(<WritingForm form={form} onDraft={(entry) => drafts.push(entry)} onHandOn={handed} nudgesFor={(words) => Promise.resolve(words.includes("탓") ? ["다르게 적어 볼까요?"] : [])} />);
  return { ...drawn, drafts, handed };
}

describe("the writing form", () => {
  it("shows a dot for a score and never the figure", async () => {
    const { user, drafts } = drawForm();
    const field = screen.getByRole("spinbutton", { name: "대응수준 전" });
    field.focus();
    await user.keyboard("4");
    expect(field.textContent).toBe("●");
    expect(drafts.at(-1)?.ratings[0]).toMatchObject({ before: 4, after: null });
    await user.keyboard("9");
    expect(drafts.at(-1)?.ratings[0]).toMatchObject({ before: 4 });
    await user.keyboard("2");
    expect(drafts.at(-1)?.ratings[0]).toMatchObject({ before: 4 });
    expect(screen.getByText(/이미 골랐어요/)).toBeTruthy();
    await user.keyboard("{Backspace}");
    expect(field.textContent).toBe("");
    await user.keyboard("2");
    expect(drafts.at(-1)?.ratings[0]).toMatchObject({ before: 2 });
  });

  it("hands on what was being composed a moment ago", async () => {
    const { user, handed } = drawForm();
    const field = screen.getByRole("textbox", { name: "좋았던 점" });
    field.focus();
    compose(field as HTMLTextAreaElement, ["ㅎ", "하", "한"]);
    await user.click(screen.getByRole("button", { name: "다 썼어요, 건네기" }));
    await user.click(screen.getByRole("button", { name: "비워 두고 건네기" }));
    expect(handed).toHaveBeenCalledWith(expect.objectContaining({ good: "한" }), true);
  });

  it("tells which scores are empty before it hands on, and lets them be", async () => {
    const { user, handed } = drawForm();
    screen.getByRole("spinbutton", { name: "대응수준 전" }).focus();
    await user.keyboard("4");
    await user.click(screen.getByRole("button", { name: "다 썼어요, 건네기" }));
    expect(handed).not.toHaveBeenCalled();
    expect(screen.getByRole("dialog", { name: "점수 3개가 비어 있어요" }).textContent).toContain("대응수준 후 · 이해도 전 · 이해도 후");
    await user.click(screen.getByRole("button", { name: "더 적기" }));
    expect(handed).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "다 썼어요, 건네기" }));
    await user.click(screen.getByRole("button", { name: "비워 두고 건네기" }));
    expect(handed).toHaveBeenCalledTimes(1);
  });

  it("suggests other words only where they may read as blame", async () => {
    const { user } = drawForm();
    await user.type(screen.getByRole("textbox", { name: "아쉬운 점" }), "민준님 탓");
    await user.tab();
    await settle();
    expect(screen.getByText("다르게 적어 볼까요?")).toBeTruthy();
  });
});
