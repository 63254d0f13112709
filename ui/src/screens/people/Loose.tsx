// People who are in no team now: put into one, or removed if they took part in nothing.
import { Ellipsis, Merge as MergeMark, Trash2 } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../app/view";
import { call, type PeopleView, type PersonView } from "../../ipc";
import { IconButton } from "../../parts/Button";
import { Menu } from "../../parts/Menu";
import { Select } from "../../parts/Select";
import { Table } from "../../parts/Table";
import { TextField } from "../../parts/TextField";
import { useText } from "../../text";
import { Merge } from "./Merge";
import { draftOf, joining } from "./roster";
import styles from "./People.module.css";

export function Loose({ data, people }: { data: PeopleView; people: readonly PersonView[] }) {
  const text = useText();
  const act = useAct();
  const [merging, setMerging] = useState<PersonView | undefined>();
  const save = (person: PersonView, change: Partial<PersonView>) => void act(() => call("person_save", draftOf({ ...person, ...change })));
  return (
    <>
      <h2 className={styles.looseTitle}>{text("people-loose")}</h2>
      <Table
        className={styles.people}
        caption={text("people-loose")}
        rows={people}
        rowKey={(person) => person.id}
        columns={[
          {
            id: "name",
            title: text("people-name"),
            isRowName: true,
            cell: (person) => <TextField label={text("people-name")} isLabelHidden look="quiet" value={person.name} onSave={(name) => save(person, { name })} />,
          },
          {
            id: "team",
            title: text("people-team"),
            width: "16rem",
            cell: (person) => (
              <Select
                label={text("people-team-of", { name: person.name })}
                isLabelHidden
                placeholder={text("people-choose-team")}
                options={data.teams.map((team) => ({ id: team.id, title: team.name }))}
                value={null}
                onChange={(team) => save(person, { memberships: [...person.memberships, joining(team)] })}
              />
            ),
          },
          {
            id: "acts",
            title: <span className="unseen">{text("people-acts")}</span>,
            width: "2.5rem",
            isFigure: true,
            cell: (person) => (
              <Menu
                label={text("people-acts-of", { name: person.name })}
                button={<IconButton label={text("people-acts-of", { name: person.name })} icon={Ellipsis} size="small" />}
                entries={[{ id: "merge", title: text("people-merge"), icon: MergeMark, run: () => setMerging(person) }, { id: "remove", title: text("people-remove"), icon: Trash2, tone: "bad", run: () => void act(() => call("person_remove", { id: person.id })) }]}
              />
            ),
          },
        ]}
      />
      <Merge person={merging} data={data} onClose={() => setMerging(undefined)} />
    </>
  );
}
