// Who is here: ticked as people come, with those nobody expected.
import { useState } from "react";
import { useView } from "../../app/view";
import type { Role, RoomView } from "../../ipc";
import { Button } from "../../parts/Button";
import { Checkbox } from "../../parts/Checkbox";
import { Dialog } from "../../parts/Dialog";
import { RoleMark } from "../../parts/marks";
import { PersonPicker } from "../../parts/PersonPicker";
import { Select } from "../../parts/Select";
import { useText } from "../../text";
import styles from "./Dialogs.module.css";
import type { RoomActs } from "./Room";

const roles: readonly Role[] = ["participant", "observer", "designer", "facilitator"];

interface Props {
  view: Pick<RoomView, "people">;
  acts: Pick<RoomActs, "run">;
}

export function Attendance({ view, acts, onClose }: Props & { onClose: () => void }) {
  const text = useText();
  return (
    <Dialog title={text("room-attendance")} isOpen onClose={onClose} foot={<Button look="ink" onPress={onClose}>{text("frame-close")}</Button>}>
      <div className={styles.form}>
        <p className={styles.note}>{text("room-attendance.help")}</p>
        <ul className={styles.attendance}>
          {view.people.map((one) => (
            <li key={one.person}>
              <Checkbox
                label={text("room-attendance.is", { name: one.name })}
                isSelected={one.isPresent}
                onChange={(present) => void acts.run({ do: "attend", person: one.person, role: one.role, present })}
              />
              <RoleMark role={one.role} name={one.name} />
            </li>
          ))}
        </ul>
        <Late view={view} acts={acts} />
      </div>
    </Dialog>
  );
}

/** Someone who was not expected joins in a role. */
function Late({ view, acts }: Props) {
  const text = useText();
  const people = useView("people_list", {});
  const [person, setPerson] = useState<string | null>(null);
  const [role, setRole] = useState<Role>("participant");
  const others = people.is === "ready" ? people.data.people.filter((one) => !view.people.some((known) => known.person === one.id)) : [];
  if (others.length === 0) return null;
  const add = async () => {
    if (person !== null && (await acts.run({ do: "attend", person, role, present: true }))) setPerson(null);
  };
  return (
    <div className={styles.late}>
      <PersonPicker label={text("room-attendance.late")} people={others.map((one) => ({ id: one.id, name: one.name, detail: one.teamsText }))} value={person} onChange={setPerson} isOptional />
      <Select label={text("room-attendance.role")} options={roles.map((id) => ({ id, title: text(`role-${id}`) }))} value={role} onChange={setRole} />
      <Button isDisabled={person === null} onPress={() => void add()}>
        {text("room-attendance.add")}
      </Button>
    </div>
  );
}
