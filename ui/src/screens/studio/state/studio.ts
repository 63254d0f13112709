import { createContext, useContext } from "react";
import type { Edit, ElementRef, Layout, PlacedEdge, PlacedNode, ScenarioView } from "../../../ipc";
import type { Document } from "../model/document";
import type { Tree } from "../model/tree";
import type { Holding } from "./useHolder";

/** Everything the parts of the studio share. */
export interface Studio extends Holding {
  readonly view: ScenarioView;
  readonly document: Document;
  /** The document, or an earlier one of the same shape: what tree and rows are read from. */
  readonly shaped: Document;
  readonly tree: Tree;
  readonly layout: Layout;
  readonly placed: ReadonlyMap<string, PlacedNode>;
  readonly routes: ReadonlyMap<string, PlacedEdge>;
  /**
   * Makes one change. Changes run one after the other, each worked out on the document as the one
   * before left it. Resolves with what was made or touched, or with nothing when it was refused. A change
   * typed for a while names the document `seen` when it began: nobody's words are written over unseen.
   */
  readonly change: (make: (document: Document) => Edit | undefined, seen?: Document) => Promise<ElementRef | undefined>;
  readonly undo: () => void;
  readonly redo: () => void;
}

const Open = createContext<Studio | undefined>(undefined);

export const StudioProvider = Open.Provider;

/** The studio around this part. */
export function useStudio(): Studio {
  const studio = useContext(Open);
  if (studio === undefined) throw new Error("useStudio needs an open studio around it");
  return studio;
}
