// The one list behind "⋯" in the studio's title bar. To add an act: a line here and its words. An
// entry either does something at once or opens a dialog of its own; both are in the palette, too.
import { AppWindow, BookOpenText, BookText, ClipboardPaste, FileOutput, LayoutDashboard, type LucideIcon, Workflow } from "lucide-react";
import type { ComponentType } from "react";
import type { SaveFile } from "../../../app/saved";
import type { Text } from "../../../text";
import type { Studio } from "../state/studio";
import { CanvasDialog, MermaidDialog } from "./ExportDialog";
import { saveBook } from "./saveBook";
import { StudioIncident } from "./StudioIncident";

/** What an act may use. */
export interface Ground {
  readonly studio: Studio;
  readonly text: Text;
  readonly save: SaveFile;
  /** Opens the scenario in a window of its own. */
  readonly openBeside: (scenario: string) => void;
  readonly exportScenario: (scenario: string, title: string) => Promise<void>;
}

interface Named {
  readonly id: string;
  /** The message that names it. */
  readonly title: string;
  readonly icon: LucideIcon;
  /** Stands below a line. */
  readonly isFirstOfGroup?: boolean;
}
type Act = Named & { readonly run: (ground: Ground) => void };
type Opening = Named & { readonly Dialog: ComponentType<{ onClose: () => void }> };
export type MoreEntry = Act | Opening;

export const MORE: readonly MoreEntry[] = [
  { id: "more-window", title: "more-window", icon: AppWindow, run: ({ studio, openBeside }) => openBeside(studio.view.id) },
  { id: "more-export", title: "more-export", icon: FileOutput, isFirstOfGroup: true, run: ({ studio, exportScenario }) => void exportScenario(studio.view.id, studio.document.scenario.head.title) },
  { id: "more-mermaid", title: "files-place-mermaid", icon: Workflow, Dialog: MermaidDialog },
  { id: "more-canvas", title: "files-place-canvas", icon: LayoutDashboard, Dialog: CanvasDialog },
  { id: "book-html", title: "book-save-html", icon: BookOpenText, isFirstOfGroup: true, run: (ground) => void saveBook(ground, "html") },
  { id: "book-markdown", title: "book-save-markdown", icon: BookText, run: (ground) => void saveBook(ground, "md") },
  { id: "more-incident", title: "incident", icon: ClipboardPaste, isFirstOfGroup: true, Dialog: StudioIncident },
];
