import type { EffectKind } from "../../../ipc";
import { RadioGroup } from "../../../parts/Checkbox";
import { NumberField } from "../../../parts/NumberField";
import { Prose } from "../../../parts/Prose";
import { Select } from "../../../parts/Select";
import { useText } from "../../../text";
import type { Node } from "../model/whole";
import { useStudio } from "../state/studio";
import { Late } from "./Late";
import styles from "./inspector.module.css";
import { type Body, useBodyPatch } from "./usePatch";

const LANES = ["recovery", "propagation", "decision"] as const;
type Choice = EffectKind | "none";

/** What a good team does: its lane, how it is seen, and what it does to each fault. */
export function ActionFields({ node, body }: { node: Node; body: Body<"action"> }) {
  const text = useText();
  const { document } = useStudio();
  const patch = useBodyPatch(node.id, "action");
  const effectOn = (fault: string): Choice => body.effects.find((one) => one.fault === fault)?.how ?? "none";
  const setEffect = (fault: string, how: Choice): void => {
    const others = body.effects.filter((one) => one.fault !== fault);
    patch({ effects: how === "none" ? others : [...others, { fault, how }] });
  };
  return (
    <>
      <RadioGroup
        label={text("studio-lane")}
        className={styles.tall ?? ""}
        look="segments"
        options={LANES.map((lane) => ({ id: lane, title: text(`studio-lane-${lane}`) }))}
        value={body.lane}
        onChange={(lane) => patch({ lane })}
      />
      {document.scenario.faults.map((fault) => (
        <Select
          key={fault.id}
          label={text("studio-effect-on", { numeral: fault.numeral })}
          options={(["none", "mitigates", "resolves"] as const).map((how) => ({ id: how, title: text(`studio-effect-${how}`) }))}
          value={effectOn(fault.id)}
          onChange={(how) => setEffect(fault.id, how)}
        />
      ))}
      <Prose className={styles.tall ?? ""} label={text("studio-recognised-by")} rows={1} value={body.recognisedBy} onSave={(recognisedBy) => patch({ recognisedBy })} />
      <div className={styles.pair}>
        <NumberField label={text("studio-expected-by")} value={body.expectedBy} isOptional max={999} unit={text("studio-minute-unit")} onSave={(expectedBy) => patch({ expectedBy })} />
        <NumberField label={text("studio-takes-effect")} value={body.takesEffectAfter} max={999} unit={text("studio-minute-unit")} onSave={(minutes) => patch({ takesEffectAfter: minutes ?? 0 })} />
      </div>
      {body.expectedBy !== null && <Late node={node} />}
    </>
  );
}
