import { useCallback, useLayoutEffect, useRef } from "react";

/** The same function as long as a part stands; it calls what was given last. What is drawn with it need not be drawn again. */
export function useSteady<A extends readonly unknown[]>(given: ((...args: A) => void) | undefined): ((...args: A) => void) | undefined {
  const latest = useRef(given);
  useLayoutEffect(() => {
    latest.current = given;
  });
  const steady = useCallback((...args: A) => latest.current?.(...args), []);
  return given === undefined ? undefined : steady;
}
