import { Select } from "../../../parts/Select";
import { TextArea } from "../../../parts/TextField";
import { useText } from "../../../text";
import { useStudio } from "../state/studio";
import { PersonaField } from "./Fields";
import { HintLadder } from "./HintLadder";
import styles from "./inspector.module.css";
import { ladderOf } from "./ladder";
import { type Body, useBodyPatch } from "./usePatch";

/** Help in character: who says what for which fault, and on which rung it stands. */
export function HintFields({ id, body }: { id: string; body: Body<"hint"> }) {
  const text = useText();
  const { document } = useStudio();
  const { faults, nodes, head } = document.scenario;
  const patch = useBodyPatch(id, "hint");
  return (
    <>
      <TextArea className={styles.tall ?? ""} label={text("studio-says")} value={body.text} onSave={(said) => patch({ text: said })} rows={2} />
      <PersonaField label={text("studio-persona")} value={body.persona} onSave={(persona) => patch({ persona })} />
      <Select
        label={text("studio-hint-fault")}
        placeholder={text("studio-choose")}
        options={faults.map((fault) => ({ id: fault.id, title: `${fault.numeral} ${fault.title}` }))}
        value={body.fault}
        onChange={(fault) => patch({ fault, rung: ladderOf(nodes, fault).filter((one) => one.id !== id).length + 1 })}
      />
      <div className={styles.lines}>
        <span className={styles.label}>{text("ladder-from", { minutes: head.helpFrom })}</span>
        <HintLadder fault={body.fault} current={id} />
      </div>
    </>
  );
}
