import { useRef, useState } from "react";
import { useAct } from "../../app/view";
import { call, type EntryKind, type IncidentEntry, type IncidentView } from "../../ipc";
import { type Language, useText } from "../../text";
import { Button } from "../Button";
import { Checkbox } from "../Checkbox";
import { Dialog } from "../Dialog";
import { NumberField } from "../NumberField";
import { Select } from "../Select";
import { TextArea, TextField } from "../TextField";
import styles from "./incident.module.css";

const KINDS: readonly EntryKind[] = ["symptom", "inject", "recovery", "mistake", "propagation", "monitoring", "notice", "note"];

/** What the core refuses is told by the core, in megabytes. */
const LONGEST = Infinity;

/** So many rows are drawn at first, and each time more are asked for. */
const AT_ONCE = 40;

interface Props {
  /** Into this scenario; into a new one when absent. */
  scenario?: string;
  language?: Language;
  onClose: () => void;
  onTaken: (scenario: string) => void;
}

interface Row {
  readonly entry: IncidentEntry;
  readonly isKept: boolean;
}

/** Pasted timeline, read, looked over and corrected, then made into a draft that one undo takes away. */
export function IncidentDialog({ scenario, language, onClose, onTaken }: Props) {
  const text = useText();
  const act = useAct();
  const [pasted, setPasted] = useState("");
  const [title, setTitle] = useState("");
  const [read, setRead] = useState<IncidentView>();
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [shown, setShown] = useState(AT_ONCE);
  const [isBusy, setBusy] = useState(false);
  const [isMissed, setMissed] = useState(false);
  const field = useRef<HTMLElement>(null);
  const kept = rows.filter((row) => row.isKept).map((row) => row.entry);

  const look = async (): Promise<void> => {
    setBusy(true);
    const view = await act(() => call("incident_read", { text: pasted }));
    setBusy(false);
    if (view === undefined) return;
    setRead(view);
    setShown(AT_ONCE);
    setRows(view.entries.map((entry) => ({ entry, isKept: true })));
  };
  const isNew = scenario === undefined;
  const isNameless = isNew && title.trim() === "";
  const take = async (): Promise<void> => {
    if (isNameless) {
      setMissed(true);
      field.current?.focus();
      return;
    }
    setBusy(true);
    const made = await act(() => call("incident_take", { scenario: scenario ?? null, title, team: null, language: language ?? null, entries: kept }));
    setBusy(false);
    if (made === undefined) return;
    onClose();
    onTaken(made.scenario);
  };
  const put = (at: number, part: Partial<Row>): void => setRows((now) => now.map((row, index) => (index === at ? { ...row, ...part } : row)));

  return (
    <Dialog
      title={text("incident")}
      isOpen
      onClose={onClose}
      size="large"
      foot={
        read === undefined ? (
          <>
            <Button onPress={onClose}>{text("frame-cancel")}</Button>
            <Button look="ink" isDisabled={pasted.trim() === ""} isPending={isBusy} onPress={() => void look()}>
              {text("incident-read")}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={() => setRead(undefined)}>{text("incident-again")}</Button>
            <Button look="ink" isDisabled={kept.length === 0} isPending={isBusy} onPress={() => void take()}>
              {text("incident-take", { count: kept.length })}
            </Button>
          </>
        )
      }
    >
      {read === undefined ? (
        <div className={styles.paste}>
          <p>{text("incident-what")}</p>
          <TextArea label={text("incident-text")} placeholder={text("incident-sample")} rows={12} autoFocus longest={LONGEST} value={pasted} onSave={setPasted} />
        </div>
      ) : (
        <div className={styles.read}>
          {isNew && <TextField label={text("incident-title")} isRequired autoFocus error={isMissed && isNameless ? text("incident-title-missing") : undefined} value={title} onSave={setTitle} inputRef={field} />}
          <ul className={styles.says}>
            {read.says.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <table className={styles.table}>
            <caption className="unseen">{text("incident-entries")}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="unseen">{text("incident-keep")}</span>
                </th>
                <th scope="col">{text("incident-kind")}</th>
                <th scope="col">{text("incident-minute")}</th>
                <th scope="col">{text("incident-words")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, shown).map(({ entry, isKept }, at) => (
                <tr key={entry.line} data-dropped={!isKept || undefined}>
                  <td>
                    <Checkbox label={text("incident-keep-one", { words: entry.text })} isSelected={isKept} onChange={(next) => put(at, { isKept: next })} />
                  </td>
                  <td>
                    <Select
                      label={text("incident-kind-one", { words: entry.text })}
                      isLabelHidden
                      options={KINDS.map((id) => ({ id, title: text(`incident-kind-${id}`) }))}
                      value={entry.kind}
                      onChange={(kind) => put(at, { entry: { ...entry, kind } })}
                    />
                  </td>
                  <td>
                    <NumberField label={text("incident-minute-one", { words: entry.text })} isLabelHidden isOptional value={entry.minute} onSave={(minute) => put(at, { entry: { ...entry, minute } })} />
                  </td>
                  <td>
                    <TextField label={text("incident-text-one", { words: entry.text })} isLabelHidden value={entry.text} onSave={(words) => put(at, { entry: { ...entry, text: words } })} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > shown && (
            <Button size="small" look="bare" onPress={() => setShown(shown + AT_ONCE)}>
              {text("incident-more", { count: rows.length - shown })}
            </Button>
          )}
        </div>
      )}
    </Dialog>
  );
}
