import { type RefObject, useLayoutEffect, useState } from "react";

/** How wide an element is, in pixels; `usual` until it is known. */
export function useWidth(frame: RefObject<HTMLElement | null>, usual = 800): number {
  const [width, setWidth] = useState(usual);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const look = (): void => setWidth(element.clientWidth || usual);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    look();
    return () => observer.disconnect();
  }, [frame, usual]);
  return width;
}
