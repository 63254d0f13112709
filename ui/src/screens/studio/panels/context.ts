import { createContext, useContext } from "react";
import type { Side } from "./widths";

interface Folding {
  readonly fold: (side: Side) => void;
}

/** How a panel asks to be folded away. */
export const PanelContext = createContext<Folding>({ fold: () => undefined });

/** Folds the panel around this part. */
export function useFolding(): Folding {
  return useContext(PanelContext);
}
