// The only door to the core. Everything else in the interface calls `call()` with a command's name and
// gets its typed result or a CallError, and hears of changes by `onTouched`.
import { CallError } from "./error";
import type { Commands } from "./generated";
import type { Touched } from "./touched";
import { choose, type Transport } from "./transport";

export { CallError } from "./error";
export type * from "./generated";
export type { Touched } from "./touched";

export type CommandName = keyof Commands;
export type Args<N extends CommandName> = Commands[N]["args"];
export type Out<N extends CommandName> = Commands[N]["out"];

let transport: Transport | undefined;
const opened = () => (transport ??= choose());

/** Replaces the way to the core; tests put a table of answers here. */
export function setTransport(next: Transport | undefined): void {
  transport = next;
}

const early = new Map<string, Promise<unknown>>();
const keyOf = (name: CommandName, args: unknown): string => JSON.stringify([name, args]);

function keepEarly(key: string, answer: Promise<unknown>): void {
  answer.catch(() => undefined);
  early.set(key, answer);
  const stop = onTouched(() => {
    early.delete(key);
    stop();
  });
}

/**
 * Asks for what a screen is about to read. The first `call` for the same takes this answer, unless the
 * workbook changed in between.
 */
export function askAhead<N extends CommandName>(name: N, args: Args<N>): void {
  const key = keyOf(name, args);
  if (!early.has(key)) keepEarly(key, call(name, args));
}

/** Takes the answers that the program laid down in the page, as if they had been asked for ahead. */
export function takeFirstAnswers(): void {
  for (const [name, answer] of Object.entries(window.firstAnswers ?? {})) keepEarly(keyOf(name as CommandName, {}), Promise.resolve(answer));
  delete window.firstAnswers;
}

/** Runs one command. Rejects with a `CallError`, never with anything else. */
export async function call<N extends CommandName>(name: N, args: Args<N>): Promise<Out<N>> {
  const key = early.size === 0 ? undefined : keyOf(name, args);
  const asked = key === undefined ? undefined : early.get(key);
  if (key !== undefined && asked !== undefined) {
    early.delete(key);
    return asked as Promise<Out<N>>;
  }
  try {
    return (await opened().invoke(name, args)) as Out<N>;
  } catch (thrown) {
    throw CallError.of(thrown);
  }
}

/** Hears of every change to the workbook, from this window or another; returns how to stop. */
export function onTouched(heard: (touched: Touched) => void): () => void {
  return opened().onTouched(heard);
}
