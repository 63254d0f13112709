import { ArrowDown, ArrowUp, Combine as CombineIcon, Trash2 } from "lucide-react";
import type { Choice } from "../../../ipc";
import type { Candidate } from "../model/whole";
import { AddLine } from "../../../parts/AddLine";
import { Button, IconButton } from "../../../parts/Button";
import { RadioGroup } from "../../../parts/Checkbox";
import { DotOnLine } from "../../../parts/MinutesField";
import { TextArea } from "../../../parts/TextField";
import { useText } from "../../../text";
import { TitleField } from "../inspector/TitleField";
import { reveal } from "../jump";
import { isZero, triple } from "../model/minutes";
import { useStudio } from "../state/studio";
import { DomainMark } from "./DomainMark";
import styles from "./candidates.module.css";
import shared from "./faults.module.css";

/** The fault ideas with their reasons. Those left out stay, struck through. */
export function Candidates({ onCombine }: { onCombine: () => void }) {
  const text = useText();
  const { document, change } = useStudio();
  const { candidates, faults } = document.scenario;
  const selected = candidates.filter((one) => one.choice === "selected").length;
  return (
    <section className={styles.candidates} aria-label={text("studio-candidates")}>
      <header>
        <h2>{text("studio-candidates")}</h2>
        <span className={shared.aside}>{candidates.length === 0 ? text("studio-candidates-none") : text("studio-candidates-chosen", { selected, count: candidates.length })}</span>
        <Button size="small" icon={CombineIcon} isDisabled={candidates.length === 0} onPress={onCombine}>
          {text("studio-combine")}
        </Button>
      </header>
      <ol>
        {candidates.map((candidate, index) => (
          <Card key={candidate.id} candidate={candidate} number={index + 1} isLast={index === candidates.length - 1} />
        ))}
      </ol>
      <div className={styles.adding}>
        <AddLine label={text("studio-candidate-add")} autoFocus={candidates.length === 0} onAdd={(lines) => lines.forEach((title) => void change(() => ({ do: "addCandidate", title, description: "" })))} />
      </div>
      <footer>{faults.length === 0 ? text("studio-candidates-help") : text("studio-dropped-stay")}</footer>
    </section>
  );
}

const CHOICES: readonly Choice[] = ["selected", "dropped", "open"];

function Card({ candidate, number, isLast }: { candidate: Candidate; number: number; isLast: boolean }) {
  const text = useText();
  const { document, change } = useStudio();
  const fault = document.scenario.faults.find((one) => one.candidate === candidate.id);
  const variant = fault?.variants.find((one) => one.difficulty === document.scenario.head.difficulty) ?? fault?.variants[0];
  const patch = (part: Partial<Candidate>): void =>
    void change(({ scenario }) => {
      const now = scenario.candidates.find((one) => one.id === candidate.id);
      return now === undefined ? undefined : { do: "updateCandidate", candidate: { ...now, ...part } };
    });
  const move = (up: boolean): void =>
    void change(() => ({ do: "moveCandidate", candidate: candidate.id, up })).then((moved) => {
      if (moved !== undefined) reveal(moved.id);
    });
  const isDropped = candidate.choice === "dropped";
  return (
    <li className={styles.candidate} data-element={candidate.id} data-choice={candidate.choice} aria-label={text("studio-candidate-named", { number, title: candidate.title })}>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <div className={styles.words}>
        <TitleField label={text("studio-candidate-title")} value={candidate.title} onSave={(title) => patch({ title })} />
        <TextArea label={text("studio-candidate-description")} isLabelHidden look="quiet" rows={1} placeholder={text("studio-candidate-description")} value={candidate.description} onSave={(description) => patch({ description })} />
        <div className={styles.reasons}>
          {!isDropped && (
            <>
              <span aria-hidden>{text("studio-reasons-for")}</span>
              <TextArea label={text("studio-reasons-for")} isLabelHidden look="quiet" rows={1} placeholder={text("studio-reasons-for-help")} value={candidate.reasonsFor} onSave={(reasonsFor) => patch({ reasonsFor })} />
            </>
          )}
          <span aria-hidden>{text(isDropped ? "studio-reasons-dropped" : "studio-reasons-against")}</span>
          <TextArea
            label={text(isDropped ? "studio-reasons-dropped" : "studio-reasons-against")}
            isLabelHidden
            look="quiet"
            rows={1}
            placeholder={text(isDropped ? "studio-reasons-dropped-help" : "studio-reasons-against-help")}
            value={candidate.reasonsAgainst}
            onSave={(reasonsAgainst) => patch({ reasonsAgainst })}
          />
          {variant !== undefined && !isZero(variant.recover) && (
            <>
              <span>{text("studio-recover")}</span>
              <span className={styles.estimate}>
                <DotOnLine value={variant.recover} scale={60} />
                {text("studio-minutes", { minutes: triple(variant.recover) })}
              </span>
            </>
          )}
        </div>
        <div className={styles.choosing}>
          <RadioGroup
            label={text("studio-choice")}
            isLabelHidden
            look="segments"
            options={CHOICES.map((choice) => ({ id: choice, title: text(`studio-choice-${choice}`) }))}
            value={candidate.choice}
            onChange={(choice) => void change(() => ({ do: "chooseCandidate", candidate: candidate.id, choice }))}
          />
          {fault !== undefined && <DomainMark domain={fault.domain} />}
          <span className={styles.acts}>
            <IconButton label={text("candidate-up", { title: candidate.title })} icon={ArrowUp} size="small" isDisabled={number === 1} onPress={() => move(true)} />
            <IconButton label={text("candidate-down", { title: candidate.title })} icon={ArrowDown} size="small" isDisabled={isLast} onPress={() => move(false)} />
            <IconButton label={text("studio-remove-line", { line: candidate.title })} icon={Trash2} size="small" onPress={() => void change(() => ({ do: "removeCandidate", candidate: candidate.id }))} />
          </span>
        </div>
      </div>
    </li>
  );
}
