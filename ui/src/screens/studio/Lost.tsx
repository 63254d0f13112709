import { CircleAlert } from "lucide-react";
import { useAct } from "../../app/view";
import { call, type CallError } from "../../ipc";
import { Button } from "../../parts/Button";
import { sendAgain } from "../../parts/draft";
import { useText } from "../../text";
import styles from "./studio.module.css";

/** Says that the scenario can no longer be read, as when another window put it away. What is typed stays. */
export function Lost({ scenario, error }: { scenario: string; error: CallError }) {
  const text = useText();
  const act = useAct();
  return (
    <div className={styles.lost} role="alert">
      <CircleAlert aria-hidden size={16} strokeWidth={1.5} />
      <p>
        {error.code === "scenario-unknown" ? text("studio-lost") : error.what} <span>{error.code === "scenario-unknown" ? text("studio-lost.next") : error.next}</span>
      </p>
      {error.code === "scenario-unknown" && (
        <Button size="small" onPress={() => void act(() => call("scenario_restore", { scenario })).then((done) => {
            if (done !== undefined) sendAgain();
          })}>
          {text("studio-lost-bring-back")}
        </Button>
      )}
    </div>
  );
}
