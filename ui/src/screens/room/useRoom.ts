// The room as the core knows it. Between two readings the clock is counted on here; the core is asked
// again when something falls due, after a change, and twice a minute, which also tells it that the
// run is being watched.
import { useCallback, useEffect, useRef, useState } from "react";
import type { View } from "../../app/view";
import { call, CallError, onTouched, type Deed, type RoomClock, type RoomView } from "../../ipc";
import { useLanguage } from "../../text";

const watchEvery = 30_000;

export interface RoomHandle {
  view: View<RoomView>;
  refresh: () => void;
  /** Does one thing; the room that results is shown at once. */
  act: (deed: Deed) => Promise<RoomView>;
}

export function useRoom(drill: string): RoomHandle {
  const language = useLanguage();
  const [view, setView] = useState<View<RoomView>>({ is: "loading" });
  const turn = useRef(0);

  const refresh = useCallback(() => {
    const mine = ++turn.current;
    call("run_view", { drill }).then(
      (data) => mine === turn.current && setView({ is: "ready", data, again: refresh }),
      (thrown: unknown) => mine === turn.current && setView({ is: "failed", error: CallError.of(thrown), again: refresh }),
    );
  }, [drill]);

  const act = useCallback(
    async (deed: Deed) => {
      const data = await call("run_act", { drill, deed });
      turn.current += 1;
      setView({ is: "ready", data, again: refresh });
      return data;
    },
    [drill, refresh],
  );

  useEffect(() => {
    const first = window.setTimeout(refresh, 0);
    const watch = window.setInterval(refresh, watchEvery);
    const seen = () => document.visibilityState === "visible" && refresh();
    document.addEventListener("visibilitychange", seen);
    const stop = onTouched(refresh);
    return () => {
      turn.current += 1;
      window.clearTimeout(first);
      window.clearInterval(watch);
      document.removeEventListener("visibilitychange", seen);
      stop();
    };
  }, [refresh, language]);

  const deadline = view.is === "ready" && view.data.clock.runs && view.data.nextDeadline !== null ? view.data.nextDeadline - view.data.clock.seconds : null;
  useEffect(() => {
    if (deadline === null) return;
    const due = window.setTimeout(refresh, Math.max(1, deadline) * 1000 + 200);
    return () => window.clearTimeout(due);
  }, [deadline, view, refresh]);

  return { view, refresh, act };
}

/** The seconds the clock shows now. */
export function useSeconds(clock: RoomClock): number {
  const [seconds, setSeconds] = useState(clock.seconds);
  useEffect(() => {
    const since = performance.now();
    const tick = () => setSeconds(clock.seconds + (clock.runs ? Math.floor((performance.now() - since) / 1000) : 0));
    const first = window.setTimeout(tick, 0);
    const every = clock.runs ? window.setInterval(tick, 200) : 0;
    return () => {
      window.clearTimeout(first);
      window.clearInterval(every);
    };
  }, [clock]);
  return seconds;
}

/** Minutes and seconds, however long it takes: the clock is compared with 70 and 90. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
