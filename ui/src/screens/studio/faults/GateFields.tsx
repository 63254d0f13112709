import { Minus, Plus } from "lucide-react";
import type { GateRule } from "../../../ipc";
import { IconButton } from "../../../parts/Button";
import { Checkbox, RadioGroup } from "../../../parts/Checkbox";
import { useText } from "../../../text";
import { keyOf, termsOf } from "../inspector/EpisodeCards";
import type { Gate } from "../model/whole";
import { useStudio } from "../state/studio";
import styles from "./faults.module.css";

const RULES = ["all", "any", "atLeast"] as const;

/** What a gate combines and how much of it is needed; the same in the list and on the drawing. */
export function GateFields({ gate }: { gate: Gate }) {
  const text = useText();
  const { document, change } = useStudio();
  const patch = (part: (gate: Gate) => Partial<Gate>): void =>
    void change(({ scenario }) => {
      const now = scenario.gates.find((one) => one.id === gate.id);
      return now === undefined ? undefined : { do: "updateGate", gate: { ...now, ...part(now) } };
    });
  const terms = termsOf(document.scenario, text).filter(({ term }) => term.is !== "gate" || term.id !== gate.id);
  const count = gate.inputs.length;
  const ruleOf = (of: (typeof RULES)[number]): GateRule => (of === "atLeast" ? { of, k: Math.min(2, Math.max(1, count)) } : { of });
  const put = (k: number) => (): void => patch(() => ({ rule: { of: "atLeast", k } }));
  return (
    <>
      <div className={styles.rule}>
        <RadioGroup label={text("studio-gate-rule")} isLabelHidden look="segments" options={RULES.map((of) => ({ id: of, title: text(`studio-rule-of-${of}`) }))} value={gate.rule.of} onChange={(of) => patch(() => ({ rule: ruleOf(of) }))} />
        {gate.rule.of === "atLeast" && (
          <span className={styles.stepper} role="group" aria-label={text("studio-how-many")}>
            <IconButton label={text("gate-fewer")} icon={Minus} size="small" isDisabled={gate.rule.k <= 1} onPress={put(gate.rule.k - 1)} />
            <output aria-live="polite">{text("studio-rule-short-atLeast", { k: gate.rule.k, count })}</output>
            <IconButton label={text("gate-more")} icon={Plus} size="small" isDisabled={gate.rule.k >= count} onPress={put(gate.rule.k + 1)} />
          </span>
        )}
      </div>
      <div className={styles.inputs} role="group" aria-label={text("gate-inputs")}>
        {terms.map(({ id, title, term }) => (
          <Checkbox key={id} isSelected={gate.inputs.some((input) => keyOf(input) === id)} onChange={(isInput) => patch((now) => ({ inputs: isInput ? [...now.inputs, term] : now.inputs.filter((input) => keyOf(input) !== id) }))}>
            {title}
          </Checkbox>
        ))}
      </div>
    </>
  );
}
