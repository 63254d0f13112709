import { X } from "lucide-react";
import type { PlanEdit, PlanView } from "../../ipc";
import { AddLine } from "../../parts/AddLine";
import { IconButton } from "../../parts/Button";
import { Checkbox } from "../../parts/Checkbox";
import { useText } from "../../text";
import styles from "./Plan.module.css";

interface Props {
  plan: PlanView;
  edit: (change: PlanEdit) => void;
}

/** Plant, verify, roll back, fault by fault; channels and alarms below. */
export function Checklist({ plan, edit }: Props) {
  const text = useText();
  const isCancelled = plan.line.state === "cancelled";
  return (
    <section className={styles.section} aria-labelledby="plan-checklist">
      <h2 id="plan-checklist">{text("plan-checklist")}</h2>
      {plan.faults.length === 0 && <p className={styles.quiet}>{text("plan-checklist-none")}</p>}
      {plan.faults.map((fault) => (
        <div key={fault.numeral} className={styles.fault}>
          <h3>
            <span className={styles.numeral}>{fault.numeral}</span> {fault.title}
          </h3>
          {fault.steps.length === 0 && <p className={styles.quiet}>{text("plan-checklist-empty")}</p>}
          <ul>
            {fault.steps.map((step) => (
              <li key={step.id} data-done={step.isDone || undefined}>
                <Checkbox isSelected={step.isDone} isDisabled={isCancelled} onChange={(isDone) => edit({ set: "tick", step: step.id, isDone })}>
                  <small>{step.kindText}</small> {step.text}
                </Checkbox>
                {!step.isMust && <small>{text("plan-step-after")}</small>}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <h3>{text("plan-channels")}</h3>
      <ul className={styles.channels}>
        {plan.channels.map((channel) => (
          <li key={channel.id}>
            <Checkbox isSelected={channel.isReady} isDisabled={!plan.isOpen} onChange={(isReady) => edit({ set: "channel", id: channel.id, name: channel.name, isReady })}>
              {channel.name}
            </Checkbox>
            {plan.isOpen && <IconButton label={text("plan-channel-remove", { name: channel.name })} icon={X} size="small" onPress={() => edit({ set: "channel", id: channel.id, name: "", isReady: false })} />}
          </li>
        ))}
      </ul>
      {plan.isOpen && <AddLine label={text("plan-channels-add")} onAdd={(names) => names.forEach((name) => edit({ set: "channel", id: crypto.randomUUID(), name, isReady: false }))} />}
    </section>
  );
}
