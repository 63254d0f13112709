// Good news about a file that was written: where it lies, and a way to see it there.
import { useCallback } from "react";
import { call } from "../ipc";
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
