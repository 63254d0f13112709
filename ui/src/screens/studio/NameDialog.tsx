import { useState } from "react";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { TextField } from "../../parts/TextField";
import { useText } from "../../text";

interface Props {
  title: string;
  label: string;
  placeholder?: string;
  name: string;
  onClose: () => void;
  onName: (name: string) => void;
}

/** Asks for a name; nothing is saved before it is whole. */
export function NameDialog({ title, label, placeholder, name, onClose, onName }: Props) {
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
      <TextField label={label} value={name} {...(placeholder === undefined ? {} : { placeholder })} onSave={setTyped} pause={0} maxLength={120} autoFocus onEnter={(value) => value.trim() !== "" && done(value)} />
    </Dialog>
  );
}
