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

let transport: Promise<Transport> | undefined;
const opened = () => (transport ??= choose());

/** Replaces the way to the core; tests put a table of answers here. */
export function setTransport(next: Transport | undefined): void {
  transport = next && Promise.resolve(next);
}

/** Runs one command. Rejects with a `CallError`, never with anything else. */
export async function call<N extends CommandName>(name: N, args: Args<N>): Promise<Out<N>> {
  try {
    return (await (await opened()).invoke(name, args)) as Out<N>;
  } catch (thrown) {
    throw CallError.of(thrown);
  }
}

/** Hears of every change to the workbook, from this window or another; returns how to stop. */
export function onTouched(heard: (touched: Touched) => void): () => void {
  let stop: (() => void) | undefined;
  let stopped = false;
  void opened().then((way) => {
    if (!stopped) stop = way.onTouched(heard);
  });
  return () => {
    stopped = true;
    stop?.();
  };
}
