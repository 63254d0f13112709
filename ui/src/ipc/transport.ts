// The ways a command reaches the core: Tauri's invoke in the product, the http bridge in development and
// end-to-end tests, a table of answers in component tests.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Touched } from "./touched";

export interface Transport {
  invoke(name: string, args: unknown): Promise<unknown>;
  /** Calls back on each change made to the workbook; returns how to stop. */
  onTouched(heard: (touched: Touched) => void): () => void;
}

function tauri(): Transport {
  const listeners = new Set<(touched: Touched) => void>();
  let isListening = false;
  return {
    invoke: (name, args) => invoke(name, { args }),
    onTouched(heard) {
      listeners.add(heard);
      // To listen is a question of its own to the program: once for the whole page is enough.
      if (!isListening) void listen<Touched>("touched", (event) => listeners.forEach((listener) => listener(event.payload)));
      isListening = true;
      return () => listeners.delete(heard);
    },
  };
}

/** Speaks to `cargo run --example bridge` on this machine. */
export function bridge(port: number): Transport {
  const listeners = new Set<(touched: Touched) => void>();
  const page = crypto.randomUUID();
  const tell = (touched: Touched): void => listeners.forEach((heard) => heard(touched));
  let others: EventSource | undefined;
  return {
    async invoke(name, args) {
      if (name === "window_open") {
        window.open(`${window.location.search}#/studio?${new URLSearchParams(args as Record<string, string>).toString()}`);
        return {};
      }
      const answer = await fetch(`http://127.0.0.1:${port}/call/${name}?page=${page}`, { method: "POST", body: JSON.stringify(args) });
      const body = (await answer.json()) as { ok?: unknown; error?: unknown; touched?: Touched };
      if (body.error !== undefined && body.error !== null) throw body.error as Error;
      if (body.touched) tell(body.touched);
      return body.ok;
    },
    onTouched(heard) {
      listeners.add(heard);
      if (others === undefined) {
        others = new EventSource(`http://127.0.0.1:${port}/touched?page=${page}`);
        others.onmessage = (event) => tell(JSON.parse(String(event.data)) as Touched);
      }
      return () => listeners.delete(heard);
    },
  };
}

/** The transport this page was opened for. */
export function choose(): Transport {
  if (__TEST_TRANSPORTS__) {
    const port = new URLSearchParams(window.location.search).get("bridge");
    if (port !== null) return bridge(Number(port));
  }
  return tauri();
}
