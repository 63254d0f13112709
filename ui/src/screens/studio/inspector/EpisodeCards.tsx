import { Plus, Trash2 } from "lucide-react";
import type { Episode, Term } from "../../../ipc";
import type { Scenario } from "../model/whole";
import { Button, IconButton } from "../../../parts/Button";
import { Select } from "../../../parts/Select";
import { TextField } from "../../../parts/TextField";
import { type Text, useText } from "../../../text";
import { useStudio } from "../state/studio";
import styles from "./inspector.module.css";

/** The parts of the story, each with what "recovered" means in it. */
export function EpisodeCards() {
  const text = useText();
  const { document, change } = useStudio();
  const { scenario } = document;
  const terms = termsOf(scenario, text);
  const patch = (id: string, part: (episode: Episode) => Episode): void =>
    void change((latest) => {
      const episode = latest.scenario.episodes.find((one) => one.id === id);
      return episode === undefined ? undefined : { do: "updateEpisode", episode: part(episode) };
    });
  return (
    <>
      {scenario.episodes.map((episode) => (
        <div key={episode.id} className={styles.card}>
          <div className={styles.line}>
            <TextField label={text("studio-episode-title")} isLabelHidden value={episode.title} onSave={(title) => patch(episode.id, (now) => ({ ...now, title }))} />
            {scenario.episodes.length > 1 && (
              <IconButton label={text("studio-remove-line", { line: episode.title })} icon={Trash2} size="small" onPress={() => void change(() => ({ do: "removeEpisode", episode: episode.id }))} />
            )}
          </div>
          <Select
            label={text("studio-recovered-when")}
            placeholder={text("studio-choose")}
            options={terms}
            value={episode.root === undefined ? null : keyOf(episode.root)}
            onChange={(key) => patch(episode.id, (now) => ({ ...now, root: terms.find((one) => one.id === key)?.term ?? now.root }))}
          />
        </div>
      ))}
      <div>
        <Button size="small" icon={Plus} onPress={() => void change(() => ({ do: "addEpisode", title: text("studio-episode-numbered", { number: scenario.episodes.length + 1 }), root: null }))}>
          {text("studio-episode-add")}
        </Button>
      </div>
    </>
  );
}

/** A term as one string, for lists. */
export const keyOf = (term: Term): string => `${term.is}:${term.id}`;

/** Everything that can be fulfilled: faults, conditions, gates. */
export function termsOf(scenario: Scenario, text: Text): { id: string; title: string; term: Term }[] {
  const terms: [Term, string][] = [
    ...scenario.faults.map((fault): [Term, string] => [{ is: "fault", id: fault.id }, `${fault.numeral} ${fault.title}`]),
    ...scenario.conditions.map((condition): [Term, string] => [{ is: "condition", id: condition.id }, condition.title]),
    ...scenario.gates.map((gate, index): [Term, string] => [{ is: "gate", id: gate.id }, gate.title === "" ? text("studio-gate-numbered", { number: index + 1 }) : gate.title]),
  ];
  return terms.map(([term, title]) => ({ id: keyOf(term), title, term }));
}
