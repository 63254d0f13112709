// The two things a drill needs at first: its season and its teams.
import { useState } from "react";
import { go } from "../../app/routes";
import { Show, useAct, useView } from "../../app/view";
import { call, type DrillKind } from "../../ipc";
import { Button } from "../../parts/Button";
import { Checkbox, RadioGroup } from "../../parts/Checkbox";
import { Dialog } from "../../parts/Dialog";
import { Select } from "../../parts/Select";
import { State } from "../../parts/State";
import { TextField } from "../../parts/TextField";
import { useText } from "../../text";
import styles from "./NewDrill.module.css";

const thisYear = String(new Date().getFullYear());

export function NewDrill({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const text = useText();
  const act = useAct();
  const seasons = useView("season_list", {});
  const people = useView("people_list", {});
  const [season, setSeason] = useState<string | null>(null);
  const [newSeason, setNewSeason] = useState(thisYear);
  const [marked, setMarked] = useState<readonly string[] | null>(null);
  const [kind, setKind] = useState<DrillKind>("drill");
  const known = seasons.is === "ready" ? seasons.data : [];
  // The only team there is, is meant until somebody says otherwise.
  const all = people.is === "ready" ? people.data.teams.map((team) => team.id) : [];
  const teams = marked ?? (all.length === 1 ? all : []);
  const chosen = season ?? known.at(-1)?.id ?? null;

  const make = async () => {
    const made = await act(async () => {
      const id = chosen ?? (await call("season_save", { name: newSeason })).id;
      return call("drill_plan", { season: id, teams: [...teams], kind });
    });
    if (made === undefined) return;
    onClose();
    go("plan", { drill: made.drill });
  };

  return (
    <Dialog
      title={text("plan-new-title")}
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{text("frame-cancel")}</Button>
          <Button look="ink" isDisabled={teams.length === 0} onPress={() => void make()}>
            {text("plan-new-act")}
          </Button>
        </>
      }
    >
      <Show view={people}>
        {(everyone) =>
          everyone.teams.length === 0 ? (
            <State is="empty" what={text("plan-new-no-teams")} next={text("plan-new-no-teams.next")}>
              <Button onPress={() => go("people")}>{text("plan-new-people")}</Button>
            </State>
          ) : (
            <div className={styles.form}>
              {known.length > 0 ? (
                <Select label={text("plan-new-season")} options={known.map((one) => ({ id: one.id, title: one.name }))} value={chosen} onChange={setSeason} />
              ) : (
                <TextField label={text("plan-new-season-name")} value={newSeason} onSave={setNewSeason} />
              )}
              <fieldset className={styles.teams}>
                <legend>{text("plan-new-teams")}</legend>
                {everyone.teams.map((team) => (
                  <Checkbox key={team.id} isSelected={teams.includes(team.id)} onChange={(is) => setMarked(is ? [...teams, team.id] : teams.filter((id) => id !== team.id))}>
                    {team.name} <small>{team.peopleText}</small>
                  </Checkbox>
                ))}
              </fieldset>
              <RadioGroup
                label={text("plan-new-kind")}
                options={[
                  { id: "drill", title: text("plan-kind-drill") },
                  { id: "rehearsal", title: text("plan-kind-rehearsal") },
                ]}
                value={kind}
                onChange={setKind}
              />
              <p className={styles.note}>{text("plan-kind-note")}</p>
            </div>
          )
        }
      </Show>
    </Dialog>
  );
}
