// What stands in for the columns: before the start, over an unsettled clock, after the end.
import { useState } from "react";
import { go } from "../../app/routes";
import { useView } from "../../app/view";
import type { RoomGap, RoomView } from "../../ipc";
import { Button } from "../../parts/Button";
import { TextField } from "../../parts/TextField";
import { useText } from "../../text";
import type { RoomActs } from "./Room";
import styles from "./Stands.module.css";

/** Ready to start, or what the start still waits for. */
export function Ready({ view, acts }: { view: RoomView; acts: RoomActs }) {
  const text = useText();
  const plan = useView("drill_open", { drill: view.drill });
  const [reason, setReason] = useState("");
  const open = plan.is === "ready" ? plan.data.openMusts : 0;
  const words = plan.is === "ready" ? plan.data.openMustsText : "";
  // Until the plan is read the button stands ready: the core refuses a start over an unticked must by itself.
  const start = (despite: string) => void acts.run({ do: "start", despite: despite.trim() === "" ? null : despite });
  return (
    <section className={styles.stand}>
      <h2>{text("room-ready-title")}</h2>
      <p>{text("room-ready-what")}</p>
      <p className={styles.musts} data-open={open > 0 || undefined}>
        {words}
      </p>
      {open > 0 && <TextField label={text("room-start-despite")} help={text("room-start-despite-help")} value={reason} onSave={setReason} onEnter={setReason} />}
      <div className={styles.acts}>
        <Button onPress={() => go("plan", { drill: view.drill })}>{text("room-back-to-plan")}</Button>
        <Button look="ember" size="large" isDisabled={open > 0 && reason.trim() === ""} onPress={() => start(reason)}>
          {text("room-start")}
        </Button>
      </div>
    </section>
  );
}

/** The wall clock did something that has to be settled by a person. */
export function Gap({ gap, acts }: { gap: RoomGap; acts: RoomActs }) {
  const text = useText();
  return (
    <section className={styles.stand} role="alert">
      <h2>{gap.what}</h2>
      {gap.canCount && <p>{text("room-gap-ask")}</p>}
      <div className={styles.choices}>
        {gap.canCount && (
          <div>
            <Button look="ink" size="large" onPress={() => void acts.run({ do: "settleClock", count: true })}>
              {text("room-gap-count")}
            </Button>
            <p>{text("room-gap-shows", { time: gap.counted })}</p>
          </div>
        )}
        <div>
          <Button size="large" onPress={() => void acts.run({ do: "settleClock", count: false })}>
            {text(gap.canCount ? "room-gap-skip" : "room-resume")}
          </Button>
          <p>{text("room-gap-shows", { time: gap.uncounted })}</p>
        </div>
      </div>
    </section>
  );
}

/** The end was declared; the retrospective waits. */
export function Over({ view }: { view: RoomView }) {
  const text = useText();
  return (
    <section className={styles.stand}>
      <h2>{text("room-now-over")}</h2>
      <p>{text("room-over-what")}</p>
      <div className={styles.acts}>
        <Button look="ink" size="large" autoFocus onPress={() => go("retro", { drill: view.drill })}>
          {text("room-to-retro")}
        </Button>
      </div>
    </section>
  );
}
