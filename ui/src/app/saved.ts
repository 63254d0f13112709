// Files a person asks for: where to put them, writing them there, and good news with a way to see them.
import { useCallback } from "react";
import { call, type Args } from "../ipc";
import { fileName } from "../parts/fileName";
import { useText } from "../text";
import { toast } from "./toasts";
import { useAct } from "./view";

/** Says `what` about the file at `path`, and offers to show it in its folder. */
export function useSaved(): (what: string, path: string) => void {
  const text = useText();
  const act = useAct();
  return useCallback(
    (what, path) => {
      const show = () => void act(() => call("file_show", { path }));
      toast({ tone: "done", what, next: path, action: { title: text("files-show"), run: show } });
    },
    [act, text],
  );
}

/** A file to be written. */
export interface FileWanted extends Args<"file_place"> {
  /** Writes it at the place the person chose. */
  readonly write: (path: string) => Promise<unknown>;
  /** What is said when it is there. */
  readonly said: string;
}
export type SaveFile = (file: FileWanted) => Promise<void>;

/** Asks for a place, writes the file there and says so; nothing when the person changes their mind. */
export function useSaveFile(): SaveFile {
  const act = useAct();
  const tell = useSaved();
  return useCallback(
    async ({ write, said, ...place }) => {
      const saved = await act(async () => {
        const { path } = await call("file_place", place);
        if (path !== null) await write(path);
        return path;
      });
      if (saved !== undefined && saved !== null) tell(said, saved);
    },
    [act, tell],
  );
}

/** Writes a scenario in its own format, losing nothing. */
export function useExportScenario(): (scenario: string, title: string) => Promise<void> {
  const text = useText();
  const save = useSaveFile();
  return useCallback(
    (scenario, title) => save({ purpose: "scenario", name: `${fileName(title, "scenario")}.scenario.json`, said: text("more-exported"), write: (path) => call("scenario_export", { scenario, path }) }),
    [save, text],
  );
}
