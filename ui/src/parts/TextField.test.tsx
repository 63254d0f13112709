import { act, fireEvent, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { compose, draw, setNative } from "../testing";
import { Toasts } from "../app/toasts";
import { sendAgain } from "./draft";
import { draftInHand, type Handing, savingNow } from "./saving";
import { TextArea, TextField } from "./TextField";

const field = () => screen.getByRole<HTMLInputElement>("textbox");

describe("a text field", () => {
  beforeEach(() => void vi.useFakeTimers());
  const later = (ms: number) => act(() => vi.advanceTimersByTime(ms));

  it("saves half a second after the last key, once", () => {
    const onSave = vi.fn();
    draw(<TextField label="이름" value="" onSave={onSave} />);
    act(() => field().focus());
    fireEvent.input(field(), { target: { value: "결" } });
    later(300);
    fireEvent.input(field(), { target: { value: "결제" } });
    expect(savingNow()).toBe("saving");
    later(499);
    expect(onSave).not.toHaveBeenCalled();
    later(1);
    expect(onSave.mock.calls).toEqual([["결제"]]);
    expect(savingNow()).toBe("saved");
  });

  it("saves on leaving, and the input that follows the leaving too", () => {
    const onSave = vi.fn();
    draw(<TextField label="이름" value="" onSave={onSave} />);
    act(() => field().focus());
    fireEvent.input(field(), { target: { value: "한" } });
    act(() => field().blur());
    expect(onSave.mock.calls).toEqual([["한"]]);
    fireEvent.input(field(), { target: { value: "한글" } });
    expect(onSave.mock.calls).toEqual([["한"], ["한글"]]);
  });

  it("is left alone by others' changes while a syllable is composed", () => {
    const { rerender } = draw(<TextField label="이름" value="하" onSave={vi.fn()} />);
    act(() => field().focus());
    fireEvent.compositionStart(field());
    setNative(field(), "하ㄴ");
    rerender(<TextField label="이름" value="다른 값" onSave={vi.fn()} />);
    expect(field().value).toBe("하ㄴ");
  });

  it("is not rewritten by the answer to an earlier save while one types on", () => {
    const onSave = vi.fn();
    const { rerender } = draw(<TextField label="이름" value="" onSave={onSave} />);
    act(() => field().focus());
    fireEvent.input(field(), { target: { value: "커넥션 " } });
    later(500);
    fireEvent.input(field(), { target: { value: "커넥션 풀" } });
    later(500);
    rerender(<TextField label="이름" value="커넥션" onSave={onSave} />);
    expect(field().value).toBe("커넥션 풀");
    rerender(<TextField label="이름" value="커넥션 풀" onSave={onSave} />);
    act(() => field().blur());
    expect(field().value).toBe("커넥션 풀");
    expect(onSave.mock.calls).toEqual([["커넥션 "], ["커넥션 풀"]]);
  });

  it("takes what came from elsewhere at once while nothing is typed, and the caret stays", () => {
    const { rerender } = draw(<TextField label="이름" value="앞부분" onSave={vi.fn()} />);
    act(() => field().focus());
    field().setSelectionRange(1, 1);
    rerender(<TextField label="이름" value="앞부분과 뒤" onSave={vi.fn()} />);
    expect([field().value, field().selectionStart]).toEqual(["앞부분과 뒤", 1]);
  });

  it("asks when another window wrote into it while one typed, and saves neither over the other", () => {
    const onSave = vi.fn();
    const { rerender } = draw(<TextField label="이름" value="처음" onSave={onSave} />);
    act(() => field().focus());
    fireEvent.input(field(), { target: { value: "내 글" } });
    rerender(<TextField label="이름" value="남의 글" onSave={onSave} />);
    later(500);
    expect([field().value, onSave.mock.calls]).toEqual(["내 글", []]);
    expect(screen.getByRole("alert").textContent).toContain("남의 글");
    act(() => field().blur());
    expect(field().value).toBe("내 글");
    expect(savingNow()).toBe("saving");
    fireEvent.click(screen.getByRole("button", { name: "내 글로 저장" }));
    expect(onSave.mock.calls).toEqual([["내 글"]]);
    expect(screen.queryByRole("alert")).toBeNull();
    rerender(<TextField label="이름" value="내 글" onSave={onSave} />);
    expect(field().value).toBe("내 글");
  });

  it("takes the other window's words instead when that is wished", () => {
    const onSave = vi.fn();
    const { rerender } = draw(<TextField label="이름" value="처음" onSave={onSave} />);
    act(() => field().focus());
    fireEvent.input(field(), { target: { value: "내 글" } });
    rerender(<TextField label="이름" value="남의 글" onSave={onSave} />);
    later(500);
    fireEvent.click(screen.getByRole("button", { name: "바뀐 글 받기" }));
    expect([field().value, onSave.mock.calls, savingNow()]).toEqual(["남의 글", [], "saved"]);
  });

  it("that goes away while it asks saves nothing over the other words, and both are kept in a message", () => {
    const onSave = vi.fn();
    const { rerender } = draw(<TextField label="이름" value="처음" onSave={onSave} />);
    act(() => field().focus());
    fireEvent.input(field(), { target: { value: "내 글" } });
    rerender(<TextField label="이름" value="남의 글" onSave={onSave} />);
    later(500);
    rerender(<Toasts />);
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByRole("status").textContent).toMatch(/남의 글.*내 글/);
    fireEvent.click(screen.getByRole("button", { name: "내 글로 저장" }));
    expect(onSave.mock.calls).toEqual([["내 글"]]);
  });

  it("whose save was refused since another window came first keeps its draft and asks", () => {
    const handed: (Handing | undefined)[] = [];
    const onSave = vi.fn(() => void handed.push(draftInHand()));
    const { rerender } = draw(<TextField label="이름" value="처음" onSave={onSave} />);
    act(() => field().focus());
    fireEvent.input(field(), { target: { value: "내 글" } });
    act(() => field().blur());
    rerender(<TextField label="이름" value="남의 글" onSave={onSave} />);
    let asks: boolean | undefined;
    act(() => void (asks = handed[0]?.refused("남의 글")));
    expect([asks, handed[0]?.isAsking(), field().value, savingNow()]).toEqual([true, true, "내 글", "saving"]);
    expect(screen.getByRole("alert").textContent).toContain("남의 글");
    act(() => field().focus());
    fireEvent.input(field(), { target: { value: "내 글 더" } });
    later(500);
    act(() => field().blur());
    expect([field().value, onSave.mock.calls]).toEqual(["내 글 더", [["내 글"]]]);
    fireEvent.click(screen.getByRole("button", { name: "내 글로 저장" }));
    expect(onSave.mock.calls).toEqual([["내 글"], ["내 글 더"]]);
    expect(savingNow()).toBe("saved");
  });

  it("takes another window's words after a save that was tidied back to what stood before", () => {
    const handed: (Handing | undefined)[] = [];
    const onSave = vi.fn(() => void handed.push(draftInHand()));
    const { rerender } = draw(<TextField label="이름" value="처음" onSave={onSave} />);
    act(() => field().focus());
    fireEvent.input(field(), { target: { value: "처음 " } });
    later(500);
    act(() => handed[0]?.saved());
    rerender(<TextField label="이름" value="남의 글" onSave={onSave} />);
    expect(field().value).toBe("남의 글");
  });

  it("hands over again what was refused, once that can be saved", () => {
    const handed: (Handing | undefined)[] = [];
    const onSave = vi.fn(() => void handed.push(draftInHand()));
    draw(<TextField label="이름" value="처음" onSave={onSave} />);
    act(() => field().focus());
    fireEvent.input(field(), { target: { value: "치운 뒤의 글" } });
    later(500);
    act(() => void handed[0]?.refused());
    expect(savingNow()).toBe("saving");
    act(() => sendAgain());
    act(() => handed[1]?.saved());
    act(() => sendAgain());
    expect([onSave.mock.calls, savingNow()]).toEqual([[["치운 뒤의 글"], ["치운 뒤의 글"]], "saved"]);
  });

  it("does not take the answer to its own save, however the core tidied it, for another window's words", () => {
    const onSave = vi.fn();
    const { rerender } = draw(<TextField label="이름" value="" onSave={onSave} />);
    act(() => field().focus());
    fireEvent.input(field(), { target: { value: "커넥션 " } });
    later(500);
    fireEvent.input(field(), { target: { value: "커넥션 풀" } });
    rerender(<TextField label="이름" value="커넥션" onSave={onSave} />);
    later(500);
    expect(onSave.mock.calls).toEqual([["커넥션 "], ["커넥션 풀"]]);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("takes others' changes when nothing was typed", () => {
    const { rerender } = draw(<TextField label="이름" value="앞" onSave={vi.fn()} />);
    rerender(<TextField label="이름" value="뒤" onSave={vi.fn()} />);
    expect(field().value).toBe("뒤");
  });

  it.each([false, true])("keeps a composed syllable whole when the end comes early: %s", (early) => {
    const onSave = vi.fn();
    draw(<TextField label="이름" value="" onSave={onSave} />);
    act(() => field().focus());
    compose(field(), ["ㅎ", "하", "한"], { early });
    compose(field(), ["ㄱ", "그", "글"], { early });
    later(500);
    expect(field().value).toBe("한글");
    expect(onSave.mock.calls).toEqual([["한글"]]);
  });

  it("submits on the Enter after the composition, not on the one that ends it", () => {
    const onEnter = vi.fn();
    const onSave = vi.fn();
    draw(<TextField label="이름" value="" onSave={onSave} onEnter={onEnter} />);
    act(() => field().focus());
    compose(field(), ["ㅎ", "하"]);
    fireEvent.keyDown(field(), { key: "Process", code: "Enter", keyCode: 229 });
    expect(onEnter).not.toHaveBeenCalled();
    fireEvent.keyDown(field(), { key: "Enter", code: "Enter", keyCode: 13 });
    expect(onEnter.mock.calls).toEqual([["하"]]);
    expect(onSave.mock.calls).toEqual([["하"]]);
  });

  it("hands over what waits when it goes away", () => {
    const onSave = vi.fn();
    const { unmount } = draw(<TextField label="이름" value="" onSave={onSave} />);
    act(() => field().focus());
    fireEvent.input(field(), { target: { value: "남은 말" } });
    unmount();
    expect(onSave.mock.calls).toEqual([["남은 말"]]);
    expect(savingNow()).toBe("saved");
  });

  it("goes back to what is saved on Escape", () => {
    const onEscape = vi.fn();
    const onSave = vi.fn();
    draw(<TextField label="이름" value="처음" onSave={onSave} onEscape={onEscape} />);
    act(() => field().focus());
    fireEvent.input(field(), { target: { value: "바꿈" } });
    fireEvent.keyDown(field(), { key: "Escape", code: "Escape" });
    later(600);
    expect([field().value, onSave.mock.calls.length, onEscape.mock.calls.length]).toEqual(["처음", 0, 1]);
  });

  it("keeps a text that is too long, unsaved, says so, and saves it once it is shorter", () => {
    const onSave = vi.fn();
    draw(<TextArea label="본문" value="처음" onSave={onSave} />);
    act(() => field().focus());
    const pasted = "가".repeat(5_000_000);
    fireEvent.input(field(), { target: { value: pasted } });
    act(() => field().blur());
    expect([onSave.mock.calls.length, field().value.length, savingNow()]).toEqual([0, 5_000_000, "saving"]);
    expect(screen.getByRole("alert").textContent).toContain("100,000자");
    act(() => field().focus());
    fireEvent.input(field(), { target: { value: "가".repeat(100_000) } });
    act(() => field().blur());
    expect([onSave.mock.calls.length, savingNow()]).toEqual([1, "saved"]);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("of several lines breaks the line on Enter and submits on Ctrl Enter", () => {
    const onEnter = vi.fn();
    draw(<TextArea label="본문" value="" onSave={vi.fn()} onEnter={onEnter} />);
    act(() => field().focus());
    fireEvent.keyDown(field(), { key: "Enter", code: "Enter" });
    expect(onEnter).not.toHaveBeenCalled();
    fireEvent.keyDown(field(), { key: "Enter", code: "Enter", ctrlKey: true });
    expect(onEnter).toHaveBeenCalledOnce();
  });
});
