import { useState } from "react";
import type { GateRule, Masking } from "../../../ipc";
import { Button } from "../../../parts/Button";
import { Checkbox, RadioGroup } from "../../../parts/Checkbox";
import { Dialog } from "../../../parts/Dialog";
import { NumberField } from "../../../parts/NumberField";
import { Select } from "../../../parts/Select";
import { useText } from "../../../text";
import type { Document } from "../model/document";
import { DIFFICULTIES } from "../model/minutes";
import type { Candidate } from "../model/whole";
import { useStudio } from "../state/studio";
import { keyOf, pairsOf, patternOf, stageOf, stagesOf, turned, type Way } from "./combining";
import styles from "./faults.module.css";

type Rule = GateRule["of"];

/** Chooses candidates and a pattern; the core makes the logic and lays out a sound skeleton. */
export function CombineDialog({ onClose, onDone }: { onClose: () => void; onDone: (isLaidOut: boolean) => void }) {
  const text = useText();
  const { document, change } = useStudio();
  const { candidates, nodes, faults } = document.scenario;
  const known = rootRule(document);
  const before = candidates.filter((one) => one.choice === "selected").map((one) => one.id);
  const [chosen, setChosen] = useState<readonly string[]>(before.length > 0 ? before : candidates.length === 1 ? candidates.map((one) => one.id) : []);
  const [way, setWay] = useState<Way>(document.scenario.episodes.length > 1 ? "cascade" : "composite");
  const [rule, setRule] = useState<Rule>(known.of);
  const [count, setCount] = useState(known.of === "atLeast" ? known.k : 2);
  const [masks, setMasks] = useState<readonly string[]>(() => knownMasks(document));
  const [stages, setStages] = useState<ReadonlyMap<string, number>>(() => knownStages(document));
  const [isGraded, setGraded] = useState(faults.some((fault) => fault.variants.length > 1));
  const [isLaidOut, setLaidOut] = useState(nodes.length === 0);

  const picked = candidates.filter((one) => chosen.includes(one.id));
  const pattern = patternOf(way, picked, rule === "atLeast" ? { of: "atLeast", k: count } : { of: rule }, stages);
  const pairs = picked.length < 2 ? [] : pairsOf(way, picked, stages);
  const masking: Masking[] = pairs.filter((pair) => masks.includes(keyOf(pair))).map(({ hider, hidden }) => ({ hider: hider.id, hidden: hidden.id }));
  const numberOf = (candidate: Candidate): number => candidates.indexOf(candidate) + 1;
  const largest = way === "composite" ? picked.length : Math.max(1, ...stagesOf(picked, stages).map((part) => part.length));

  const combine = async (): Promise<void> => {
    if (pattern === undefined) return;
    const drop = candidates.filter((one) => before.includes(one.id) && !chosen.includes(one.id));
    const done = await change(() => ({
      do: "all",
      gesture: "combine",
      edits: [
        ...drop.map((one) => ({ do: "chooseCandidate" as const, candidate: one.id, choice: "open" as const })),
        { do: "combine", pattern, masking, layOut: isLaidOut, ...(isGraded ? { difficulties: [...DIFFICULTIES] } : {}) },
      ],
    }));
    if (done !== undefined) onDone(isLaidOut);
  };

  return (
    <Dialog
      title={text("studio-combine-title")}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{text("frame-cancel")}</Button>
          <Button look="ink" isDisabled={pattern === undefined} onPress={() => void combine()}>
            {text(isLaidOut ? "studio-combine-and-lay-out" : "studio-combine-act")}
          </Button>
        </>
      }
    >
      <div className={styles.combining}>
        <fieldset>
          <legend>{text("studio-combine-which")}</legend>
          {candidates.map((candidate) => (
            <Checkbox key={candidate.id} isSelected={chosen.includes(candidate.id)} onChange={(isChosen) => setChosen(isChosen ? [...chosen, candidate.id] : chosen.filter((id) => id !== candidate.id))}>
              <b className={styles.numeral}>{numberOf(candidate)}</b> {candidate.title}
            </Checkbox>
          ))}
        </fieldset>
        {picked.length > 1 && (
          <RadioGroup label={text("studio-combine-how")} look="list" options={(["composite", "cascade"] as const).map((one) => ({ id: one, title: text(`studio-pattern-${one}`) }))} value={way} onChange={setWay} />
        )}
        {picked.length > 1 && way === "cascade" && (
          <fieldset>
            <legend>{text("combine-stages")}</legend>
            {picked.map((candidate) => (
              <div key={candidate.id} className={styles.stage}>
                <Select
                  label={text("combine-stage-of", { title: candidate.title })}
                  isLabelHidden
                  options={picked.map((_, index) => ({ id: String(index), title: text("combine-stage", { number: index + 1 }) }))}
                  value={String(stageOf(candidate.id, picked, stages))}
                  onChange={(stage) => setStages(new Map([...picked.map((one): [string, number] => [one.id, stageOf(one.id, picked, stages)]), [candidate.id, Number(stage)]]))}
                />
                <b className={styles.numeral}>{numberOf(candidate)}</b> {candidate.title}
              </div>
            ))}
            {pattern === undefined && <p className={styles.missing}>{text("combine-stages-few")}</p>}
          </fieldset>
        )}
        {picked.length > 1 && largest > 1 && (
          <div className={styles.rules}>
            <RadioGroup label={text("studio-recovered-when")} options={(["all", "any", "atLeast"] as const).map((one) => ({ id: one, title: text(`studio-rule-of-${one}`) }))} value={rule} onChange={setRule} />
            {rule === "atLeast" && <NumberField label={text("studio-how-many")} value={count} min={1} max={largest} onSave={(k) => setCount(k ?? 1)} />}
          </div>
        )}
        {pairs.length > 0 && (
          <fieldset>
            <legend>{text("studio-masks")}</legend>
            {pairs.map((pair) => (
              <Checkbox key={keyOf(pair)} isSelected={masks.includes(keyOf(pair))} onChange={(isMasking) => setMasks(isMasking ? [...masks.filter((one) => one !== keyOf(turned(pair))), keyOf(pair)] : masks.filter((one) => one !== keyOf(pair)))}>
                {text("studio-masks-named", { hider: numberOf(pair.hider), hidden: numberOf(pair.hidden) })}
              </Checkbox>
            ))}
          </fieldset>
        )}
        <Checkbox isSelected={isGraded} onChange={setGraded}>
          {text("combine-graded")}
        </Checkbox>
        <Checkbox isSelected={isLaidOut} onChange={setLaidOut}>
          {text(nodes.length === 0 ? "studio-lay-out" : "studio-lay-out-anew")}
        </Checkbox>
      </div>
    </Dialog>
  );
}

/** The rule of the first episode's root, as it stands. */
function rootRule({ scenario }: Document): GateRule {
  const root = scenario.episodes[0]?.root;
  return (root?.is === "gate" ? scenario.gates.find((gate) => gate.id === root.id)?.rule : undefined) ?? { of: "all" };
}

/** Which candidates hide which, as their faults stand. */
function knownMasks({ scenario, faults }: Document): string[] {
  return scenario.faults.flatMap((fault) => fault.masks.map((id) => `${fault.candidate ?? ""}>${faults.get(id)?.candidate ?? ""}`));
}

/** Which episode each candidate's fault is in, as the episodes' roots stand. */
function knownStages({ scenario }: Document): ReadonlyMap<string, number> {
  if (scenario.episodes.length < 2) return new Map();
  return new Map(
    scenario.episodes.flatMap(({ root }, stage) => {
      const inputs = root?.is === "gate" ? (scenario.gates.find((gate) => gate.id === root.id)?.inputs ?? []) : root === undefined ? [] : [root];
      return inputs.flatMap((input): [string, number][] => {
        const candidate = input.is === "fault" ? scenario.faults.find((fault) => fault.id === input.id)?.candidate : undefined;
        return candidate === undefined ? [] : [[candidate, stage]];
      });
    }),
  );
}
