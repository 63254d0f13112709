import { X } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import type { PersonaKind } from "../../../ipc";
import { AddLine } from "../../../parts/AddLine";
import { IconButton } from "../../../parts/Button";
import { Checkbox } from "../../../parts/Checkbox";
import { PersonaMark } from "../../../parts/marks";
import { PreviewButton, ReadLines } from "../../../parts/Prose";
import { Select } from "../../../parts/Select";
import { TextField } from "../../../parts/TextField";
import { useText } from "../../../text";
import { FaultChip } from "../FaultChip";
import { useStudio } from "../state/studio";
import styles from "./inspector.module.css";

/** A group of fields below a hairline. */
export function Group({ title, aside, children }: { title: ReactNode; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h2>
        {title}
        {aside !== undefined && <em>{aside}</em>}
      </h2>
      {children}
    </section>
  );
}

interface LinesFieldProps {
  label: string;
  adds: string;
  lines: readonly string[];
  /** Lines may hold Markdown, and can be read as they will look. */
  hasPreview?: boolean;
  onSave: (change: (lines: readonly string[]) => string[]) => void;
}

/** A list of short lines, each edited in place, with a line that adds. */
export function LinesField({ label, adds, lines, hasPreview, onSave }: LinesFieldProps) {
  const text = useText();
  const [isRead, setRead] = useState(false);
  const id = useId();
  return (
    <div className={styles.lines} role="group" aria-labelledby={id}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      {hasPreview === true && lines.length > 0 && <PreviewButton isRead={isRead} label={label} onTurn={() => setRead(!isRead)} />}
      {isRead && lines.length > 0 ? (
        <ReadLines lines={lines} />
      ) : (
        <>
          {lines.map((line, index) => (
            <div key={`${index}-${lines.length}`} className={styles.line}>
              <TextField
                label={text("studio-line", { label, number: index + 1 })}
                isLabelHidden
                value={line}
                onSave={(next) => onSave((now) => (next.trim() === "" ? now.filter((_, at) => at !== index) : now.map((one, at) => (at === index ? next : one))))}
              />
              <IconButton label={text("studio-remove-line", { line })} icon={X} size="small" onPress={() => onSave((now) => now.filter((_, at) => at !== index))} />
            </div>
          ))}
          <AddLine label={adds} onAdd={(added) => onSave((now) => [...now, ...added])} />
        </>
      )}
    </div>
  );
}

/** Which faults are meant: all in sight, each ticked or not. */
export function FaultsField({ label, chosen, onSave }: { label: string; chosen: readonly string[]; onSave: (chosen: string[]) => void }) {
  const text = useText();
  const id = useId();
  const { document } = useStudio();
  return (
    <div className={styles.lines} role="group" aria-labelledby={id}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      {document.scenario.faults.length === 0 && <p className={styles.quiet}>{text("studio-no-faults-yet")}</p>}
      {document.scenario.faults.map((fault) => (
        <Checkbox
          key={fault.id}
          isSelected={chosen.includes(fault.id)}
          onChange={(isChosen) => onSave(isChosen ? [...chosen, fault.id] : chosen.filter((one) => one !== fault.id))}
        >
          <FaultChip fault={fault} /> <span aria-hidden>{fault.title}</span>
        </Checkbox>
      ))}
    </div>
  );
}

const STAND_INS: readonly PersonaKind[] = ["customerCentre", "emergencyCommittee", "cto", "marketing"];
const NEW = "new:";

/** Who speaks: those of this scenario, or a stand-in of the programme who is then added to it. */
export function PersonaField({ label, value, isOptional, onSave }: { label: string; value: string | null; isOptional?: boolean; onSave: (persona: string | null) => void }) {
  const text = useText();
  const { document, change } = useStudio();
  const { personas } = document.scenario;
  const missing = STAND_INS.filter((kind) => !personas.some((one) => one.kind === kind));
  const options = [
    ...(isOptional === true ? [{ id: "none", title: text("studio-the-team") }] : []),
    ...personas.map((one) => ({ id: one.id, title: one.name, mark: <PersonaMark persona={one.kind} name={one.name} isNameHidden /> })),
    ...missing.map((kind) => ({
      id: NEW + kind,
      title: text(`persona-${kind}`),
      mark: <PersonaMark persona={kind} isNameHidden />,
      hint: text("studio-new"),
    })),
  ];
  const choose = (id: string): void => {
    if (id === "none") onSave(null);
    else if (id.startsWith(NEW)) {
      const kind = STAND_INS.find((one) => NEW + one === id);
      if (kind === undefined) return;
      void change(() => ({ do: "addPersona", kind, name: text(`persona-${kind}`) })).then((made) => {
        if (made !== undefined) onSave(made.id);
      });
    } else onSave(id);
  };
  return <Select label={label} options={options} value={value ?? (isOptional === true ? "none" : null)} onChange={choose} placeholder={text("studio-choose")} />;
}
