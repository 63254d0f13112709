import { BookOpen, Trash2 } from "lucide-react";
import type { Head } from "../model/whole";
import { AddLine } from "../../../parts/AddLine";
import { Button, IconButton } from "../../../parts/Button";
import { RadioGroup } from "../../../parts/Checkbox";
import { NumberField } from "../../../parts/NumberField";
import { Prose } from "../../../parts/Prose";
import { Select } from "../../../parts/Select";
import { TextArea, TextField } from "../../../parts/TextField";
import { useText } from "../../../text";
import { DIFFICULTIES } from "../model/minutes";
import { useStudio } from "../state/studio";
import { EpisodeCards } from "./EpisodeCards";
import { Group, LinesField } from "./Fields";
import styles from "./inspector.module.css";
import { PanelHead } from "./PanelHead";
import { PersonaCards } from "./PersonaCards";
import { TitleField } from "./TitleField";

const INCIDENTS = ["availabilityOutage", "securityIncident", "dataLeak", "other"] as const;

/** The settings of the whole scenario: what the inspector shows while nothing is selected. */
export function ScenarioPanel() {
  const text = useText();
  const { document, change } = useStudio();
  const { head } = document.scenario;
  const patch = (part: (head: Head) => Partial<Head>): void => void change(({ scenario }) => ({ do: "setHead", head: { ...scenario.head, ...part(scenario.head) } }));
  return (
    <div className={styles.panel}>
      <PanelHead>
        <BookOpen aria-hidden size={16} strokeWidth={1.5} />
        <span>{text("studio-scenario")}</span>
      </PanelHead>
      <div className={styles.body}>
        <TitleField label={text("studio-scenario-title")} placeholder={text("studio-scenario-title")} value={head.title} onSave={(title) => patch(() => ({ title }))} />
        <div className={styles.fields}>
          <RadioGroup label={text("studio-difficulty")} look="segments" options={DIFFICULTIES.map((one) => ({ id: one, title: text(`studio-difficulty-${one}`) }))} value={head.difficulty} onChange={(difficulty) => patch(() => ({ difficulty }))} />
          <div className={styles.three}>
            <NumberField label={text("studio-earliest-end")} value={head.earliestEnd} min={1} max={999} onSave={(minutes) => patch((now) => ({ earliestEnd: minutes ?? now.earliestEnd }))} />
            <NumberField label={text("studio-help-from")} value={head.helpFrom} min={1} max={999} onSave={(minutes) => patch((now) => ({ helpFrom: minutes ?? now.helpFrom }))} />
            <NumberField label={text("studio-time-box")} value={head.timeBox} min={1} max={999} onSave={(minutes) => patch((now) => ({ timeBox: minutes ?? now.timeBox }))} />
          </div>
          <div className={styles.pair}>
            <Select label={text("studio-incident-type")} options={INCIDENTS.map((one) => ({ id: one, title: text(`studio-incident-${one}`) }))} value={head.incidentType} onChange={(incidentType) => patch(() => ({ incidentType }))} />
            <Select label={text("studio-language")} options={(["ko", "en"] as const).map((one) => ({ id: one, title: text(`studio-language-${one}`) }))} value={head.language} onChange={(language) => patch(() => ({ language }))} />
          </div>
        </div>
        <Group title={text("studio-goals")}>
          {head.goals.map((goal) => (
            <div key={goal.id} className={styles.card} data-element={goal.id}>
              <div className={styles.line}>
                <TextArea label={text("studio-goal")} isLabelHidden rows={1} value={goal.text} onSave={(said) => void change(({ scenario }) => updated(scenario.head, goal.id, { text: said }))} />
                <IconButton label={text("studio-remove-line", { line: goal.text })} icon={Trash2} size="small" onPress={() => void change(() => ({ do: "removeGoal", goal: goal.id }))} />
              </div>
              <TextField label={text("studio-measured-by")} value={goal.measuredBy} onSave={(measuredBy) => void change(({ scenario }) => updated(scenario.head, goal.id, { measuredBy }))} />
            </div>
          ))}
          <AddLine label={text("studio-goal-add")} onAdd={(lines) => lines.forEach((line) => void change(() => ({ do: "addGoal", text: line, measuredBy: "" })))} />
        </Group>
        <Group title={text("studio-intended")}>
          <Prose label={text("studio-intended")} isLabelHidden placeholder={text("studio-intended-help")} rows={4} value={head.intendedResponse} onSave={(intendedResponse) => patch(() => ({ intendedResponse }))} />
        </Group>
        <Group title={text("studio-personas")}>
          <PersonaCards />
        </Group>
        <Group title={text("studio-episodes")}>
          <EpisodeCards />
        </Group>
        <Group title={text("studio-more")}>
          <LinesField label={text("studio-services")} adds={text("studio-service-add")} lines={head.services} onSave={(lines) => patch((now) => ({ services: lines(now.services) }))} />
          <TextField label={text("studio-origin")} value={head.source} onSave={(source) => patch(() => ({ source }))} />
          <div>
            <Button size="small" onPress={() => void change(() => ({ do: "prefillMinutes" }))}>
              {text("studio-prefill")}
            </Button>
          </div>
        </Group>
      </div>
    </div>
  );
}

function updated(head: Head, id: string, part: Partial<Head["goals"][number]>) {
  const goal = head.goals.find((one) => one.id === id);
  return goal === undefined ? undefined : { do: "updateGoal" as const, goal: { ...goal, ...part } };
}
