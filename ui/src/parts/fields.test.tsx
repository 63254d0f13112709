import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { compose, draw, settle } from "../testing";
import { AddLine } from "./AddLine";
import { DatePicker } from "./DatePicker";
import { inOrder, MinutesField } from "./MinutesField";
import { NumberField } from "./NumberField";
import { PersonPicker } from "./PersonPicker";

describe("a line that adds", () => {
  it("adds a composed name on the Enter after it and empties", () => {
    const onAdd = vi.fn();
    draw(<AddLine label="사람 추가" onAdd={onAdd} />);
    const line = screen.getByRole<HTMLInputElement>("textbox");
    compose(line, ["ㅎ", "하", "한"]);
    fireEvent.keyDown(line, { key: "Process", code: "Enter", keyCode: 229 });
    fireEvent.keyDown(line, { key: "Enter", code: "Enter", keyCode: 13 });
    expect(onAdd.mock.calls).toEqual([[["한"]]]);
    expect(line.value).toBe("");
  });

  it("adds every pasted line", async () => {
    const onAdd = vi.fn();
    const { user } = draw(<AddLine label="사람 추가" onAdd={onAdd} />);
    await user.click(screen.getByRole("textbox"));
    await user.paste("이민준\r\n\r\n 윤은서 \n오시우\n");
    expect(onAdd.mock.calls).toEqual([[["이민준", "윤은서", "오시우"]]]);
  });
});

describe("minutes", () => {
  it("stay in order around what was typed", () => {
    expect(inOrder({ min: 10, likely: 5, max: 8 }, "min")).toEqual({ min: 10, likely: 10, max: 10 });
    expect(inOrder({ min: 5, likely: 30, max: 8 }, "likely")).toEqual({ min: 5, likely: 30, max: 30 });
    expect(inOrder({ min: 5, likely: 6, max: 2 }, "max")).toEqual({ min: 2, likely: 2, max: 2 });
  });

  it("typed one after the other are saved together", async () => {
    const onSave = vi.fn();
    const { user } = draw(<MinutesField label="복구" value={{ min: 0, likely: 0, max: 0 }} onSave={onSave} />);
    const [min, likely, max] = screen.getAllByRole("textbox");
    if (!min || !likely || !max) throw new Error("three parts");
    await user.click(min);
    await user.keyboard("5{Tab}20{Tab}40{Enter}");
    expect(onSave).toHaveBeenLastCalledWith({ min: 5, likely: 20, max: 40 }, expect.anything());
  });
});

describe("a number", () => {
  it("outside its bounds goes back to what it was", async () => {
    const onSave = vi.fn();
    const { user } = draw(<NumberField label="사람" value={5} min={1} max={9} onSave={onSave} />);
    const input = screen.getByRole<HTMLInputElement>("textbox");
    await user.clear(input);
    await user.type(input, "12{Enter}");
    expect([input.value, onSave.mock.calls.length]).toEqual(["5", 0]);
    await user.clear(input);
    await user.type(input, "7{Enter}");
    expect(onSave.mock.calls).toEqual([[7]]);
  });
});

describe("a day", () => {
  it("is read on Enter and asked about when unclear", async () => {
    const onChange = vi.fn();
    const { user } = draw(<DatePicker label="훈련 날" value={null} onChange={onChange} />);
    const input = screen.getByRole<HTMLInputElement>("textbox");
    await user.type(input, "언젠가{Enter}");
    expect(screen.getByRole("alert").textContent).toContain("날짜로 읽지 못했어요");
    await user.clear(input);
    await user.type(input, "2026-12-01{Enter}");
    expect(onChange.mock.calls).toEqual([["2026-12-01"]]);
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("a person", () => {
  const people = [
    { id: "1", name: "이민준", detail: "결제시스템팀" },
    { id: "2", name: "윤은서" },
  ];

  it("is found by initial consonants and chosen by Enter", async () => {
    const onChange = vi.fn();
    const { user } = draw(<PersonPicker label="설계자" people={people} value={null} onChange={onChange} />);
    await user.click(screen.getByRole("button"));
    await settle();
    await user.keyboard("ㅇㅇㅅ{Enter}");
    expect(onChange.mock.calls).toEqual([["2"]]);
  });

  it("who is not there yet can be added", async () => {
    const onAdd = vi.fn();
    const { user } = draw(<PersonPicker label="설계자" people={people} value={null} onChange={vi.fn()} onAdd={onAdd} />);
    await user.click(screen.getByRole("button"));
    await settle();
    await user.keyboard("전서현{Enter}");
    expect(onAdd.mock.calls).toEqual([["전서현"]]);
  });
});
