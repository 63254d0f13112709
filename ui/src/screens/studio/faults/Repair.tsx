import type { Fault } from "../model/whole";
import { Select } from "../../../parts/Select";
import { useText } from "../../../text";
import { useStudio } from "../state/studio";

const ACTION = "action";
const NEW = "new";

/** What resolves a fault: any action that says so, or a gate of its own. */
export function Repair({ fault, onSave }: { fault: Fault; onSave: (gate: string | undefined) => void }) {
  const text = useText();
  const { document, change } = useStudio();
  const { gates, conditions } = document.scenario;
  const options = [
    { id: ACTION, title: text("studio-repaired-by-action") },
    ...gates.map((gate, index) => ({ id: gate.id, title: gate.title === "" ? text("studio-gate-numbered", { number: index + 1 }) : gate.title })),
    ...(conditions.length > 0 ? [{ id: NEW, title: text("studio-repaired-by-new") }] : []),
  ];
  const choose = (id: string): void => {
    if (id === ACTION) onSave(undefined);
    else if (id === NEW) {
      const title = text("studio-repair-gate", { numeral: fault.numeral });
      void change(({ scenario }) => ({ do: "addGate", title, rule: { of: "all" }, inputs: scenario.conditions.map((one) => ({ is: "condition", id: one.id })) })).then((made) => {
        if (made !== undefined) onSave(made.id);
      });
    } else onSave(id);
  };
  return <Select label={text("studio-repaired-when")} options={options} value={fault.repairedWhen ?? ACTION} onChange={choose} />;
}
