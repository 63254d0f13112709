// Questions are parked and answered; improvements become follow-ups in one step.
import { useState } from "react";
import type { FollowUpKind, FollowUpView, QuestionView } from "../../ipc";
import { AddLine } from "../../parts/AddLine";
import { Button } from "../../parts/Button";
import { DatePicker } from "../../parts/DatePicker";
import { PersonPicker, type PersonChoice } from "../../parts/PersonPicker";
import { Select } from "../../parts/Select";
import { TextArea, TextField } from "../../parts/TextField";
import { useText } from "../../text";
import styles from "./Questions.module.css";

const followUpKinds: readonly FollowUpKind[] = ["guide", "contacts", "alarmMissing", "alarmInterval", "customerMessage", "systemDefault", "process", "other"];

const followUpKindText = (kind: FollowUpKind) => `follow-up-kind-${kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** A follow-up being put together. */
export interface FollowUpDraft {
  text: string;
  kind: FollowUpKind;
  owner: string | null;
  due: string | null;
  /** The note it comes from. */
  note: string | null;
}

export const emptyFollowUp: FollowUpDraft = { text: "", kind: "other", owner: null, due: null, note: null };

interface Props {
  questions: readonly QuestionView[];
  followUps: readonly FollowUpView[];
  /** Improvements nobody has taken up yet: a note's id and text, or a nameless candidate of the run. */
  suggestions: readonly { note: string | null; text: string }[];
  people: readonly PersonChoice[];
  onAsk: (question: string) => void;
  onAnswer: (question: string, answer: string) => void;
  onKeep: (draft: FollowUpDraft) => Promise<boolean>;
}

export function Questions({ questions, followUps, suggestions, people, onAsk, onAnswer, onKeep }: Props) {
  const text = useText();
  const [draft, setDraft] = useState(emptyFollowUp);
  const keep = async () => {
    if (await onKeep(draft)) setDraft(emptyFollowUp);
  };
  const parked = questions.filter((one) => one.answer === "").length;
  return (
    <div className={styles.both}>
      <section>
        <h1>
          {text("retro-questions-heading")}
          {parked > 0 && <small>{text("retro-questions-parked", { count: parked })}</small>}
        </h1>
        <AddLine label={text("retro-question-add")} onAdd={(lines) => lines.forEach(onAsk)} className={styles.add ?? ""} />
        {questions.length === 0 && <p className={styles.none}>{text("retro-questions-none")}</p>}
        <ol className={styles.list}>
          {questions.map((one) => (
            <li key={one.id}>
              <p>
                {one.text}
                {one.askedBy !== "" && <small>{one.askedBy}</small>}
              </p>
              <TextArea
                label={text("retro-question-answer-for", { question: one.text })}
                isLabelHidden
                placeholder={text("retro-question-answer")}
                rows={2}
                value={one.answer}
                onSave={(answer) => onAnswer(one.id, answer)}
              />
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h1>{text("retro-follow-ups-heading")}</h1>
        <FollowUpForm draft={draft} people={people} onChange={setDraft} onKeep={() => void keep()} />
        {suggestions.length > 0 && (
          <>
            <h2>{text("retro-suggestions")}</h2>
            <ul className={styles.suggestions}>
              {suggestions.map((one) => (
                <li key={one.note ?? one.text}>
                  <button type="button" onClick={() => setDraft({ ...draft, text: one.text, note: one.note })}>
                    {one.text}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        {followUps.length === 0 && suggestions.length === 0 && <p className={styles.none}>{text("retro-follow-ups-none")}</p>}
        <ul className={styles.list}>
          {followUps.map((one) => (
            <li key={one.id}>
              <p>
                {one.text}
                <small>{[one.kindName, one.ownerName, one.dueText].filter((part) => part !== "").join(", ")}</small>
              </p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

interface FormProps {
  draft: FollowUpDraft;
  people: readonly PersonChoice[];
  onChange: (draft: FollowUpDraft) => void;
  onKeep: () => void;
}

export function FollowUpForm({ draft, people, onChange, onKeep }: FormProps) {
  const text = useText();
  return (
    <div className={styles.form}>
      <TextField label={text("retro-follow-up-text")} value={draft.text} onSave={(value) => onChange({ ...draft, text: value })} className={styles.wide ?? ""} />
      <Select
        label={text("retro-follow-up-kind")}
        options={followUpKinds.map((id) => ({ id, title: text(followUpKindText(id)) }))}
        value={draft.kind}
        onChange={(kind) => onChange({ ...draft, kind })}
      />
      <PersonPicker label={text("retro-follow-up-owner")} people={people} value={draft.owner} isOptional onChange={(owner) => onChange({ ...draft, owner })} />
      <DatePicker label={text("retro-follow-up-due")} value={draft.due} isOptional onChange={(due) => onChange({ ...draft, due })} />
      <Button look="ink" isDisabled={draft.text.trim() === ""} onPress={onKeep}>
        {text("retro-follow-up-save")}
      </Button>
    </div>
  );
}
