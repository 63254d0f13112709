import { Plus, Trash2 } from "lucide-react";
import type { GateRule } from "../../../ipc";
import type { Gate } from "../model/whole";
import { Button, IconButton } from "../../../parts/Button";
import { Checkbox, RadioGroup } from "../../../parts/Checkbox";
import { NumberField } from "../../../parts/NumberField";
import { TextField } from "../../../parts/TextField";
import { useText } from "../../../text";
import { keyOf, termsOf } from "../inspector/EpisodeCards";
import { useStudio } from "../state/studio";
import styles from "./faults.module.css";

const RULES = ["all", "any", "atLeast"] as const;

/** The gates: what each combines, and how many of it are needed. */
export function Gates() {
  const text = useText();
  const { document, change } = useStudio();
  const { gates } = document.scenario;
  return (
    <section className={styles.conditions}>
      <header>
        <h2>{text("studio-gates")}</h2>
        <span className={styles.aside}>{text("studio-gates-help")}</span>
        <Button size="small" icon={Plus} onPress={() => void change(({ scenario }) => ({ do: "addGate", title: text("studio-gate-numbered", { number: scenario.gates.length + 1 }), rule: { of: "all" }, inputs: scenario.faults.slice(0, 1).map((fault) => ({ is: "fault", id: fault.id })) }))}>
          {text("studio-gate-add")}
        </Button>
      </header>
      {gates.map((gate, index) => (
        <GateCard key={gate.id} gate={gate} number={index + 1} />
      ))}
    </section>
  );
}

function GateCard({ gate, number }: { gate: Gate; number: number }) {
  const text = useText();
  const { document, change } = useStudio();
  const patch = (part: (gate: Gate) => Partial<Gate>): void =>
    void change(({ scenario }) => {
      const now = scenario.gates.find((one) => one.id === gate.id);
      return now === undefined ? undefined : { do: "updateGate", gate: { ...now, ...part(now) } };
    });
  const terms = termsOf(document.scenario, text).filter(({ term }) => term.is !== "gate" || term.id !== gate.id);
  const name = gate.title === "" ? text("studio-gate-numbered", { number }) : gate.title;
  const ruleOf = (of: (typeof RULES)[number]): GateRule => (of === "atLeast" ? { of, k: Math.min(2, Math.max(1, gate.inputs.length)) } : { of });
  return (
    <fieldset className={styles.gateCard}>
      <legend className="unseen">{name}</legend>
      <div className={styles.gateHead}>
        <TextField label={text("studio-gate-title")} isLabelHidden value={gate.title} placeholder={name} onSave={(title) => patch(() => ({ title }))} />
        <RadioGroup label={text("studio-gate-rule")} isLabelHidden look="segments" options={RULES.map((of) => ({ id: of, title: text(`studio-rule-of-${of}`) }))} value={gate.rule.of} onChange={(of) => patch(() => ({ rule: ruleOf(of) }))} />
        {gate.rule.of === "atLeast" && <NumberField label={text("studio-how-many")} isLabelHidden value={gate.rule.k} min={1} max={Math.max(1, gate.inputs.length)} onSave={(k) => patch(() => ({ rule: { of: "atLeast", k: k ?? 1 } }))} />}
        <IconButton label={text("studio-remove-line", { line: name })} icon={Trash2} size="small" onPress={() => void change(() => ({ do: "removeGate", gate: gate.id }))} />
      </div>
      <div className={styles.inputs}>
        {terms.map(({ id, title, term }) => (
          <Checkbox key={id} isSelected={gate.inputs.some((input) => keyOf(input) === id)} onChange={(isInput) => patch((now) => ({ inputs: isInput ? [...now.inputs, term] : now.inputs.filter((input) => keyOf(input) !== id) }))}>
            {title}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
