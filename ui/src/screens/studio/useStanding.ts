import { startTransition, useEffect, useState } from "react";

/** True once what `isShown` speaks of has been on the screen for a frame: what can wait is drawn then, without holding up the pointer. */
export function useStanding(isShown: boolean): boolean {
  const [isStanding, setStanding] = useState(false);
  useEffect(() => {
    if (!isShown) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => startTransition(() => setStanding(true)));
    });
    return () => cancelAnimationFrame(frame);
  }, [isShown]);
  return isStanding;
}
