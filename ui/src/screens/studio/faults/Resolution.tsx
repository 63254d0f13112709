import { Check, TriangleAlert } from "lucide-react";
import { Fragment } from "react";
import type { Episode, Term } from "../../../ipc";
import { Select } from "../../../parts/Select";
import { useText } from "../../../text";
import { keyOf, termsOf } from "../inspector/EpisodeCards";
import { type LogicNode, logicOf } from "../model/logic";
import { useStudio } from "../state/studio";
import styles from "./faults.module.css";

/** What "recovered" means, as the sentence this view exists to say. */
export function Resolution({ episode, isNamed }: { episode: Episode; isNamed: boolean }) {
  const text = useText();
  const { view, document, change } = useStudio();
  const terms = termsOf(document.scenario, text);
  const inLogic = faultsIn(logicOf(document.scenario, episode.root));
  const hidings = document.scenario.faults
    .filter((hider) => inLogic.has(hider.id))
    .flatMap((hider) => hider.masks.flatMap((id) => document.faults.get(id) ?? []).map((hidden) => ({ hider, hidden })));
  const sets = view.resolutions.find((one) => one.episode === episode.id)?.sets ?? [];
  return (
    <div className={styles.resolution} data-element={episode.id}>
      <h2>{isNamed ? text("studio-recovered-in", { episode: episode.title }) : text("studio-recovered")}</h2>
      {sets.length === 0 ? (
        <p className={styles.unresolved}>
          <TriangleAlert aria-hidden size={20} strokeWidth={1.5} />
          {text(episode.root === undefined ? "studio-root-missing" : "studio-root-never")}
        </p>
      ) : (
        <p className={styles.sentence}>
          {sets.map((set, index) => (
            <Fragment key={index}>
              {index > 0 && <b className={styles.joint}>{text("studio-or")}</b>}
              <Conjunction terms={set} />
            </Fragment>
          ))}
        </p>
      )}
      {hidings.length > 0 && sets.length > 0 && (
        <p className={styles.only}>
          {hidings.map(({ hider, hidden }) => (
            <span key={`${hider.id}${hidden.id}`} className={styles.thought}>
              {text("resolution-only", { hider: hider.title, hidden: hidden.title })}{" "}
            </span>
          ))}
        </p>
      )}
      <Facts count={sets.length} />
      <Select
        className={styles.rootChoice ?? ""}
        label={text("resolution-root")}
        placeholder={text("studio-choose")}
        options={terms}
        value={episode.root === undefined ? null : keyOf(episode.root)}
        onChange={(key) => {
          const root = terms.find((one) => one.id === key)?.term;
          if (root !== undefined) void change(({ scenario }) => ({ do: "updateEpisode", episode: { ...(scenario.episodes.find((one) => one.id === episode.id) ?? episode), root } }));
        }}
      />
    </div>
  );
}

/** The faults drawn in a tree of logic. */
function faultsIn(root: LogicNode | undefined): Set<string> {
  const found = new Set<string>();
  const waiting = root === undefined ? [] : [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.is === "fault") found.add(node.id);
    waiting.push(...node.inputs);
  }
  return found;
}

function Conjunction({ terms }: { terms: readonly Term[] }) {
  const text = useText();
  return terms.map((term, index) => (
    <span key={`${term.is}-${term.id}`} className={styles.thought}>
      <TermName term={term} />
      {index < terms.length - 1 && (
        <>
          , <b className={styles.joint}>{text("studio-and")}</b>{" "}
        </>
      )}
    </span>
  ));
}

function TermName({ term }: { term: Term }) {
  const text = useText();
  const { document } = useStudio();
  const { scenario } = document;
  switch (term.is) {
    case "fault": {
      const fault = document.faults.get(term.id);
      return fault === undefined ? null : (
        <>
          <span className={styles.bigChip} aria-hidden>
            {fault.numeral}
          </span>
          {text("studio-term-fault", { title: fault.title })}
        </>
      );
    }
    case "condition": {
      const condition = scenario.conditions.find((one) => one.id === term.id);
      const owner = scenario.faults.find((fault) => scenario.gates.some((gate) => gate.id === fault.repairedWhen && gate.inputs.some((input) => input.is === "condition" && input.id === term.id)));
      return condition === undefined ? null : (
        <>
          {owner !== undefined && (
            <span className={styles.bigChip} aria-hidden>
              {owner.numeral}
            </span>
          )}
          {text("studio-term-condition", { title: condition.title })}
        </>
      );
    }
    case "gate":
      return scenario.gates.find((one) => one.id === term.id)?.title ?? null;
  }
}

function Facts({ count }: { count: number }) {
  const text = useText();
  const { view } = useStudio();
  const unrevealed = view.findings.some((one) => one.code.includes("reveal"));
  if (count === 0) return null;
  return (
    <ul className={styles.facts}>
      <li>
        <Check aria-hidden size={16} strokeWidth={1.5} />
        {text("studio-smallest-sets", { count })}
      </li>
      {!unrevealed && (
        <li>
          <Check aria-hidden size={16} strokeWidth={1.5} />
          {text("studio-all-revealed")}
        </li>
      )}
    </ul>
  );
}
