import type { PlanEdit, PlanView } from "../../ipc";
import { Checkbox } from "../../parts/Checkbox";
import { PersonPicker } from "../../parts/PersonPicker";
import { useText } from "../../text";
import styles from "./Plan.module.css";

interface Props {
  plan: PlanView;
  edit: (change: PlanEdit) => void;
}

/** The stages before the drill with their due dates. */
export function Stages({ plan, edit }: Props) {
  const text = useText();
  const people = plan.people.map((one) => ({ id: one.person, name: one.name }));
  return (
    <section className={styles.section} aria-labelledby="plan-stages">
      <h2 id="plan-stages">{text("plan-stages")}</h2>
      <ol className={styles.stages}>
        {plan.stages.map((stage) => (
          <li key={stage.stage} data-standing={stage.standing}>
            <Checkbox label={text("plan-stage-is-done", { stage: stage.title })} isSelected={stage.standing === "done"} isDisabled={!plan.isOpen} onChange={(isDone) => edit({ set: "stageDone", stage: stage.stage, isDone })} />
            <span>
              <b>{stage.title}</b>
              <small>{stage.doneWhen}</small>
            </span>
            <span className={styles.due}>
              {stage.due}
              <small>{stage.standingText}</small>
            </span>
            <PersonPicker
              label={text("plan-stage-owner", { stage: stage.title })}
              isLabelHidden
              isOptional
              look="quiet"
              placeholder={text("plan-owner-nobody")}
              people={people}
              value={stage.owner}
              isDisabled={!plan.isOpen}
              onChange={(owner) => edit({ set: "stageOwner", stage: stage.stage, owner })}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
