import { useState } from "react";
import type { GateRule, Masking, Pattern } from "../../../ipc";
import type { Candidate } from "../model/whole";
import { Button } from "../../../parts/Button";
import { Checkbox, RadioGroup } from "../../../parts/Checkbox";
import { Dialog } from "../../../parts/Dialog";
import { NumberField } from "../../../parts/NumberField";
import { useText } from "../../../text";
import type { Document } from "../model/document";
import { useStudio } from "../state/studio";
import styles from "./faults.module.css";

type Way = Exclude<Pattern["of"], "stages">;
type Rule = GateRule["of"];

/** Chooses candidates and a pattern; the core makes the logic and lays out a sound skeleton. */
export function CombineDialog({ onClose, onDone }: { onClose: () => void; onDone: (isLaidOut: boolean) => void }) {
  const text = useText();
  const { document, change } = useStudio();
  const { candidates, nodes } = document.scenario;
  const known = rootRule(document);
  const before = candidates.filter((one) => one.choice === "selected").map((one) => one.id);
  const [chosen, setChosen] = useState<readonly string[]>(before.length > 0 ? before : candidates.length === 1 ? candidates.map((one) => one.id) : []);
  const [way, setWay] = useState<Way>();
  const [rule, setRule] = useState<Rule>(known.of);
  const [count, setCount] = useState(known.of === "atLeast" ? known.k : 2);
  const [masks, setMasks] = useState<readonly string[]>(() => knownMasks(document));
  const [isLaidOut, setLaidOut] = useState(nodes.length === 0);

  const picked = candidates.filter((one) => chosen.includes(one.id));
  const fits: Way = picked.length < 2 ? "single" : way === undefined || way === "single" ? "composite" : way;
  const pairs = fits === "single" ? [] : pairsOf(picked);
  const masking: Masking[] = pairs.filter((pair) => masks.includes(keyOf(pair))).map(({ hider, hidden }) => ({ hider: hider.id, hidden: hidden.id }));
  const numberOf = (candidate: Candidate): number => candidates.indexOf(candidate) + 1;

  const combine = async (): Promise<void> => {
    const pattern = patternOf(fits, picked, rule === "atLeast" ? { of: "atLeast", k: count } : { of: rule });
    const drop = candidates.filter((one) => before.includes(one.id) && !chosen.includes(one.id));
    const done = await change(() => ({
      do: "all",
      edits: [...drop.map((one) => ({ do: "chooseCandidate" as const, candidate: one.id, choice: "open" as const })), { do: "combine", pattern, masking, layOut: isLaidOut }],
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
          <Button look="ink" isDisabled={picked.length === 0} onPress={() => void combine()}>
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
          <RadioGroup
            label={text("studio-combine-how")}
            look="list"
            options={(["composite", "cascade"] as const).map((one) => ({ id: one, title: text(`studio-pattern-${one}`) }))}
            value={fits === "cascade" ? "cascade" : "composite"}
            onChange={setWay}
          />
        )}
        {fits === "composite" && (
          <div className={styles.rules}>
            <RadioGroup label={text("studio-recovered-when")} options={(["all", "any", "atLeast"] as const).map((one) => ({ id: one, title: text(`studio-rule-of-${one}`) }))} value={rule} onChange={setRule} />
            {rule === "atLeast" && <NumberField label={text("studio-how-many")} value={count} min={1} max={picked.length} onSave={(k) => setCount(k ?? 1)} />}
          </div>
        )}
        {fits === "composite" && (
          <fieldset>
            <legend>{text("studio-masks")}</legend>
            {pairs.map((pair) => (
              <Checkbox key={keyOf(pair)} isSelected={masks.includes(keyOf(pair))} onChange={(isMasking) => setMasks(isMasking ? [...masks.filter((one) => one !== keyOf(turned(pair))), keyOf(pair)] : masks.filter((one) => one !== keyOf(pair)))}>
                {text("studio-masks-named", { hider: numberOf(pair.hider), hidden: numberOf(pair.hidden) })}
              </Checkbox>
            ))}
          </fieldset>
        )}
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

interface Pair {
  readonly hider: Candidate;
  readonly hidden: Candidate;
}

const keyOf = ({ hider, hidden }: Pair): string => `${hider.id}>${hidden.id}`;
const turned = ({ hider, hidden }: Pair): Pair => ({ hider: hidden, hidden: hider });

function pairsOf(candidates: readonly Candidate[]): Pair[] {
  return candidates.flatMap((hider) => candidates.filter((hidden) => hidden !== hider).map((hidden) => ({ hider, hidden })));
}

function patternOf(way: Way, candidates: readonly Candidate[], rule: GateRule): Pattern {
  const ids = candidates.map((one) => one.id);
  switch (way) {
    case "single":
      return { of: "single", candidate: ids[0] ?? "" };
    case "composite":
      return { of: "composite", rule, candidates: ids };
    case "cascade":
      return { of: "cascade", candidates: ids };
  }
}
