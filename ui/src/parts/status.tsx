// What the title bar says about the document: saved or not, and the step that can be taken back.
import { Check, CircleAlert, LoaderCircle, Redo2, Undo2 } from "lucide-react";
import { useEffect, useState } from "react";
import { useText } from "../text";
import { Button, IconButton } from "./Button";
import { useSaving } from "./saving";
import styles from "./status.module.css";

/** Whether all that was typed is on disk. A short write does not flicker. */
export function SavedState() {
  const text = useText();
  const saving = useSaving();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setSlow(saving === "saving"), saving === "saving" ? 300 : 0);
    return () => window.clearTimeout(timer);
  }, [saving]);
  const shown = saving === "saving" ? (isSlow ? "saving" : "quick") : saving;
  return (
    <span className={styles.saved} role="status" data-saving={saving}>
      {shown === "failed" ? <CircleAlert aria-hidden size={16} strokeWidth={1.5} /> : shown === "saved" ? <Check aria-hidden size={16} strokeWidth={1.5} /> : <LoaderCircle aria-hidden size={16} strokeWidth={1.5} />}
      {text(shown === "failed" ? "saved-failed" : shown === "saved" ? "saved-all" : "saved-saving")}
    </span>
  );
}

interface Step {
  /** What the step did, already worded, such as "기본 갈래를 '나'로". */
  label: string | null;
  run: () => void;
}

/** Undo and redo of one document; undo names its step. Ctrl Z and Ctrl Shift Z come with the screen's commands. */
export function UndoButtons({ undo, redo }: { undo: Step; redo: Step }) {
  const text = useText();
  return (
    <span className={styles.undo}>
      <Button look="bare" icon={Undo2} isDisabled={undo.label === null} onPress={undo.run}>
        {text("undo")} {undo.label !== null && <b>{undo.label}</b>}
      </Button>
      <IconButton label={redo.label === null ? text("redo") : `${text("redo")}: ${redo.label}`} icon={Redo2} isDisabled={redo.label === null} onPress={redo.run} />
    </span>
  );
}
