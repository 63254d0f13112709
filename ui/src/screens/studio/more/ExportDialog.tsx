import { Show, useView } from "../../../app/view";
import { useSaveFile } from "../../../app/saved";
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
  const saveFile = useSaveFile();
  const { view, document } = useStudio();
  const losses = useView("scenario_losses", { form });
  const save = async (): Promise<void> => {
    onClose();
    await saveFile({ purpose: form, name: `${fileName(document.scenario.head.title, "scenario")}.${ENDINGS[form]}`, said: text("more-exported"), write: (path) => call("scenario_export", { scenario: view.id, path, form }) });
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
