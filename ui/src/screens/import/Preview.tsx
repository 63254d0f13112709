// What a file would bring: counts, what the file does not say, its columns, its doubtful rows.
import type { ImportPreview, Measure } from "../../ipc";
import { Button } from "../../parts/Button";
import { Select } from "../../parts/Select";
import { State } from "../../parts/State";
import { Table } from "../../parts/Table";
import { TextField } from "../../parts/TextField";
import { useText } from "../../text";
import type { Choices } from "./file";
import styles from "./Import.module.css";

interface Props {
  preview: ImportPreview;
  choices: Choices;
  isApplying: boolean;
  onChoices: (choices: Choices) => void;
  onApply: () => void;
  onCancel: () => void;
}

const measures: readonly { id: "processUnderstanding" | "responseLevel"; key: string }[] = [
  { id: "processUnderstanding", key: "season-measure-process-understanding" },
  { id: "responseLevel", key: "season-measure-response-level" },
];
const modes = ["recalled", "measured"] as const;

export function Preview({ preview, choices, isApplying, onChoices, onApply, onCancel }: Props) {
  const text = useText();
  const measureOf = (measure: Measure): string => (measure.is === "other" ? "" : measure.is);
  return (
    <div className={styles.preview}>
      <section className={styles.comes} aria-label={text("import-what-comes")}>
        <h2>{text("import-what-comes")}</h2>
        <p className={styles.hint}>{preview.file}</p>
        <dl className={styles.counts}>
          {preview.counts.map((count) => (
            <div key={count.label}>
              <dt>{count.label}</dt>
              <dd>{count.value}</dd>
            </div>
          ))}
        </dl>
        {preview.seasons.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>

      <section className={styles.choices} aria-label={text("import-choices")}>
        <h2>{text("import-choices")}</h2>
        {preview.asksForMeasure && (
          <Select
            label={text("import-measure")}
            options={measures.map((one) => ({ id: one.id, title: text(one.key) }))}
            value={measures.find((one) => one.id === measureOf(choices.measure.measure))?.id ?? null}
            onChange={(id) => onChoices({ ...choices, measure: { ...choices.measure, measure: { is: id } } })}
          />
        )}
        <Select
          label={text("import-mode")}
          options={modes.map((mode) => ({ id: mode, title: text(`import-mode-${mode}`) }))}
          value={choices.measure.beforeMode}
          onChange={(beforeMode) => onChoices({ ...choices, measure: { ...choices.measure, beforeMode } })}
        />
        {preview.asksForSeason && (
          <TextField
            label={text("import-season-name")}
            help={text("import-season-name-hint")}
            value={choices.season ?? ""}
            maxLength={60}
            onSave={(season) => onChoices({ ...choices, season: season.trim() === "" ? null : season })}
          />
        )}
      </section>

      <section className={styles.columns}>
        <Table
          caption={text("import-columns")}
          isCaptionShown
          columns={[
            { id: "heading", title: text("import-column-heading"), isRowName: true, cell: (column) => column.heading },
            {
              id: "meaning",
              title: text("import-column-meaning"),
              cell: (column) => column.meaning ?? <span className={styles.ignored}>{text("import-column-ignored")}</span>,
            },
          ]}
          rows={preview.columns}
          rowKey={(column) => column.heading}
        />
      </section>

      <section className={styles.problems} aria-label={preview.problemsTitle}>
        <h2>{preview.problemsTitle}</h2>
        {preview.problems.length > 0 && (
          <div className={styles.scroll} tabIndex={0} role="group" aria-label={preview.problemsTitle}>
            <ol>
              {preview.problems.map((problem) => (
                <li key={`${problem.line} ${problem.what}`} data-left-out={problem.isLeftOut || undefined}>
                  <span className={styles.line}>{problem.line}</span>
                  <span>{problem.what}</span>
                  <span className={styles.happens}>{problem.happens}</span>
                </li>
              ))}
            </ol>
          </div>
        )}
        {preview.problemsMore !== null && <p className={styles.hint}>{preview.problemsMore}</p>}
      </section>

      <footer className={styles.foot}>
        {preview.nothing !== null && <State is="refused" what={preview.nothing} />}
        <Button look="bare" onPress={onCancel} isDisabled={isApplying}>
          {text("import-cancel")}
        </Button>
        {preview.apply !== null && (
          <Button look="ink" isDisabled={isApplying} onPress={onApply}>
            {isApplying ? text("import-applying") : preview.apply}
          </Button>
        )}
      </footer>
    </div>
  );
}
