import { useCallback, useEffect, useRef, useState } from "react";
import { toast } from "../../../app/toasts";
import { call, CallError, type Act, type Difficulty, type KeptRehearsal, type RehearsalGo, type RehearsalView, type Step } from "../../../ipc";
import type { Document } from "../model/document";

/** How many times faster than the wall clock a rehearsal may run. */
export const SPEEDS = [1, 5, 15, 60, 600, 3_600] as const;
export type Speed = (typeof SPEEDS)[number];

const TICK_MS = 250;
const AFTER_EDIT_MS = 300;

interface At {
  readonly steps: readonly Step[];
  readonly clock: number;
  readonly difficulty: Difficulty;
}

export interface Rehearsal {
  /** Where it stands; nothing before it began. */
  readonly view: RehearsalView | undefined;
  readonly difficulty: Difficulty;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  /** Whether a usual team does what is due by itself while the clock runs. */
  readonly isByItself: boolean;
  readonly begin: (from?: string) => void;
  readonly stop: () => void;
  readonly act: (act: Act) => void;
  readonly next: () => void;
  readonly back: () => void;
  /** Gives up what no longer goes through. */
  readonly cut: () => void;
  readonly load: (kept: KeptRehearsal) => void;
  readonly setDifficulty: (difficulty: Difficulty) => void;
  readonly setPlaying: (isPlaying: boolean) => void;
  readonly setSpeed: (speed: Speed) => void;
  readonly setByItself: (isByItself: boolean) => void;
}

/** A scenario played as it is drafted. The core works every answer out from the steps kept here. */
export function useRehearsal(scenario: string, document: Document, missed: string): Rehearsal {
  const [view, setView] = useState<RehearsalView>();
  const [difficulty, showDifficulty] = useState<Difficulty>(document.scenario.head.difficulty);
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(15);
  const [isByItself, setByItself] = useState(true);
  const at = useRef<At>({ steps: [], clock: 0, difficulty });
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  /** Stopping begins a new turn: what was asked in an earlier one counts no more. */
  const turn = useRef(0);
  const waiting = useRef(0);

  /** One thing after the other: each goes on from where the one before stopped. */
  const ask = useCallback(
    (make: (at: At) => { at: At; go: RehearsalGo }): Promise<RehearsalView | undefined> => {
      const mine = turn.current;
      waiting.current += 1;
      const answer = queue.current.then(async () => {
        if (mine !== turn.current) return undefined;
        const { at: from, go } = make(at.current);
        try {
          const next = await call("rehearsal_play", { scenario, difficulty: from.difficulty, steps: [...from.steps], clock: from.clock, go });
          if (mine !== turn.current) return undefined;
          // What no longer goes through is kept: undoing the edit brings it back.
          at.current = { ...from, steps: next.stop === undefined ? next.steps : from.steps, clock: next.clock };
          setView(next);
          return next;
        } catch (thrown) {
          if (mine !== turn.current) return undefined;
          const error = CallError.of(thrown);
          toast({ tone: error.kind, what: error.what, next: error.next });
          setPlaying(false);
          return undefined;
        }
      }).finally(() => {
        waiting.current -= 1;
      });
      queue.current = answer;
      return answer;
    },
    [scenario],
  );

  const begin = (from?: string): void => {
    setPlaying(false);
    void ask((now) => ({ at: { ...now, steps: [], clock: 0 }, go: from === undefined ? { go: "stay" } : { go: "towards", node: from } })).then((next) => {
      if (next?.came === false) toast({ tone: "refused", what: missed });
    });
  };

  const isOn = view !== undefined;
  useEffect(() => {
    if (!isOn) return;
    const due = window.setTimeout(() => void ask((now) => ({ at: now, go: { go: "stay" } })), AFTER_EDIT_MS);
    return () => window.clearTimeout(due);
  }, [ask, document, isOn]);

  const isOver = view !== undefined && (view.ended !== "" || view.stop !== undefined);
  const runs = isPlaying && !isOver;
  useEffect(() => {
    if (!runs) return;
    let due = 0;
    let rest = 0;
    let last = performance.now();
    let isGone = false;
    const tick = async (): Promise<void> => {
      const now = performance.now();
      rest += ((now - last) / 1000) * speed;
      last = now;
      const seconds = Math.floor(rest);
      rest -= seconds;
      if (seconds > 0) {
        await ask((from) => {
          const clock = from.clock + seconds;
          return isByItself ? { at: from, go: { go: "runTo", clock } } : { at: { ...from, clock }, go: { go: "stay" } };
        });
      }
      if (!isGone) due = window.setTimeout(() => void tick(), TICK_MS);
    };
    due = window.setTimeout(() => void tick(), TICK_MS);
    return () => {
      isGone = true;
      window.clearTimeout(due);
    };
  }, [ask, isByItself, runs, speed]);

  return {
    view,
    difficulty,
    isPlaying: runs,
    speed,
    isByItself,
    begin,
    stop: () => {
      turn.current += 1;
      setPlaying(false);
      at.current = { steps: [], clock: 0, difficulty };
      setView(undefined);
    },
    act: (act) => void ask((now) => ({ at: now, go: { go: "act", act } })),
    next: () => void ask((now) => ({ at: now, go: { go: "next" } })),
    back: () => {
      setPlaying(false);
      void ask((now) => {
        const steps = now.steps.slice(0, -1);
        return { at: { ...now, steps, clock: steps.at(-1)?.clock ?? 0 }, go: { go: "stay" } };
      });
    },
    cut: () => void ask((now) => ({ at: { ...now, steps: view?.steps ?? [] }, go: { go: "stay" } })),
    load: (kept) => {
      setPlaying(false);
      showDifficulty(kept.difficulty);
      void ask(() => ({ at: { steps: kept.steps, clock: 0, difficulty: kept.difficulty }, go: { go: "stay" } }));
    },
    setDifficulty: (next) => {
      showDifficulty(next);
      if (isOn || waiting.current > 0) void ask(() => ({ at: { steps: [], clock: 0, difficulty: next }, go: { go: "stay" } }));
      else at.current = { ...at.current, difficulty: next };
    },
    setPlaying,
    setSpeed,
    setByItself,
  };
}
