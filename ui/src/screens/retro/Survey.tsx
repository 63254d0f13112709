// The survey: handed round, without names. Each answer leaves the screen when it is sent.
import { useState } from "react";
import type { SurveyView } from "../../ipc";
import { Button } from "../../parts/Button";
import { RadioGroup } from "../../parts/Checkbox";
import { TextArea } from "../../parts/TextField";
import { useText } from "../../text";
import styles from "./Survey.module.css";

const questions = ["process", "worth", "real"] as const;
type Question = (typeof questions)[number];
const scale = ["1", "2", "3", "4", "5"] as const;

export interface SurveyDraft extends Record<Question, number | null> {
  comment: string;
}
const empty: SurveyDraft = { process: null, worth: null, real: null, comment: "" };

interface Props {
  survey: SurveyView;
  onSend: (draft: SurveyDraft) => Promise<boolean>;
}

export function Survey({ survey, onSend }: Props) {
  const text = useText();
  const [draft, setDraft] = useState(empty);
  const [turn, setTurn] = useState(0);
  const isEmpty = questions.every((one) => draft[one] === null) && draft.comment.trim() === "";
  const send = async () => {
    if (!(await onSend(draft))) return;
    setDraft(empty);
    setTurn(turn + 1);
  };
  return (
    <div className={styles.survey}>
      <h1>{text("retro-survey-heading")}</h1>
      <p className={styles.sub}>{text(turn === 0 ? "retro-survey-sub" : "retro-survey-sent")}</p>
      <div key={turn} className={styles.questions}>
        {questions.map((one) => (
          <RadioGroup
            key={one}
            label={text(`retro-survey-${one}`)}
            options={scale.map((id) => ({ id, title: id }))}
            value={scale.find((id) => Number(id) === draft[one]) ?? null}
            look="segments"
            onChange={(id) => setDraft({ ...draft, [one]: Number(id) })}
            className={styles.question ?? ""}
          />
        ))}
        <TextArea label={text("retro-survey-comment")} value={draft.comment} rows={2} onSave={(comment) => setDraft((before) => ({ ...before, comment }))} />
      </div>
      <footer>
        <Button look="ink" size="large" isDisabled={isEmpty} onPress={() => void send()}>
          {text("retro-survey-send")}
        </Button>
        <span role="status">{text("retro-survey-count", { count: survey.answers })}</span>
      </footer>
    </div>
  );
}
