import { createContext, useContext } from "react";
import type { CallError, KeptRehearsal } from "../../../ipc";
import type { Rehearsal } from "./useRehearsal";
import type { Simulation } from "./useSimulation";

/** What the panel and the canvas show together of a rehearsal and a simulation. */
export interface Rehearsing {
  readonly rehearsal: Rehearsal;
  readonly simulation: Simulation;
  readonly kept: readonly KeptRehearsal[];
  /** Why the kept ones could not be asked for. */
  readonly keptError: CallError | undefined;
  readonly setKept: (kept: readonly KeptRehearsal[]) => void;
  /** Whether this view is open, so that the canvas is painted. */
  readonly isOpen: boolean;
}

const Around = createContext<Rehearsing | undefined>(undefined);

export const RehearsingProvider = Around.Provider;

/** What is rehearsed; nothing where no rehearsal can be, as on a canvas drawn alone. */
export function useRehearsing(): Rehearsing | undefined {
  return useContext(Around);
}
