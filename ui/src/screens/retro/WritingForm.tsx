// One person's form on the shared laptop. It covers everything else and leaves the screen when handed on.
import { useEffect, useRef, useState } from "react";
import type { Entry, EntryRating, EntryView } from "../../ipc";
import { Button } from "../../parts/Button";
import { Checkbox } from "../../parts/Checkbox";
import { Confirm } from "../../parts/Dialog";
import { RoleMark } from "../../parts/marks";
import { TextArea } from "../../parts/TextField";
import { useText } from "../../text";
import { missingScores, noteFields } from "./model";
import { ScoreField } from "./ScoreField";
import styles from "./WritingForm.module.css";

interface Props {
  form: EntryView;
  onDraft: (entry: Entry) => void;
  onHandOn: (entry: Entry, isDone: boolean) => void;
  /** What could be said instead of words that may read as blame; only ever a suggestion. */
  nudgesFor: (text: string) => Promise<readonly string[]>;
}

type Field = (typeof noteFields)[number];
type When = "before" | "after";

export function WritingForm({ form, onDraft, onHandOn, nudgesFor }: Props) {
  const text = useText();
  const [entry, setEntry] = useState(form.entry);
  const latest = useRef(form.entry);
  const [isHidden, setHidden] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [nudges, setNudges] = useState<Partial<Record<Field, string>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const change = (next: Entry) => {
    latest.current = next;
    setEntry(next);
    onDraft(next);
  };
  const write = (field: Field, value: string) => {
    change({ ...latest.current, [field]: value });
    void nudgesFor(value).then(([first]) => setNudges((before) => ({ ...before, [field]: first })));
  };
  const score = (given: EntryRating, when: When, value: number | null) =>
    change({ ...latest.current, ratings: latest.current.ratings.map((one) => (one.measure.is === given.measure.is ? { ...one, [when]: value } : one)) });
  const handOn = (isDone: boolean) => {
    // The field that has the focus hands over its last words first.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (isDone && missingScores(latest.current).length > 0) setAsking(true);
    else onHandOn(latest.current, isDone);
  };
  const nameOf = ({ measure }: EntryRating) => (measure.is === "other" ? measure.name : text(`retro-measure-${measure.is}`));
  const missing = missingScores(entry);

  return (
    <section className={styles.form} aria-labelledby="retro-form" data-hidden={isHidden || undefined}>
      <header>
        <h1 id="retro-form" ref={heading} tabIndex={-1}>
          {form.name}
        </h1>
        <RoleMark role={form.role} size={16} />
        <p>{text("retro-form-sub")}</p>
        <Checkbox isSelected={isHidden} onChange={setHidden}>
          {text("retro-hide-letters")}
        </Checkbox>
      </header>
      <div className={styles.fields}>
        {noteFields.map((field) => {
          const nudge = nudges[field];
          return (
            <TextArea
              key={field}
              label={text(`retro-${field}`)}
              placeholder={text(`retro-${field}.prompt`)}
              value={entry[field]}
              rows={4}
              onSave={(value) => write(field, value)}
              help={nudge}
            />
          );
        })}
      </div>
      {entry.ratings.length > 0 && (
        <div className={styles.scores}>
          {entry.ratings.map((given) => {
            const name = nameOf(given);
            return (
              <fieldset key={name}>
                <legend>{name}</legend>
                {given.measure.is !== "other" && <p>{text(`retro-measure-${given.measure.is}.prompt`)}</p>}
                {(["before", "after"] as const).map((when) => (
                  <div key={when} className={styles.pair}>
                    <span aria-hidden>{text(`retro-score-${when}`)}</span>
                    <ScoreField
                      label={text("retro-score-label", { measure: name, when: text(`retro-score-${when}`) })}
                      value={given[when]}
                      onChange={(value) => score(given, when, value)}
                    />
                  </div>
                ))}
              </fieldset>
            );
          })}
          <p className={styles.help}>{text("retro-score-help")}</p>
        </div>
      )}
      <footer>
        <Button size="large" onPress={() => handOn(false)}>
          {text("retro-form-later")}
        </Button>
        <Button size="large" look="ink" onPress={() => handOn(true)}>
          {text("retro-form-done")}
        </Button>
      </footer>
      <Confirm title={text("retro-missing-title", { count: missing.length })} isOpen={isAsking} onClose={() => setAsking(false)} cancel={text("retro-missing-back")} act={text("retro-missing-act")} onAct={() => onHandOn(latest.current, true)}>
        <p>{missing.map(([given, when]) => text("retro-score-label", { measure: nameOf(given), when: text(`retro-score-${when}`) })).join(" · ")}</p>
        <p>{text("retro-missing-body")}</p>
      </Confirm>
    </section>
  );
}
