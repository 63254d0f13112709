import { Plus, Trash2 } from "lucide-react";
import { Button, IconButton } from "../../../parts/Button";
import { TextField } from "../../../parts/TextField";
import { useText } from "../../../text";
import type { Gate } from "../model/whole";
import { useStudio } from "../state/studio";
import styles from "./faults.module.css";
import { GateFields } from "./GateFields";

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
  const { change } = useStudio();
  const name = gate.title === "" ? text("studio-gate-numbered", { number }) : gate.title;
  const rename = (title: string): void =>
    void change(({ scenario }) => {
      const now = scenario.gates.find((one) => one.id === gate.id);
      return now === undefined ? undefined : { do: "updateGate", gate: { ...now, title } };
    });
  return (
    <fieldset className={styles.gateCard} data-element={gate.id}>
      <legend className="unseen">{name}</legend>
      <div className={styles.gateHead}>
        <TextField label={text("studio-gate-title")} isLabelHidden value={gate.title} placeholder={name} onSave={rename} />
        <IconButton label={text("studio-remove-line", { line: name })} icon={Trash2} size="small" onPress={() => void change(() => ({ do: "removeGate", gate: gate.id }))} />
      </div>
      <GateFields gate={gate} />
    </fieldset>
  );
}
