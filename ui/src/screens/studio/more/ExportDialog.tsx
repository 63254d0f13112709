import { Show, useAct, useView } from "../../../app/view";
import { useSaved } from "../../../app/saved";
import { call } from "../../../ipc";
import { Button } from "../../../parts/Button";
import { Dialog } from "../../../parts/Dialog";
import { fileName } from "../../../parts/fileName";
import { useText } from "../../../text";
import { useStudio } from "../state/studio";

const ENDINGS = { mermaid: "mmd", canvas: "canvas" } as const;

/** Says what a diagram leaves out, then asks where to save it. */
function ExportDialog({ form, onClose }: { form: keyof typeof ENDINGS; onClose: () => void }) {
  const text = useText();
  const act = useAct();
  const tell = useSaved();
  const { view, document } = useStudio();
  const losses = useView("scenario_losses", { form });
  const save = async (): Promise<void> => {
    onClose();
    const saved = await act(async () => {
      const { path } = await call("file_place", { purpose: form, name: `${fileName(document.scenario.head.title, "scenario")}.${ENDINGS[form]}` });
      if (path === null) return undefined;
      await call("scenario_export", { scenario: view.id, path, form });
      return path;
    });
    if (saved !== undefined) tell(text("more-exported"), saved);
  };
  const title = text(`files-place-${form}`);
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{text("frame-cancel")}</Button>
          <Button look="ink" autoFocus onPress={() => void save()}>
            {title}
          </Button>
        </>
      }
    >
      <Show view={losses}>
        {(lines) => (
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </Show>
    </Dialog>
  );
}

export function MermaidDialog({ onClose }: { onClose: () => void }) {
  return <ExportDialog form="mermaid" onClose={onClose} />;
}

export function CanvasDialog({ onClose }: { onClose: () => void }) {
  return <ExportDialog form="canvas" onClose={onClose} />;
}
