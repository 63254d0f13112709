import { toast } from "../../../app/toasts";
import { call } from "../../../ipc";
import { fileName } from "../../../parts/fileName";
import type { Ground } from "./entries";

/** Asks for a place and writes the scenario there in its own format, losing nothing. */
export async function exportNative({ studio, text, act }: Ground): Promise<void> {
  const scenario = studio.view.id;
  const title = studio.document.scenario.head.title;
  const saved = await act(async () => {
    const { path } = await call("file_place", { purpose: "scenario", name: `${fileName(title, "scenario")}.scenario.json` });
    if (path === null) return undefined;
    await call("scenario_export", { scenario, path });
    return path;
  });
  if (saved !== undefined) toast({ tone: "done", what: text("more-exported"), action: { title: saved, run: () => void call("file_show", { path: saved }) } });
}
