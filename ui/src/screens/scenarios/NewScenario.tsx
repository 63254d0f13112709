import { useState } from "react";
import { go } from "../../app/routes";
import { Show, useAct, useView } from "../../app/view";
import { call } from "../../ipc";
import { Button } from "../../parts/Button";
import { RadioGroup } from "../../parts/Checkbox";
import { Dialog } from "../../parts/Dialog";
import { Select } from "../../parts/Select";
import { TextField } from "../../parts/TextField";
import { type Language, languages, useLanguage, useText } from "../../text";
import styles from "./scenarios.module.css";

const NONE = "none";

/** Asks for what a new scenario needs: a title, a team, a language. All can be changed later. */
export function NewScenario({ onClose }: { onClose: () => void }) {
  const text = useText();
  const act = useAct();
  const people = useView("people_list", {});
  const [title, setTitle] = useState("");
  const [team, setTeam] = useState(NONE);
  const [language, setLanguage] = useState<Language>(useLanguage());

  const make = async (named: string): Promise<void> => {
    const made = await act(() => call("scenario_create", { title: named, team: team === NONE ? null : team, language }));
    if (made === undefined) return;
    onClose();
    go("studio", { scenario: made.scenario, tab: "faults" });
  };

  return (
    <Dialog
      title={text("scenarios-new")}
      isOpen
      onClose={onClose}
      size="small"
      foot={
        <>
          <Button onPress={onClose}>{text("frame-cancel")}</Button>
          <Button look="ink" onPress={() => void make(title)}>
            {text("scenarios-make")}
          </Button>
        </>
      }
    >
      <div className={styles.making}>
        <TextField label={text("studio-scenario-title")} autoFocus value={title} onSave={setTitle} onEnter={(named) => void make(named)} />
        <Show view={people}>
          {({ teams }) => (
            <Select
              label={text("scenarios-team")}
              options={[{ id: NONE, title: text("scenarios-no-team") }, ...teams.map((one) => ({ id: one.id, title: one.name }))]}
              value={team}
              onChange={setTeam}
            />
          )}
        </Show>
        <RadioGroup label={text("studio-language")} look="segments" options={languages.map((one) => ({ id: one, title: text(`studio-language-${one}`) }))} value={language} onChange={setLanguage} />
      </div>
    </Dialog>
  );
}
