import { act, fireEvent } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { compose, draw, setNative } from "../../../testing";
import { NameField } from "./NameField";

const field = (): HTMLInputElement => {
  const found = document.querySelector("input");
  if (found === null) throw new Error("no field");
  return found;
};

function shown(part: Partial<Parameters<typeof NameField>[0]> = {}) {
  const ways = { onSave: vi.fn(), onKey: vi.fn(() => true), onWriting: vi.fn(), onLeft: vi.fn() };
  const element = (more: Partial<Parameters<typeof NameField>[0]> = {}) => <NameField label="이름" value="" opens={0} focuses={1} isLeaving={false} {...ways} {...part} {...more} />;
  return { ...ways, element, drawn: draw(element()) };
}

const type = (words: string): void => {
  setNative(field(), words);
  fireEvent.input(field());
};

describe("the name field of a node", () => {
  beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
  afterEach(() => void vi.useRealTimers());

  it("takes every letter as a name, and other keys as acts", () => {
    const { onKey, onSave } = shown();
    fireEvent.keyDown(field(), { key: "Tab", code: "Tab" });
    expect(onKey).toHaveBeenCalledTimes(1);
    type("c");
    fireEvent.keyDown(field(), { key: "Enter", code: "Enter" });
    expect(onSave).toHaveBeenCalledWith("c");
  });

  it("hands the name over at Tab and lets Tab act", () => {
    const { onKey, onSave } = shown({ opens: 1 });
    type("하나");
    fireEvent.keyDown(field(), { key: "Tab", code: "Tab" });
    expect(onSave).toHaveBeenCalledWith("하나");
    expect(onKey).toHaveBeenCalledTimes(1);
  });

  it("keeps the syllable when it is left in its middle, once and whole", () => {
    const { onSave } = shown({ opens: 1 });
    fireEvent.compositionStart(field());
    type("한");
    fireEvent.blur(field());
    expect(onSave).not.toHaveBeenCalled();
    type("한글");
    act(() => void vi.advanceTimersByTime(100));
    expect(onSave).toHaveBeenCalledTimes(1);
    expect(onSave).toHaveBeenCalledWith("한글");
  });

  it("waits for a late syllable when another node has taken the focus", () => {
    const { onSave, onLeft, drawn, element } = shown({ opens: 1 });
    compose(field(), ["ㅎ", "하", "한"]);
    drawn.rerender(element({ isLeaving: true }));
    type("한글");
    act(() => void vi.advanceTimersByTime(200));
    expect(onSave).toHaveBeenCalledWith("한글");
    expect(onLeft).toHaveBeenCalledTimes(1);
  });

  it("is not rewritten by what others change while someone types", () => {
    const { drawn, element } = shown({ opens: 1, value: "앞" });
    fireEvent.compositionStart(field());
    type("새 이");
    drawn.rerender(element({ value: "다른 창에서 바꾼 말", opens: 2 }));
    expect(field().value).toBe("새 이");
  });

  it("saves what was typed when it is taken away altogether", () => {
    const { onSave, drawn } = shown({ opens: 1 });
    type("남는 말");
    drawn.unmount();
    expect(onSave).toHaveBeenCalledWith("남는 말");
  });

  it("takes the words back at Escape", () => {
    const { onSave } = shown({ opens: 1, value: "그대로" });
    type("버릴 말");
    fireEvent.keyDown(field(), { key: "Escape", code: "Escape" });
    expect(onSave).not.toHaveBeenCalled();
  });
});
