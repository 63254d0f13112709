import { createContext, useContext } from "react";
import type { ElementRef } from "../../ipc";

/** Shows an element where it is written: a node or an edge in the flow, a fault, gate or candidate among the faults. */
export type Jump = (to: ElementRef) => void;

const Jumping = createContext<Jump>(() => undefined);

export const JumpProvider = Jumping.Provider;

/** How a part of the studio leads to an element, whichever view shows it. */
export function useJump(): Jump {
  return useContext(Jumping);
}

/** Brings the element with this id into sight and puts the focus into it, once it is drawn. */
export function reveal(id: string): void {
  window.requestAnimationFrame(() => {
    const place = document.querySelector<HTMLElement>(`[data-element="${CSS.escape(id)}"]`);
    if (place === null) return;
    place.scrollIntoView({ block: "center" });
    place.querySelector<HTMLElement>("input, textarea, button")?.focus({ preventScroll: true });
  });
}
