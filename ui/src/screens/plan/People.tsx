import { CircleAlert, Check, X } from "lucide-react";
import { useView } from "../../app/view";
import type { PlanEdit, PlanView, Role } from "../../ipc";
import { IconButton } from "../../parts/Button";
import { RoleMark } from "../../parts/marks";
import { PersonPicker } from "../../parts/PersonPicker";
import { Select } from "../../parts/Select";
import { useText } from "../../text";
import styles from "./Plan.module.css";

const roles: readonly Role[] = ["participant", "designer", "observer", "facilitator"];

interface Props {
  plan: PlanView;
  edit: (change: PlanEdit) => void;
}

/** Everyone in the drill by role, and the programme's rules as they are broken. */
export function People({ plan, edit }: Props) {
  const text = useText();
  const everyone = useView("people_list", {});
  const here = new Set(plan.people.map((one) => one.person));
  const others = everyone.is === "ready" ? everyone.data.people.filter((one) => !here.has(one.id)) : [];
  const options = roles.map((id) => ({ id, title: text(`role-${id}`) }));
  return (
    <section className={styles.section} aria-labelledby="plan-people">
      <h2 id="plan-people">{text("plan-people")}</h2>
      {plan.people.length === 0 && <p className={styles.quiet}>{text("plan-people-none")}</p>}
      <ul className={styles.people}>
        {plan.people.map((one) => (
          <li key={one.person}>
            <b>
              <RoleMark role={one.role} name={one.name} />
            </b>
            <small>{one.about}</small>
            <Select label={text("plan-people-role", { name: one.name })} isLabelHidden look="quiet" options={options} value={one.role} onChange={(role) => edit({ set: "person", person: one.person, role })} isDisabled={!plan.isOpen} />
            {plan.isOpen && <IconButton label={text("plan-people-remove", { name: one.name })} icon={X} size="small" onPress={() => edit({ set: "person", person: one.person, role: null })} />}
          </li>
        ))}
      </ul>
      {plan.isOpen && (
        <PersonPicker
          label={text("plan-people-add")}
          isLabelHidden
          placeholder={text("plan-people-add")}
          people={others.map((one) => ({ id: one.id, name: one.name, detail: one.teamsText }))}
          value={null}
          isMany
          onChange={(person) => person !== null && edit({ set: "person", person, role: "participant" })}
        />
      )}
      <h3>{text("plan-rules")}</h3>
      <ul className={styles.rules}>
        {plan.brokenRules.length === 0 && (
          <li>
            <Check aria-hidden size={14} /> {text("plan-rules-kept")}
          </li>
        )}
        {plan.brokenRules.map((rule) => (
          <li key={rule}>
            <CircleAlert aria-hidden size={14} /> {rule}
          </li>
        ))}
      </ul>
    </section>
  );
}
