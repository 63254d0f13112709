// One team: its name, its service, its people.
import { Ellipsis, LogOut, Merge as MergeMark, Trash2 } from "lucide-react";
import { useState } from "react";
import { toast } from "../../app/toasts";
import { useAct } from "../../app/view";
import { call, type Membership, type PeopleView, type PersonView, type TeamView } from "../../ipc";
import { AddLine } from "../../parts/AddLine";
import { IconButton } from "../../parts/Button";
import { Checkbox } from "../../parts/Checkbox";
import { DatePicker } from "../../parts/DatePicker";
import { daysLater, today } from "../../parts/days";
import { Menu } from "../../parts/Menu";
import { Select } from "../../parts/Select";
import { Table } from "../../parts/Table";
import { TextField } from "../../parts/TextField";
import { useText } from "../../text";
import { Merge } from "./Merge";
import { NamesakeQuestion, type Asked } from "./NamesakeQuestion";
import { draftOf, joining, membershipNow, membersOf, namesakesOf, serviceOf, withMembership } from "./roster";
import { NewService } from "./NewService";
import styles from "./People.module.css";

interface Props {
  team: TeamView;
  data: PeopleView;
  onGone: () => void;
}

export function TeamPage({ team, data, onGone }: Props) {
  const text = useText();
  const act = useAct();
  const [asked, setAsked] = useState<Asked[]>([]);
  const [merging, setMerging] = useState<PersonView | undefined>();
  const [isNamingService, setNamingService] = useState(false);
  const members = membersOf(data, team);

  const savePerson = (person: PersonView, change: Partial<PersonView>) =>
    act(() => call("person_save", draftOf({ ...person, ...change })));
  const saveMembership = (person: PersonView, old: Membership, change: Partial<Membership>) =>
    savePerson(person, { memberships: withMembership(person, old, change) });
  const addNew = (name: string, isNamesake: boolean) =>
    act(() => call("person_save", { name, memberships: [joining(team.id)], isNamesake }));
  const saveTeam = ({ name = team.name, service = team.service }: { name?: string; service?: string | null }) =>
    act(() => call("team_save", { id: team.id, name, ...serviceOf(service) }));

  const add = async (names: string[]) => {
    const unclear: Asked[] = [];
    for (const name of names) {
      const others = namesakesOf(data, name).filter((person) => !membershipNow(person, team.id));
      const isHere = members.some((person) => namesakesOf(data, name).includes(person));
      if (isHere) toast({ tone: "refused", what: text("people-already-here", { name }) });
      else if (others.length > 0) unclear.push({ name, others });
      else await addNew(name, false);
    }
    setAsked(unclear);
  };

  const remove = async () => {
    if ((await act(() => call("team_remove", { id: team.id }))) !== undefined) onGone();
  };

  const membershipOf = (person: PersonView) => membershipNow(person, team.id) ?? joining(team.id);
  const services = [
    { id: "none", title: text("people-no-service") },
    ...data.services.map((service) => ({ id: service.id, title: service.name })),
    { id: "new", title: text("people-new-service") },
  ];

  return (
    <>
      <header className={styles.head}>
        <TextField label={text("people-team-name")} isLabelHidden look="title" value={team.name} onSave={(name) => void saveTeam({ name })} className={styles.name} />
        <Menu
          label={text("people-team-acts", { name: team.name })}
          button={<IconButton label={text("people-team-acts", { name: team.name })} icon={Ellipsis} />}
          entries={[{ id: "remove", title: text("people-remove-team"), icon: Trash2, tone: "bad", run: () => void remove() }]}
        />
      </header>
      <Select
        label={text("people-service")}
        options={services}
        value={team.service ?? "none"}
        onChange={(id) => (id === "new" ? setNamingService(true) : void saveTeam({ service: id === "none" ? null : id }))}
        className={styles.service}
      />
      <NewService isOpen={isNamingService} onClose={() => setNamingService(false)} onMade={(service) => void saveTeam({ service })} />

      {members.length > 0 && (
        <Table
          className={styles.people}
          caption={text("people-of", { team: team.name })}
          rows={members}
          rowKey={(person) => person.id}
          columns={[
            {
              id: "name",
              title: text("people-name"),
              isRowName: true,
              cell: (person) => <TextField label={text("people-name")} isLabelHidden look="quiet" value={person.name} onSave={(name) => void savePerson(person, { name })} />,
            },
            {
              id: "from",
              title: text("people-since"),
              width: "11rem",
              cell: (person) => (
                <DatePicker label={text("people-since-of", { name: person.name })} isLabelHidden look="quiet" value={membershipOf(person).from} onChange={(from) => void saveMembership(person, membershipOf(person), { from })} />
              ),
            },
            {
              id: "leader",
              title: text("people-leader"),
              width: "6rem",
              cell: (person) => (
                <Checkbox label={text("people-is-leader", { name: person.name })} isSelected={membershipOf(person).isLeader} onChange={(isLeader) => void saveMembership(person, membershipOf(person), { isLeader })} />
              ),
            },
            {
              id: "lead-engineer",
              title: text("people-tech-lead"),
              width: "7rem",
              cell: (person) => (
                <Checkbox label={text("people-is-tech-lead", { name: person.name })} isSelected={membershipOf(person).isTechLead} onChange={(isTechLead) => void saveMembership(person, membershipOf(person), { isTechLead })} />
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
                  entries={[
                    { id: "merge", title: text("people-merge"), icon: MergeMark, run: () => setMerging(person) },
                    { id: "leave", title: text("people-leave"), icon: LogOut, run: () => void leave(person) },
                    { id: "remove", title: text("people-remove"), icon: Trash2, tone: "bad", run: () => void act(() => call("person_remove", { id: person.id })) },
                  ]}
                />
              ),
            },
          ]}
        />
      )}
      <AddLine label={text("people-add")} placeholder={text("people-add-hint")} onAdd={(names) => void add(names)} autoFocus={members.length === 0} className={styles.addPerson} />
      {members.length === 0 && <p className={styles.hint}>{text("people-none-yet")}</p>}
      <Merge person={merging} data={data} onClose={() => setMerging(undefined)} />
      <NamesakeQuestion
        asked={asked[0]}
        team={team}
        onDone={() => setAsked(asked.slice(1))}
        onSame={(person) => void savePerson(person, { memberships: [...person.memberships, joining(team.id)] })}
        onOther={(name) => void addNew(name, true)}
      />
    </>
  );

  /** Leaving keeps what they did here: the membership gets its last day, or goes if it never had a first. */
  async function leave(person: PersonView) {
    const membership = membershipOf(person);
    const yesterdayOn = { until: daysLater(today(), -1) };
    const done =
      membership.from === null || membership.from > yesterdayOn.until
        ? await savePerson(person, { memberships: person.memberships.filter((one) => one !== membership) })
        : await saveMembership(person, membership, yesterdayOn);
    if (done !== undefined) toast({ tone: "done", what: text("people-left", { name: person.name, team: team.name }) });
  }
}
