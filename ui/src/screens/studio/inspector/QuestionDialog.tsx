import { useState } from "react";
import type { PersonaKind } from "../../../ipc";
import { RadioGroup } from "../../../parts/Checkbox";
import { Dialog } from "../../../parts/Dialog";
import { FindList } from "../../../parts/FindList";
import { found } from "../../../parts/find";
import { PersonaMark } from "../../../parts/marks";
import { textIn, useText } from "../../../text";
import { useStudio } from "../state/studio";
import styles from "./inspector.module.css";
import { ASKERS, type Question, QUESTIONS } from "./questions";

interface Props {
  /** Who is meant to ask, as far as known. */
  asker?: PersonaKind | undefined;
  onClose: () => void;
  /** The words in the scenario's language, and who says them. */
  onChoose: (words: string, asker: PersonaKind) => void;
}

/** The library of real questions, searched by words and narrowed by who asks. */
export function QuestionDialog({ asker, onClose, onChoose }: Props) {
  const text = useText();
  const { document } = useStudio();
  const spoken = textIn(document.scenario.head.language);
  const [who, setWho] = useState<PersonaKind | "anyone">(asker ?? "anyone");
  const offered = QUESTIONS.filter((one) => who === "anyone" || one.asker === who);
  const find = (query: string) =>
    found(query, offered, (one: Question) => `${spoken(one.id)} ${text(one.about)}`).map((question) => ({
      id: question.id,
      draw: (
        <span className={styles.question}>
          <PersonaMark persona={question.asker} isNameHidden size={10} />
          <span>{spoken(question.id)}</span>
          <small>{text(question.about)}</small>
        </span>
      ),
      choose: () => {
        onClose();
        onChoose(spoken(question.id), question.asker);
      },
    }));
  return (
    <Dialog title={text("questions-title")} isOpen onClose={onClose} size="large">
      <div className={styles.questions}>
        <RadioGroup
          label={text("questions-who")}
          isLabelHidden
          options={[{ id: "anyone" as const, title: text("questions-anyone") }, ...ASKERS.map((kind) => ({ id: kind, title: <PersonaMark persona={kind} /> }))]}
          value={who}
          onChange={setWho}
        />
        <FindList label={text("questions-search")} find={find} nothing={text("questions-nothing")} onEscape={onClose} />
        <p className={styles.quiet}>{text("questions-help")}</p>
      </div>
    </Dialog>
  );
}
