// Services, teams and the people in them: chosen at the left, edited in place at the right.
import { useState } from "react";
import { Title } from "../../app/Title";
import { Show, useAct, useView } from "../../app/view";
import { call, type PeopleView } from "../../ipc";
import { AddLine } from "../../parts/AddLine";
import { PeopleSketch } from "../../parts/sketches";
import { State } from "../../parts/State";
import { useText } from "../../text";
import { groupsOf, serviceOf, withoutTeam } from "./roster";
import { Loose } from "./Loose";
import { TeamPage } from "./TeamPage";
import styles from "./People.module.css";

export default function People() {
  const text = useText();
  const view = useView("people_list", {});
  return (
    <>
      <Title crumbs={[{ title: text("people-manage") }]} />
      <Show view={view}>{(data) => <Page data={data} />}</Show>
    </>
  );
}

function Page({ data }: { data: PeopleView }) {
  const text = useText();
  const act = useAct();
  const [chosen, setChosen] = useState<string | undefined>();
  const groups = groupsOf(data);
  const loose = withoutTeam(data);
  const isLoose = chosen === "loose" && loose.length > 0;
  const team = isLoose ? undefined : (data.teams.find((one) => one.id === chosen) ?? groups.flatMap((group) => group.teams)[0]);

  const addTeams = async (names: string[]) => {
    for (const name of names) {
      const added = await act(() => call("team_save", { name, ...serviceOf(team?.service) }));
      if (added) setChosen(added.id);
    }
  };

  return (
    <div className={styles.page}>
      <nav className={styles.teams} aria-label={text("people-teams")}>
        <h1>{text("people-teams")}</h1>
        {groups.map((group) => (
          <section key={group.service?.id ?? "none"}>
            {(group.service ?? data.services.length > 0) && <h2>{group.service?.name ?? text("people-no-service")}</h2>}
            <ul>
              {group.teams.map((one) => (
                <li key={one.id}>
                  <button type="button" className={styles.team} aria-current={one.id === team?.id ? "true" : undefined} onClick={() => setChosen(one.id)}>
                    <span>{one.name}</span>
                    <em>{one.members.length}</em>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {loose.length > 0 && (
          <section>
            <ul>
              <li>
                <button type="button" className={styles.team} aria-current={isLoose ? "true" : undefined} onClick={() => setChosen("loose")}>
                  <span>{text("people-loose")}</span>
                  <em>{loose.length}</em>
                </button>
              </li>
            </ul>
          </section>
        )}
        <AddLine label={text("people-add-team")} onAdd={(names) => void addTeams(names)} className={styles.add} />
      </nav>
      <div className={styles.detail}>
        {team && <TeamPage key={team.id} team={team} data={data} onGone={() => setChosen(undefined)} />}
        {isLoose && <Loose data={data} people={loose} />}
        {!team && !isLoose && <State is="empty" what={text("people-empty")} next={text("people-empty.next")} sketch={<PeopleSketch />} />}
      </div>
    </div>
  );
}
