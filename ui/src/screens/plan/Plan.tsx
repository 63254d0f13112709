// Preparing one drill: what is due, who does what, what is planted, and the seal.
import { useState } from "react";
import { useCommands } from "../../app/commands";
import { go, hrefTo } from "../../app/routes";
import { Title } from "../../app/Title";
import { Show, useAct, useView } from "../../app/view";
import { call, type PlanEdit, type PlanView } from "../../ipc";
import { Button } from "../../parts/Button";
import { Confirm } from "../../parts/Dialog";
import { UndoButtons } from "../../parts/status";
import { useText } from "../../text";
import { About } from "./About";
import { Checklist } from "./Checklist";
import { People } from "./People";
import { Stages } from "./Stages";
import styles from "./Plan.module.css";

export default function Plan({ drill }: { drill: string }) {
  const view = useView("drill_open", { drill });
  return <Show view={view}>{(plan) => <Page plan={plan} />}</Show>;
}

function Page({ plan }: { plan: PlanView }) {
  const text = useText();
  const act = useAct();
  const { drill } = plan.line;
  const [isCancelling, setCancelling] = useState(false);
  const history = useView("history_get", { kind: "plan", id: drill });
  const steps = history.is === "ready" ? history.data : { undo: null, redo: null };
  const undo = () => void act(() => call("history_undo", { kind: "plan", id: drill }));
  const redo = () => void act(() => call("history_redo", { kind: "plan", id: drill }));
  const edit = (change: PlanEdit) => void act(() => call("drill_edit", { drill, edit: change }));
  const cancel = (isCancelled: boolean) => void act(() => call("drill_cancel", { drill, isCancelled }));
  useCommands([
    { id: "plan-undo", title: text("undo"), group: text("plan"), keys: { code: "KeyZ", mod: true }, isDisabled: steps.undo === null, run: undo },
    { id: "plan-redo", title: text("redo"), group: text("plan"), keys: { code: "KeyZ", mod: true, shift: true }, isDisabled: steps.redo === null, run: redo },
  ]);
  const { line } = plan;
  return (
    <>
      <Title crumbs={[{ title: text("drills"), href: hrefTo("drills") }, { title: `${line.team} ${line.round}` }]} end={<UndoButtons undo={{ label: steps.undo, run: undo }} redo={{ label: steps.redo, run: redo }} />} />
      <div className={styles.page}>
        <header className={styles.head}>
          <div>
            <h1>
              {line.team} {line.round}
            </h1>
            <p>
              <b data-state={line.state}>{line.stateText}</b> · {[line.day, line.away, line.people].filter((one) => one !== "").join(" · ")}
            </p>
          </div>
          <Seal plan={plan} />
        </header>
        <div className={styles.columns}>
          <div>
            <About plan={plan} edit={edit} />
            <People plan={plan} edit={edit} />
          </div>
          <div>
            <Stages plan={plan} edit={edit} />
            <Checklist plan={plan} edit={edit} />
          </div>
        </div>
        <footer className={styles.foot}>
          {plan.isOpen && (
            <Button look="bare" onPress={() => setCancelling(true)}>
              {text("plan-cancel-act")}
            </Button>
          )}
          {line.state === "cancelled" && <Button onPress={() => cancel(false)}>{text("plan-restore-act")}</Button>}
        </footer>
      </div>
      <Confirm title={text("plan-cancel-act")} isOpen={isCancelling} onClose={() => setCancelling(false)} act={text("plan-cancel-act")} tone="bad" onAct={() => cancel(true)}>
        {text("plan-cancelled-note")}
      </Confirm>
    </>
  );
}

/** What comes next, as one act. */
function Seal({ plan }: { plan: PlanView }) {
  const text = useText();
  const act = useAct();
  const { drill, state } = plan.line;
  switch (state) {
    case "planned":
      return (
        <div className={styles.seal}>
          <Button look="ink" size="large" isDisabled={plan.scenario === null} onPress={() => void act(() => call("drill_seal", { drill }))}>
            {text("plan-seal-act")}
          </Button>
          <p>{plan.scenario === null ? plan.line.next : text("plan-seal-why")}</p>
        </div>
      );
    case "sealed":
      return (
        <div className={styles.seal}>
          <span className={styles.acts}>
            <Button onPress={() => void act(() => call("drill_unseal", { drill }))}>{text("plan-unseal-act")}</Button>
            <Button look="ink" size="large" onPress={() => go("room", { drill })}>
              {text("plan-open-room")}
            </Button>
          </span>
          <p>{plan.openMustsText}</p>
        </div>
      );
    case "running":
      return (
        <Button look="ember" size="large" onPress={() => go("room", { drill })}>
          {text("plan-next-room")}
        </Button>
      );
    case "retrospective":
    case "closed":
      return (
        <Button look="ink" size="large" onPress={() => go("retro", { drill })}>
          {text("plan-open-retro")}
        </Button>
      );
    case "cancelled":
      return <p>{text("plan-cancelled-note")}</p>;
  }
}
