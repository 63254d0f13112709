// For tests of parts and screens: draws them in one language on a table of answers instead of the core.
import { act, render, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { ReactElement } from "react";
import { SessionProvider } from "../app/session";
import { CallError, setTransport, type Args, type CommandName, type Out, type Touched } from "../ipc";
import type { Language } from "../text";

/** What each command answers; commands that are not named are refused. */
export type Answers = { [N in CommandName]?: Out<N> | ((args: Args<N>) => Out<N>) };

export interface Asked {
  name: CommandName;
  args: unknown;
}

export interface MockCore {
  /** Every command asked so far, in order. */
  asked: Asked[];
  /** The arguments with which a command was asked. */
  argsOf: <N extends CommandName>(name: N) => Args<N>[];
  answer: (answers: Answers) => void;
  /** Tells the interface that the workbook changed. */
  touch: (touched?: Touched) => void;
}

/** Answers commands from a table. */
export function mockCore(answers: Answers): MockCore {
  const table: Record<string, unknown> = { ...answers };
  const asked: Asked[] = [];
  const listeners = new Set<(touched: Touched) => void>();
  setTransport({
    invoke(name, args) {
      asked.push({ name: name as CommandName, args });
      if (!(name in table)) return Promise.reject(new CallError({ kind: "broken", code: "not-mocked", what: `no answer for ${name}`, next: "" }));
      const answer = table[name];
      try {
        return Promise.resolve(typeof answer === "function" ? (answer as (args: unknown) => unknown)(args) : answer);
      } catch (thrown) {
        return Promise.reject(CallError.of(thrown));
      }
    },
    onTouched(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  });
  return {
    asked,
    argsOf: <N extends CommandName>(name: N) => asked.filter((one) => one.name === name).map((one) => one.args as Args<N>),
    answer: (more) => Object.assign(table, more),
    touch: (touched = []) => listeners.forEach((heard) => heard(touched)),
  };
}

export const refuse = (what: string, next = ""): never => {
  throw new CallError({ kind: "refused", code: "test", what, next });
};
export const fail = (what: string, next = ""): never => {
  throw new CallError({ kind: "broken", code: "test", what, next });
};

export interface Drawn extends RenderResult {
  user: UserEvent;
}

/** Draws an element inside the session, in Korean unless told otherwise. */
export function draw(element: ReactElement, language: Language = "ko"): Drawn {
  const user = userEvent.setup();
  const session = (inner: ReactElement) => <SessionProvider initial={{ language, theme: "light", presentation: false }}>{inner}</SessionProvider>;
  const drawn = render(session(element));
  return { ...drawn, user, rerender: (next) => drawn.rerender(session(next as ReactElement)) };
}

/** Lets pending answers and effects settle, until nothing is loading. */
export async function settle(): Promise<void> {
  const pause = () => act(() => new Promise<void>((done) => setTimeout(done, 30)));
  await pause();
  for (let turn = 0; turn < 30 && document.querySelector("[data-is=loading]"); turn += 1) await pause();
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The events a real input method sends while a syllable grows, such as `["ㅎ", "하", "한"]`. */
export function compose(field: Field, steps: readonly string[], { early = false } = {}): void {
  const before = field.value;
  const event = (type: string, data: string) => act(() => void field.dispatchEvent(new CompositionEvent(type, { bubbles: true, data })));
  const input = () => act(() => void field.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true })));
  event("compositionstart", "");
  for (const step of steps) {
    setNative(field, before + step);
    event("compositionupdate", step);
    input();
  }
  const last = before + (steps.at(-1) ?? "");
  // The field is emptied of the preedit and filled again at the syllable's end.
  setNative(field, before);
  input();
  if (early) event("compositionend", "");
  setNative(field, last);
  if (!early) event("compositionend", steps.at(-1) ?? "");
  input();
}

/** Sets the value as the browser does, behind React's back. */
export function setNative(field: Field, value: string): void {
  const proto = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(proto, "value")?.set?.call(field, value);
}
