import { Trash2 } from "lucide-react";
import type { PersonaKind } from "../../../ipc";
import type { Persona } from "../model/whole";
import { Button, IconButton } from "../../../parts/Button";
import { PersonaMark } from "../../../parts/marks";
import { TextArea, TextField } from "../../../parts/TextField";
import { useText } from "../../../text";
import { useStudio } from "../state/studio";
import styles from "./inspector.module.css";

const KINDS: readonly PersonaKind[] = ["customerCentre", "emergencyCommittee", "cto", "marketing", "own"];

/** Who the facilitator speaks as: name, voice and concerns. */
export function PersonaCards() {
  const text = useText();
  const { document, change } = useStudio();
  const { personas } = document.scenario;
  const patch = (id: string, part: Partial<Persona>): void =>
    void change(({ scenario }) => {
      const persona = scenario.personas.find((one) => one.id === id);
      return persona === undefined ? undefined : { do: "updatePersona", persona: { ...persona, ...part } };
    });
  const missing = KINDS.filter((kind) => kind === "own" || !personas.some((one) => one.kind === kind));
  return (
    <>
      {personas.map((persona) => (
        <div key={persona.id} className={styles.card} data-element={persona.id}>
          <div className={styles.line}>
            <TextField label={text("studio-persona-name")} isLabelHidden value={persona.name} onSave={(name) => patch(persona.id, { name })} />
            <PersonaMark persona={persona.kind} isNameHidden />
            <IconButton label={text("studio-remove-line", { line: persona.name })} icon={Trash2} size="small" onPress={() => void change(() => ({ do: "removePersona", persona: persona.id }))} />
          </div>
          <TextArea rows={1} label={text("studio-voice")} placeholder={text("persona-voice-help")} value={persona.voice} onSave={(voice) => patch(persona.id, { voice })} />
          <TextArea rows={1} label={text("studio-concerns")} placeholder={text("persona-concerns-help")} value={persona.concerns} onSave={(concerns) => patch(persona.id, { concerns })} />
        </div>
      ))}
      <div className={styles.row}>
        {missing.map((kind) => (
          <Button key={kind} size="small" onPress={() => void change(() => ({ do: "addPersona", kind, name: text(`persona-${kind}`) }))}>
            <PersonaMark persona={kind} />
          </Button>
        ))}
      </div>
    </>
  );
}
