import { useText } from "../text";
import { Button } from "./Button";
import styles from "./field.module.css";

/** As much of the other words as fits below a field. */
const MOST = 160;

interface Props {
  /** What another window wrote into the field. */
  words: string;
  onMine: () => void;
  onTheirs: () => void;
}

/** Two windows wrote into one field: shows what the other one wrote and lets the person here decide. */
export function Theirs({ words, onMine, onTheirs }: Props) {
  const text = useText();
  const shown = words.length > MOST ? `${words.slice(0, MOST)}…` : words;
  return (
    <div className={styles.theirs} role="alert">
      <p>
        {text(words === "" ? "field-emptied-elsewhere" : "field-changed-elsewhere")} {words !== "" && <q>{shown}</q>}
      </p>
      <Button size="small" onPress={onMine}>
        {text("field-keep-mine")}
      </Button>
      <Button size="small" onPress={onTheirs}>
        {text("field-take-theirs")}
      </Button>
    </div>
  );
}
