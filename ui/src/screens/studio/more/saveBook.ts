import { toast } from "../../../app/toasts";
import { call } from "../../../ipc";
import { fileName } from "../../../parts/fileName";
import type { Ground } from "./entries";

/** Asks for a place and writes the facilitator's book there. */
export async function saveBook({ studio, text, act }: Ground, ending: "html" | "md"): Promise<void> {
  const scenario = studio.view.id;
  const title = text("book-file", { title: studio.document.scenario.head.title });
  const saved = await act(async () => {
    const { path } = await call("file_place", { purpose: "book", name: `${fileName(title, "book")}.${ending}` });
    if (path === null) return undefined;
    await call("book_save", { scenario, path });
    return path;
  });
  if (saved !== undefined) toast({ tone: "done", what: text("book-saved"), action: { title: saved, run: () => void call("file_show", { path: saved }) } });
}
