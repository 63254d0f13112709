// Making one person of one entered twice.
import { useState } from "react";
import { toast } from "../../app/toasts";
import { useAct } from "../../app/view";
import { call, type PeopleView, type PersonView } from "../../ipc";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { PersonPicker } from "../../parts/PersonPicker";
import { useText } from "../../text";
import styles from "./People.module.css";

interface Props {
  /** Who stays; nobody while it is closed. */
  person: PersonView | undefined;
  data: PeopleView;
  onClose: () => void;
}

export function Merge({ person, data, onClose }: Props) {
  return person === undefined ? null : <Question key={person.id} person={person} data={data} onClose={onClose} />;
}

function Question({ person, data, onClose }: Props & { person: PersonView }) {
  const text = useText();
  const act = useAct();
  const [twice, setTwice] = useState(person.sameNameAs);
  const others = data.people.filter((one) => one.id !== person.id);
  const other = others.find((one) => one.id === twice);
  const merge = async () => {
    if (!other || (await act(() => call("people_merge", { kept: person.id, twice: other.id }))) === undefined) return;
    toast({ tone: "done", what: text("people-merged", { name: person.name }) });
    onClose();
  };
  return (
    <Dialog
      title={text("people-merge-title", { name: person.name })}
      isOpen
      onClose={onClose}
      size="small"
      foot={
        <>
          <Button onPress={onClose}>{text("frame-cancel")}</Button>
          <Button look="ink" isDisabled={other === undefined} onPress={() => void merge()}>
            {text("people-merge-act")}
          </Button>
        </>
      }
    >
      <PersonPicker
        label={text("people-merge-who")}
        people={others.map((one) => ({ id: one.id, name: one.name, detail: [one.teamsText, one.drillsText].filter((part) => part !== "").join(" · ") }))}
        value={twice}
        onChange={setTwice}
      />
      <p className={styles.hint}>{other === undefined ? text("people-merge-title.help", { name: person.name }) : text("people-merge-act.about", { other: other.name, name: person.name })}</p>
    </Dialog>
  );
}
