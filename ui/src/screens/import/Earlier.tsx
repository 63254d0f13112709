// Files that were brought in, each of which can be taken back.
import { Undo2 } from "lucide-react";
import { toast } from "../../app/toasts";
import { Show, useAct, useView } from "../../app/view";
import { call, type ImportRecord } from "../../ipc";
import { Button } from "../../parts/Button";
import { useText } from "../../text";
import styles from "./Import.module.css";

export function Earlier() {
  const text = useText();
  const view = useView("import_list", {});
  return (
    <Show view={view}>
      {({ earlier }) =>
        earlier.length > 0 && (
          <section className={styles.earlier}>
            <h2>{text("import-earlier")}</h2>
            <ul>
              {earlier.map((record) => (
                <Line key={record.id} record={record} />
              ))}
            </ul>
          </section>
        )
      }
    </Show>
  );
}

function Line({ record }: { record: ImportRecord }) {
  const text = useText();
  const act = useAct();
  const undo = async () => {
    const undone = await act(() => call("import_undo", { id: record.id }));
    if (undone !== undefined) toast({ tone: "done", what: text("import-undone", { name: record.name }) });
  };
  return (
    <li>
      <span>{record.line}</span>
      {record.isUndone ? (
        <span className={styles.hint}>{text("import-undone-state")}</span>
      ) : (
        <Button size="small" icon={Undo2} label={`${text("import-undo")}: ${record.name}`} onPress={() => void undo()}>
          {text("import-undo")}
        </Button>
      )}
    </li>
  );
}
