import { call } from "../../../ipc";
import { fileName } from "../../../parts/fileName";
import type { Ground } from "./entries";

/** Asks for a place and writes the facilitator's book there. */
export function saveBook({ studio, text, save }: Ground, ending: "html" | "md"): Promise<void> {
  const scenario = studio.view.id;
  const title = text("book-file", { title: studio.document.scenario.head.title });
  return save({ purpose: "book", name: `${fileName(title, "book")}.${ending}`, said: text("book-saved"), write: (path) => call("book_save", { scenario, path }) });
}
