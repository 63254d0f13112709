import { useMemo, useRef, useState } from "react";
import { toast } from "../../../app/toasts";
import { call, CallError, type ShareView, type SimulatedView, type SimulationView } from "../../../ipc";
import type { Document } from "../model/document";

const RUNS = 10_000;
const SEED = 1;

export interface Simulation {
  /** From 0 to 1 while it runs. */
  readonly progress: number | undefined;
  readonly result: SimulationView | undefined;
  /** Whether the scenario was edited since. */
  readonly isStale: boolean;
  /** What the runs at the scenario's own difficulty came to. */
  readonly shown: SimulatedView | undefined;
  /** The share of runs that come to each node, at that difficulty. */
  readonly reach: ReadonlyMap<string, ShareView>;
  readonly run: () => void;
  readonly cancel: () => void;
}

/** Ten thousand runs, asked for in portions, so that the page and other commands go on meanwhile. */
export function useSimulation(scenario: string, document: Document): Simulation {
  const [progress, setProgress] = useState<number>();
  const [done, setDone] = useState<{ view: SimulationView; of: string }>();
  const turn = useRef(0);

  const run = async (): Promise<void> => {
    const mine = ++turn.current;
    const of = JSON.stringify(document.scenario);
    setProgress(0);
    try {
      let view = await call("simulation_run", { scenario, runs: RUNS, seed: SEED, begin: true });
      while (view.done < view.of && mine === turn.current) {
        setProgress(view.done / view.of);
        view = await call("simulation_run", { scenario, runs: RUNS, seed: SEED, begin: false });
      }
      if (mine === turn.current) setDone({ view, of });
    } catch (thrown) {
      const error = CallError.of(thrown);
      toast({ tone: error.kind, what: error.what, next: error.next });
    }
    if (mine === turn.current) setProgress(undefined);
  };

  const isStale = useMemo(() => done !== undefined && done.of !== JSON.stringify(document.scenario), [done, document]);
  const { difficulty } = document.scenario.head;
  const results = done?.view.results ?? [];
  const shown = results.find((one) => one.difficulty === difficulty) ?? results[0];
  const reach = useMemo(() => new Map(shown?.reach.map((one) => [one.node, one])), [shown]);

  return {
    progress,
    result: done?.view,
    isStale,
    shown,
    reach,
    run: () => void run(),
    cancel: () => {
      turn.current += 1;
      setProgress(undefined);
    },
  };
}
