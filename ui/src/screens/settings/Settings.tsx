// Language, look, privacy, the workspace file and its backups.
import { ShieldCheck, Save, TriangleAlert } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useSession } from "../../app/session";
import { Title } from "../../app/Title";
import { toast } from "../../app/toasts";
import { Show, useAct, useView } from "../../app/view";
import { call, type BackupView, type SettingsView, type Verified } from "../../ipc";
import { Button } from "../../parts/Button";
import { Checkbox, RadioGroup } from "../../parts/Checkbox";
import { Confirm } from "../../parts/Dialog";
import { NumberField } from "../../parts/NumberField";
import { State } from "../../parts/State";
import { Table } from "../../parts/Table";
import { useText, type Language } from "../../text";
import type { Theme } from "../../theme";
import styles from "./Settings.module.css";

export default function Settings() {
  const text = useText();
  const view = useView("settings_get", {});
  return (
    <div className={styles.page}>
      <Title crumbs={[{ title: text("settings") }]} />
      <h1>{text("settings")}</h1>
      <Show view={view}>{(data) => <Sections data={data} />}</Show>
    </div>
  );
}

function Sections({ data }: { data: SettingsView }) {
  const text = useText();
  const session = useSession();
  const act = useAct();
  return (
    <>
      <Section title={text("settings-screen")}>
        <RadioGroup<Language>
          label={text("settings-language")}
          look="segments"
          value={session.language}
          onChange={(language) => session.change({ language })}
          options={[
            { id: "ko", title: <span lang="ko">한국어</span> },
            { id: "en", title: <span lang="en">English</span> },
          ]}
        />
        <RadioGroup<Theme>
          label={text("settings-theme")}
          look="segments"
          value={session.theme}
          onChange={(theme) => session.change({ theme })}
          options={(["system", "light", "dark"] as const).map((id) => ({ id, title: text(`settings-theme-${id}`) }))}
        />
        <div>
          <Checkbox isSelected={session.presentation} onChange={(presentation) => session.change({ presentation })}>
            {text("settings-presentation")}
          </Checkbox>
          <p className={styles.help}>{text("settings-presentation.about")}</p>
        </div>
      </Section>
      <Section title={text("settings-privacy")} about={text("settings-privacy.about")}>
        <NumberField
          label={text("settings-smallest-group")}
          value={data.smallestGroup}
          min={data.smallestGroupFloor}
          max={50}
          unit={text("settings-people-unit")}
          onSave={(smallestGroup) => {
            if (smallestGroup !== null) void act(() => call("settings_set", { smallestGroup }));
          }}
        />
      </Section>
      <Workspace />
      <Backups />
      <Version />
    </>
  );
}

function Version() {
  const text = useText();
  const view = useView("app_info", {});
  return <p className={styles.version}>{view.is === "ready" && text("settings-version", { version: view.data.version })}</p>;
}

function Workspace() {
  const text = useText();
  const status = useView("workspace_status", {});
  const act = useAct();
  const [report, setReport] = useState<Verified | "checking" | undefined>();
  const verify = () => {
    setReport("checking");
    void act(() => call("workspace_verify", {})).then(setReport);
  };
  return (
    <Section title={text("settings-workspace")} about={text("settings-workspace.about")}>
      <Show view={status}>
        {(now) => (
          <>
            <p className={styles.path}>{now.path}</p>
            {now.is === "open" && now.warning !== null && <p className={styles.warning}>{now.warning}</p>}
          </>
        )}
      </Show>
      <div>
        <Button icon={ShieldCheck} onPress={verify} isPending={report === "checking"}>
          {text("settings-verify")}
        </Button>
      </div>
      {report !== undefined && report !== "checking" && (
        <div className={styles.report} data-sound={report.isSound} role="status">
          {report.isSound ? <ShieldCheck aria-hidden size={16} strokeWidth={1.5} /> : <TriangleAlert aria-hidden size={16} strokeWidth={1.5} />}
          <p>{report.message}</p>
          {report.problems.length > 0 && (
            <ul>
              {report.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Section>
  );
}

function Backups() {
  const text = useText();
  const act = useAct();
  const view = useView("backup_list", {});
  const again = () => view.is !== "loading" && view.again();
  const [chosen, setChosen] = useState<BackupView | undefined>();
  const backUp = async () => {
    if ((await act(() => call("backup_make", {}))) === undefined) return;
    again();
    toast({ tone: "done", what: text("settings-backed-up") });
  };
  const restore = async (backup: BackupView) => {
    if ((await act(() => call("backup_restore", { name: backup.name }))) === undefined) return;
    again();
    toast({ tone: "done", what: text("settings-restored", { when: backup.made }) });
  };
  return (
    <Section title={text("settings-backups")} about={text("settings-backups.about")}>
      <Show view={view}>
        {(backups) => backups.length === 0 ? (
        <State is="empty" what={text("settings-no-backups")} next={text("settings-no-backups.next")} />
      ) : (
        <Table
          caption={text("settings-backups")}
          rows={backups}
          rowKey={(backup) => backup.name}
          columns={[
            { id: "when", title: text("settings-backup-when"), isRowName: true, cell: (backup) => backup.made },
            { id: "kind", title: text("settings-backup-kind"), cell: (backup) => backup.reason },
            { id: "size", title: text("settings-backup-size"), isFigure: true, cell: (backup) => backup.size },
            {
              id: "act",
              title: <span className="unseen">{text("settings-restore")}</span>,
              isFigure: true,
              cell: (backup) => (
                <Button size="small" onPress={() => setChosen(backup)} label={text("settings-restore-this", { when: backup.made })}>
                  {text("settings-restore")}
                </Button>
              ),
            },
          ]}
        />
        )}
      </Show>
      <div>
        <Button icon={Save} onPress={() => void backUp()}>
          {text("settings-back-up")}
        </Button>
      </div>
      <Confirm
        title={text("settings-restore-ask", { when: chosen?.made ?? "" })}
        isOpen={chosen !== undefined}
        onClose={() => setChosen(undefined)}
        act={text("settings-restore")}
        onAct={() => chosen && void restore(chosen)}
      >
        <p>{text("settings-restore-ask.about")}</p>
      </Confirm>
    </Section>
  );
}

function Section({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <div>
        <h2>{title}</h2>
        {about !== undefined && <p className={styles.help}>{about}</p>}
      </div>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}
