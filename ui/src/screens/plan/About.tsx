import { Lock } from "lucide-react";
import { useView } from "../../app/view";
import type { Difficulty, PlanEdit, PlanView } from "../../ipc";
import { Checkbox, RadioGroup } from "../../parts/Checkbox";
import { DatePicker } from "../../parts/DatePicker";
import { Select } from "../../parts/Select";
import { useText } from "../../text";
import styles from "./Plan.module.css";

interface Props {
  plan: PlanView;
  edit: (change: PlanEdit) => void;
}

const all: readonly Difficulty[] = ["high", "mid", "low"];

/** Day, season, teams, scenario and difficulty. */
export function About({ plan, edit }: Props) {
  const text = useText();
  const people = useView("people_list", {});
  const seasons = useView("season_list", {});
  const teams = people.is === "ready" ? people.data.teams : [];
  const isHeld = !plan.isOpen;
  const isOpened = plan.line.state === "retrospective" || plan.line.state === "closed";
  const prepared = all.filter((one) => plan.difficulties.includes(one) || one === plan.difficulty);
  return (
    <section className={styles.section} aria-labelledby="plan-about">
      <h2 id="plan-about">{text("plan-about")}</h2>
      <div className={styles.pair}>
        <DatePicker label={text("plan-target-date")} value={plan.targetDate} onChange={(day) => edit({ set: "targetDate", day })} isDisabled={isHeld} />
        <Select
          label={text("plan-season")}
          options={seasons.is === "ready" ? seasons.data.map((one) => ({ id: one.id, title: one.name })) : []}
          value={plan.season}
          onChange={(season) => edit({ set: "season", season })}
          isDisabled={isHeld}
        />
      </div>
      <Select
        label={text("plan-scenario")}
        options={plan.scenarios.map((one) => ({ id: one.id, title: one.title }))}
        value={plan.scenario}
        onChange={(scenario) => edit({ set: "scenario", scenario })}
        placeholder={text(plan.scenarios.length === 0 ? "plan-scenario-none" : "plan-scenario-choose")}
        isDisabled={!plan.isScenarioOpen}
      />
      {!isOpened && (
        <p className={styles.secret}>
          <Lock aria-hidden size={14} strokeWidth={1.5} /> {text("plan-scenario-secret")}
        </p>
      )}
      {prepared.length > 1 && (
        <RadioGroup
          label={text("plan-difficulty")}
          look="segments"
          options={prepared.map((id) => ({ id, title: text(`plan-difficulty-${id}`) }))}
          value={plan.difficulty}
          onChange={(difficulty) => edit({ set: "difficulty", difficulty })}
          isDisabled={!plan.isScenarioOpen}
        />
      )}
      <fieldset className={styles.teams} disabled={isHeld}>
        <legend>{text("plan-teams")}</legend>
        {teams.map((team) => (
          <Checkbox
            key={team.id}
            isSelected={plan.teams.includes(team.id)}
            isDisabled={isHeld}
            onChange={(is) => edit({ set: "teams", teams: is ? [...plan.teams, team.id] : plan.teams.filter((id) => id !== team.id) })}
          >
            {team.name}
          </Checkbox>
        ))}
      </fieldset>
      <RadioGroup
        label={text("plan-focus")}
        options={[
          { id: "team", title: text("plan-focus-team") },
          { id: "committee", title: text("plan-focus-committee") },
        ]}
        value={plan.focus}
        onChange={(focus) => edit({ set: "focus", focus })}
        isDisabled={isHeld}
      />
    </section>
  );
}
