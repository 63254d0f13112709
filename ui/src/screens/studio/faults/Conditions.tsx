import { Trash2 } from "lucide-react";
import type { Condition, MetWhen } from "../../../ipc";
import { AddLine } from "../../../parts/AddLine";
import { IconButton } from "../../../parts/Button";
import { Select } from "../../../parts/Select";
import { TextField } from "../../../parts/TextField";
import { useText } from "../../../text";
import { wordsOf } from "../canvas/Face";
import { useStudio } from "../state/studio";
import styles from "./faults.module.css";

const BY_HAND = "byHand";

interface Way {
  readonly id: string;
  readonly title: string;
  readonly met: MetWhen;
}

/** What must be true besides faults, and how it becomes true. */
export function Conditions() {
  const text = useText();
  const { document, change } = useStudio();
  const { conditions, nodes } = document.scenario;
  const patch = (id: string, part: Partial<Condition>): void =>
    void change(({ scenario }) => {
      const now = scenario.conditions.find((one) => one.id === id);
      return now === undefined ? undefined : { do: "updateCondition", condition: { ...now, ...part } };
    });
  const ways: Way[] = [
    { id: BY_HAND, title: text("studio-met-by-hand"), met: { by: "byHand" } },
    ...nodes.flatMap((node): Way[] => {
      if (node.kind.type === "action") return [{ id: node.id, title: text("studio-met-by-action", { name: wordsOf(node, text).said }), met: { by: "actionDone", node: node.id } }];
      if (node.kind.type === "inject") return [{ id: node.id, title: text("studio-met-by-answer", { name: wordsOf(node, text).said }), met: { by: "injectAnswered", node: node.id } }];
      return [];
    }),
  ];
  return (
    <section className={styles.conditions}>
      <header>
        <h2>{text("studio-conditions")}</h2>
        <span className={styles.aside}>{text("studio-conditions-help")}</span>
      </header>
      {conditions.map((condition) => (
        <div key={condition.id} className={styles.condition} data-element={condition.id}>
          <TextField label={text("studio-condition")} isLabelHidden value={condition.title} onSave={(title) => patch(condition.id, { title })} />
          <Select
            label={text("studio-met-when")}
            isLabelHidden
            options={ways}
            value={condition.metWhen.by === "byHand" ? BY_HAND : condition.metWhen.node}
            onChange={(id) => patch(condition.id, { metWhen: ways.find((one) => one.id === id)?.met ?? condition.metWhen })}
          />
          <IconButton label={text("studio-remove-line", { line: condition.title })} icon={Trash2} size="small" onPress={() => void change(() => ({ do: "removeCondition", condition: condition.id }))} />
        </div>
      ))}
      <AddLine label={text("studio-condition-add")} onAdd={(lines) => lines.forEach((title) => void change(() => ({ do: "addCondition", title, metWhen: { by: "byHand" } })))} />
    </section>
  );
}
