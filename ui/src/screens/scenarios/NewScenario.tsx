import { useState } from "react";
import { go } from "../../app/routes";
import { toast } from "../../app/toasts";
import { Show, useAct, useView } from "../../app/view";
import { call, type StarterCard } from "../../ipc";
import { Button } from "../../parts/Button";
import { RadioGroup } from "../../parts/Checkbox";
import { Dialog } from "../../parts/Dialog";
import { Select } from "../../parts/Select";
import { TextField } from "../../parts/TextField";
import { type Language, languages, useLanguage, useText } from "../../text";
import { StarterPreview } from "./StarterPreview";
import styles from "./starters.module.css";

const NONE = "none";
const EMPTY = "empty";
const FILE = "file";
const INCIDENT = "incident";

interface Props {
  onClose: () => void;
  /** Brings a scenario in from a file. */
  onFile: () => void;
  /** Begins with the timeline of an incident. */
  onIncident: () => void;
  /** Begins on the starters instead of an empty scenario. */
  isBrowsing?: boolean;
}

/**
 * Asks what a new scenario starts from: nothing, one of the starters built on public incidents, or a
 * file; and for whom it is. All can be changed later.
 */
export function NewScenario({ onClose, onFile, onIncident, isBrowsing = false }: Props) {
  const text = useText();
  const act = useAct();
  const people = useView("people_list", {});
  const [language, setLanguage] = useState<Language>(useLanguage());
  const shelf = useView("library_list", { language });
  const [start, setStart] = useState(isBrowsing ? "certificate-expiry" : EMPTY);
  const [title, setTitle] = useState("");
  const [team, setTeam] = useState(NONE);
  const isStarter = start !== EMPTY && start !== FILE && start !== INCIDENT;

  const make = async (named: string): Promise<void> => {
    if (start === FILE || start === INCIDENT) {
      onClose();
      if (start === FILE) onFile();
      else onIncident();
      return;
    }
    const owner = team === NONE ? null : team;
    const made = await act(() => (isStarter ? call("library_take", { name: start, language, team: owner }) : call("scenario_create", { title: named, team: owner, language })));
    if (made === undefined) return;
    onClose();
    if (isStarter && shelf.is === "ready") toast({ tone: "done", what: text("library-taken", { title: shelf.data.find((card) => card.name === start)?.title ?? "" }) });
    go("studio", isStarter ? { scenario: made.scenario } : { scenario: made.scenario, tab: "faults" });
  };

  const forWhom = (
    <div className={styles.settings}>
      <Show view={people}>
        {({ teams }) => (
          <Select
            label={text("scenarios-team")}
            options={[{ id: NONE, title: text("scenarios-no-team") }, ...teams.map((one) => ({ id: one.id, title: one.name }))]}
            value={team}
            onChange={setTeam}
          />
        )}
      </Show>
      <RadioGroup label={text("studio-language")} look="segments" options={languages.map((one) => ({ id: one, title: text(`studio-language-${one}`) }))} value={language} onChange={setLanguage} />
    </div>
  );

  return (
    <Dialog
      title={text("scenarios-new")}
      isOpen
      onClose={onClose}
      size="large"
      foot={
        <>
          <Button onPress={onClose}>{text("frame-cancel")}</Button>
          <Button look="ink" onPress={() => void make(title)}>
            {text(start === FILE ? "library-choose-file" : start === INCIDENT ? "incident-begin" : isStarter ? "library-take" : "scenarios-make")}
          </Button>
        </>
      }
    >
      <div className={styles.picker}>
        <div className={styles.ways}>
          <Show view={shelf}>{(cards) => <RadioGroup label={text("library-from")} isLabelHidden look="list" options={ways(text, cards)} value={start} onChange={setStart} />}</Show>
        </div>
        <div className={styles.chosen}>
          {start === EMPTY && (
            <>
              <TextField label={text("studio-scenario-title")} autoFocus={!isBrowsing} value={title} onSave={setTitle} onEnter={(named) => void make(named)} />
              {forWhom}
              <p className={styles.next}>{text("library-empty-next")}</p>
            </>
          )}
          {start === FILE && <p className={styles.next}>{text("library-file-next")}</p>}
          {start === INCIDENT && <p className={styles.next}>{text("incident-what")}</p>}
          {isStarter && (
            <>
              {forWhom}
              <Show view={shelf}>{(cards) => <Chosen cards={cards} name={start} />}</Show>
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function Chosen({ cards, name }: { cards: readonly StarterCard[]; name: string }) {
  const card = cards.find((one) => one.name === name);
  return card && <StarterPreview card={card} />;
}

function ways(text: ReturnType<typeof useText>, cards: readonly StarterCard[]) {
  const way = (id: string, title: string, below: string) => ({
    id,
    title: (
      <span className={styles.way}>
        {title}
        <small>{below}</small>
      </span>
    ),
  });
  return [way(EMPTY, text("library-empty"), text("library-empty-kind")), way(FILE, text("library-file"), text("library-file-kind")), way(INCIDENT, text("incident"), text("incident-sample")), ...cards.map((card) => way(card.name, card.title, card.kind))];
}
