import { useState } from "react";
import { useAct } from "../../app/view";
import { call } from "../../ipc";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { TextField } from "../../parts/TextField";
import { useText } from "../../text";

/** Names a new service. */
export function NewService({ isOpen, onClose, onMade }: { isOpen: boolean; onClose: () => void; onMade: (id: string) => void }) {
  const text = useText();
  const act = useAct();
  const [name, setName] = useState("");
  const make = async (typed: string) => {
    const made = await act(() => call("service_save", { name: typed }));
    if (!made) return;
    setName("");
    onClose();
    onMade(made.id);
  };
  return (
    <Dialog
      title={text("people-new-service")}
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      foot={
        <Button look="ink" onPress={() => void make(name)}>
          {text("people-new-service-add")}
        </Button>
      }
    >
      <TextField label={text("people-service-name")} value={name} onSave={setName} onEnter={(typed) => void make(typed)} autoFocus />
    </Dialog>
  );
}
