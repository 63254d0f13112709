// When the workspace does not open: why, and the ways out. Nothing is changed until one is chosen.
import { useState } from "react";
import { call, type Recover, type WorkspaceStatus } from "../ipc";
import { Button } from "../parts/Button";
import { State } from "../parts/State";
import { useText } from "../text";
import { Toasts, toast } from "./toasts";
import { useAct } from "./view";
import styles from "./ClosedWorkspace.module.css";

type Closed = Extract<WorkspaceStatus, { is: "closed" }>;

export function ClosedWorkspace({ status, onOpen }: { status: Closed; onOpen: () => void }) {
  const text = useText();
  const act = useAct();
  const [now, setNow] = useState(status);
  const [isBusy, setBusy] = useState(false);

  const arrive = (next: WorkspaceStatus) => {
    if (next.is === "open") onOpen();
    else setNow(next);
  };
  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const retry = () =>
    during(async () => {
      const next = await act(() => call("workspace_retry", {}));
      if (next) arrive(next);
    });
  const recover = (way: Recover) =>
    during(async () => {
      const recovered = await act(() => call("workspace_recover", way));
      if (!recovered) return;
      toast({ tone: "done", what: recovered.message });
      arrive(recovered.status);
    });
  const { backup, problem, canSalvage, path } = now;

  return (
    <main className={styles.page}>
      <h1>{text("workspace-closed")}</h1>
      <p className={styles.path}>{path}</p>
      <State is={problem.kind} what={problem.what} next={problem.next}>
        <Button onPress={() => void retry()} isPending={isBusy}>
          {text("frame-try-again")}
        </Button>
        {backup && (
          <Button onPress={() => void recover({ by: "backup", name: backup.name })} isDisabled={isBusy}>
            {text("workspace-from-backup", { when: backup.made })}
          </Button>
        )}
        {canSalvage && (
          <Button onPress={() => void recover({ by: "salvage" })} isDisabled={isBusy}>
            {text("workspace-salvage")}
          </Button>
        )}
      </State>
      <Toasts />
    </main>
  );
}
