// Seconds since an answer came from the core, so that clocks run on between answers.
import { useEffect, useState } from "react";

/** Whole seconds since `since` changed; stands still while `isStill`. */
export function useTicking(since: unknown, isStill: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const start = performance.now();
    const tick = () => setSeconds(Math.floor((performance.now() - start) / 1000));
    const first = window.setTimeout(tick, 0);
    const timer = isStill ? 0 : window.setInterval(tick, 250);
    return () => {
      window.clearTimeout(first);
      window.clearInterval(timer);
    };
  }, [since, isStill]);
  return isStill ? 0 : seconds;
}
