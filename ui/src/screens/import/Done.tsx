// What came in, and the two ways on: to the season, or back as a whole.
import { Undo2 } from "lucide-react";
import { go } from "../../app/routes";
import { toast } from "../../app/toasts";
import { useAct } from "../../app/view";
import { call, type Imported } from "../../ipc";
import { Button } from "../../parts/Button";
import { State } from "../../parts/State";
import { useText } from "../../text";
import styles from "./Import.module.css";

export function Done({ name, imported, onUndone }: { name: string; imported: Imported; onUndone: () => void }) {
  const text = useText();
  const act = useAct();
  const undo = async () => {
    const undone = await act(() => call("import_undo", { id: imported.id }));
    if (undone === undefined) return;
    toast({ tone: "done", what: text("import-undone", { name }) });
    onUndone();
  };
  return (
    <State is="empty" what={text("import-done-title")} next={imported.what}>
      <div className={styles.acts}>
        <Button look="ink" autoFocus onPress={() => go("season")}>
          {text("import-to-season")}
        </Button>
        <Button icon={Undo2} onPress={() => void undo()}>
          {text("import-undo")}
        </Button>
      </div>
    </State>
  );
}
