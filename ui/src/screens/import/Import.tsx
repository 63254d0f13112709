// Past results coming in: choose a file, see what it would bring, bring it in. Nothing is written before
// the button at the foot is pressed.
import { FileDown } from "lucide-react";
import { useState } from "react";
import { DropZone } from "react-aria-components";
import { hrefTo } from "../../app/routes";
import { Title } from "../../app/Title";
import { useAct } from "../../app/view";
import { call, CallError, type ImportFile, type ImportPreview, type Imported } from "../../ipc";
import { Button } from "../../parts/Button";
import { State } from "../../parts/State";
import { useText } from "../../text";
import { Done } from "./Done";
import { Earlier } from "./Earlier";
import { contentOf, mostBytes, usualChoices, type Choices } from "./file";
import styles from "./Import.module.css";
import { Preview } from "./Preview";

interface Chosen {
  source: ImportFile["source"];
  choices: Choices;
}

type Step =
  | { is: "choosing" }
  | { is: "reading" }
  | { is: "refused"; what: string; next: string; broken: boolean }
  | { is: "preview"; chosen: Chosen; preview: ImportPreview; applying: boolean }
  | { is: "done"; name: string; imported: Imported };

const nameOf = ({ source }: Chosen) => (source.is === "dropped" ? source.name : (source.path.split(/[\\/]/).at(-1) ?? source.path));

export default function Import() {
  const text = useText();
  const act = useAct();
  const [step, setStep] = useState<Step>({ is: "choosing" });

  const look = async (chosen: Chosen) => {
    try {
      setStep({ is: "preview", chosen, preview: await call("import_preview", { ...chosen, seen: null }), applying: false });
    } catch (thrown) {
      const error = CallError.of(thrown);
      setStep({ is: "refused", what: error.what, next: error.next, broken: !error.isRefused });
    }
  };
  const choose = async () => {
    const answer = await act(() => call("file_choose", { purpose: "sheet" }));
    const path = answer?.path;
    if (path === undefined || path === null) return;
    setStep({ is: "reading" });
    await look({ source: { is: "chosen", path }, choices: usualChoices });
  };
  const take = async (file: File) => {
    if (file.size > mostBytes) {
      setStep({ is: "refused", what: text("problem-import-too-large"), next: text("problem-import-too-large.next"), broken: false });
      return;
    }
    setStep({ is: "reading" });
    await look({ source: { is: "dropped", name: file.name, content: await contentOf(file) }, choices: usualChoices });
  };
  const apply = async (chosen: Chosen, preview: ImportPreview) => {
    setStep({ is: "preview", chosen, preview, applying: true });
    const imported = await act(() => call("import_apply", { ...chosen, seen: preview.hash }));
    setStep(imported ? { is: "done", name: nameOf(chosen), imported } : { is: "preview", chosen, preview, applying: false });
  };

  return (
    <>
      <Title crumbs={[{ title: text("season-title"), href: hrefTo("season") }, { title: text("import-title") }]} />
      <DropZone
        className={styles.page ?? ""}
        aria-label={text("import-drop")}
        onDrop={(event) => {
          const dropped = event.items.find((item) => item.kind === "file");
          if (dropped) void dropped.getFile().then(take);
        }}
      >
        <header className={styles.lead}>
          <h1>{text("import-title")}</h1>
          <p>{text("import-lead")}</p>
          <p className={styles.hint}>{text("import-columns-hint")}</p>
          <div className={styles.choose}>
            <Button look={step.is === "choosing" || step.is === "refused" ? "ink" : "plain"} icon={FileDown} onPress={() => void choose()}>
              {text(step.is === "choosing" ? "import-choose" : "import-choose-other")}
            </Button>
            <span className={styles.hint}>{text("import-drop")}</span>
          </div>
        </header>
        {step.is === "reading" && <State is="loading" what={text("import-reading")} />}
        {step.is === "refused" &&
          (step.broken ? <State is="broken" what={step.what} next={step.next} /> : <State is="refused" what={step.what} next={step.next} />)}
        {step.is === "preview" && (
          <Preview
            preview={step.preview}
            choices={step.chosen.choices}
            isApplying={step.applying}
            onChoices={(choices) => void look({ ...step.chosen, choices })}
            onApply={() => void apply(step.chosen, step.preview)}
            onCancel={() => setStep({ is: "choosing" })}
          />
        )}
        {step.is === "done" && <Done name={step.name} imported={step.imported} onUndone={() => setStep({ is: "choosing" })} />}
        {step.is === "choosing" && <Earlier />}
      </DropZone>
    </>
  );
}
