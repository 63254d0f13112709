import { Plus } from "lucide-react";
import { useEffect } from "react";
import { toast } from "../../../app/toasts";
import { Button } from "../../../parts/Button";
import { State } from "../../../parts/State";
import { useText } from "../../../text";
import { pasted, read } from "../model/fragment";
import { emptyKind } from "../model/kinds";
import { useStudio } from "../state/studio";

/** What stands on the paper while there is no flow: how to get one. */
export function EmptyFlow({ onOpenFaults }: { onOpenFaults: () => void }) {
  const text = useText();
  const studio = useStudio();
  const start = (): void => studio.make(() => ({ do: "addNode", place: { at: "free" }, title: "", kind: emptyKind("symptom") }));
  const paste = async (words: string): Promise<void> => {
    const what = read(words);
    if (what === undefined) {
      toast({ tone: "refused", what: text("studio-paste-nothing"), next: text("studio-paste-nothing.next") });
      return;
    }
    const done = await studio.change(() => ({ do: "paste", fragment: pasted(what, studio.view.id) }));
    if (done !== undefined) studio.select({ is: "node", id: done.id });
  };
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (event.target instanceof Element && event.target.closest("input, textarea, [contenteditable], [role=dialog]") !== null) return;
      event.preventDefault();
      void paste(event.clipboardData?.getData("text/plain") ?? "");
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  });
  return (
    <State is="empty" what={text("studio-no-flow")} next={text("studio-no-flow-next")}>
      <Button look="ink" onPress={onOpenFaults}>
        {text("studio-open-faults")}
      </Button>
      <Button icon={Plus} onPress={start}>
        {text("studio-first-node")}
      </Button>
    </State>
  );
}
