import { Button } from "../../parts/Button";
import { useText } from "../../text";
import styles from "./Retro.module.css";

/** Nothing to be read, while the laptop goes from hand to hand. */
export function Cover({ onUncover }: { onUncover: () => void }) {
  const text = useText();
  return (
    <div className={styles.cover}>
      <h1>{text("retro-covered")}</h1>
      <Button size="large" autoFocus onPress={onUncover}>
        {text("retro-uncover")}
      </Button>
    </div>
  );
}
