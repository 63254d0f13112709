import { type RefObject, useLayoutEffect, useState } from "react";

interface Sight {
  readonly top: number;
  readonly height: number;
  /** How tall one line is, in pixels. */
  readonly row: number;
}

const ROW_REM = 1.75;

/** What of a long list is in sight; changes only when other lines would be drawn. */
export function useWindow(scroller: RefObject<HTMLElement | null>): Sight {
  const [sight, setSight] = useState<Sight>({ top: 0, height: 900, row: ROW_REM * 16 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = (): void => {
      const row = ROW_REM * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
      const top = Math.floor(element.scrollTop / row / 4) * row * 4;
      const height = element.clientHeight || 900;
      setSight((now) => (now.top === top && now.height === height && now.row === row ? now : { top, height, row }));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [scroller]);
  return sight;
}
