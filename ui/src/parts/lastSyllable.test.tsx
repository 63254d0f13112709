import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepLastSyllable } from "./lastSyllable";

describe("the syllable being composed", () => {
  let stop: () => void;
  beforeEach(() => {
    vi.useFakeTimers();
    stop = keepLastSyllable();
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  /** Composes in the first field, presses the button, which leads the focus elsewhere; the field is left holding `left`. */
  function check(composed: string, left: string, expected: string) {
    const heard: string[] = [];
    render(
      <>
        <input aria-label="one" onInput={(event) => heard.push(event.currentTarget.value)} />
        <input aria-label="two" />
        <button>other</button>
      </>,
    );
    const field = screen.getByLabelText<HTMLInputElement>("one");
    field.focus();
    fireEvent.compositionStart(field);
    fireEvent.input(field, { target: { value: composed } });
    fireEvent.pointerDown(screen.getByRole("button"));
    field.value = left;
    screen.getByLabelText("two").focus();
    vi.runAllTimers();
    expect(field.value).toBe(expected);
    // The draft hears of what came back as of anything typed.
    expect(heard).toEqual(expected === left ? [composed] : [composed, expected]);
  }

  it("comes back when a press elsewhere threw it away", () => check("한그", "한", "한그"));
  it("is left alone when it stayed", () => check("한그", "한그", "한그"));
  it("does not come back over other words", () => check("한그", "다른", "다른"));
});
