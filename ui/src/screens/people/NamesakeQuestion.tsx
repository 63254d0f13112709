import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import type { PersonView, TeamView } from "../../ipc";
import { useText } from "../../text";
import styles from "./People.module.css";

export interface Asked {
  name: string;
  /** Who already bears the name, elsewhere. */
  others: PersonView[];
}

interface Props {
  asked: Asked | undefined;
  team: TeamView;
  onSame: (person: PersonView) => void;
  onOther: (name: string) => void;
  onDone: () => void;
}

/** Someone of this name is known already: the same person, or a namesake? */
export function NamesakeQuestion({ asked, team, onSame, onOther, onDone }: Props) {
  const text = useText();
  const whereOf = (person: PersonView) => (person.teamsText === "" ? text("people-loose") : person.teamsText);
  const choose = (deed: () => void) => () => {
    deed();
    onDone();
  };
  return (
    <Dialog title={text("people-namesake", { name: asked?.name ?? "" })} isOpen={asked !== undefined} onClose={onDone} size="small">
      <ul className={styles.choices}>
        {asked?.others.map((person) => (
          <li key={person.id}>
            <Button onPress={choose(() => onSame(person))}>{text("people-namesake-same", { where: whereOf(person), team: team.name })}</Button>
          </li>
        ))}
        {asked && (
          <li>
            <Button onPress={choose(() => onOther(asked.name))}>{text("people-namesake-other")}</Button>
          </li>
        )}
      </ul>
    </Dialog>
  );
}
