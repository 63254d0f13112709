import { useState } from "react";
import { Button } from "../../../parts/Button";
import { Dialog } from "../../../parts/Dialog";
import { TextField } from "../../../parts/TextField";
import { useText } from "../../../text";

/** Asks for the name of a version. */
export function NameDialog({ title, name, onClose, onName }: { title: string; name: string; onClose: () => void; onName: (name: string) => void }) {
  const text = useText();
  const [typed, setTyped] = useState(name);
  const done = (value: string): void => {
    onClose();
    onName(value);
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="small"
      foot={
        <>
          <Button onPress={onClose}>{text("frame-cancel")}</Button>
          <Button look="ink" isDisabled={typed.trim() === ""} onPress={() => done(typed)}>
            {text("versions-save")}
          </Button>
        </>
      }
    >
      <TextField label={text("versions-name")} value={name} placeholder={text("versions-name-hint")} onSave={setTyped} pause={0} maxLength={120} autoFocus onEnter={(value) => value.trim() !== "" && done(value)} />
    </Dialog>
  );
}
