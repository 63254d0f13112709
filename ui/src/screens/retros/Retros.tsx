// Retrospectives to hold and to read again, and what came out of them: follow-ups across all drills.
import { go, hrefTo } from "../../app/routes";
import { Title } from "../../app/Title";
import { Show, useAct, useView } from "../../app/view";
import { call, type DrillLine, type FollowUpState, type FollowUpView, type ImportedRound } from "../../ipc";
import { Button } from "../../parts/Button";
import { State } from "../../parts/State";
import { Select } from "../../parts/Select";
import { Table, type Column } from "../../parts/Table";
import { useText } from "../../text";
import styles from "./Retros.module.css";

const states: readonly FollowUpState[] = ["open", "closed", "verified", "dropped"];

export default function Retros() {
  const text = useText();
  const drills = useView("drill_list", {});
  const imported = useView("retro_imported", {});
  const followUps = useView("follow_up_list", {});
  return (
    <>
      <Title crumbs={[{ title: text("retros-title") }]} />
      <div className={styles.page}>
        <section>
          <h1>{text("retros-drills")}</h1>
          <Show view={drills}>{(all) => <Drills lines={all.filter((one) => one.state === "retrospective" || one.state === "closed")} />}</Show>
          <Show view={imported}>{(rounds) => rounds.length > 0 && <Imported rounds={rounds} />}</Show>
        </section>
        <section>
          <h1>{text("retros-follow-ups")}</h1>
          <Show view={followUps}>{(all) => <FollowUps all={all} />}</Show>
        </section>
      </div>
    </>
  );
}

function Drills({ lines }: { lines: readonly DrillLine[] }) {
  const text = useText();
  if (lines.length === 0) return <State is="empty" what={text("retros-drills-empty")} next={text("retros-drills-empty.next")} />;
  const waiting = lines.filter((one) => one.state === "retrospective");
  return (
    <>
      {waiting.length > 0 && (
        <ul className={styles.waiting} aria-label={text("retros-waiting")}>
          {waiting.map((one) => (
            <li key={one.drill}>
              <p>
                <b>
                  {one.team} {one.round}
                </b>{" "}
                {text("retros-waiting-why", { day: one.day })}
              </p>
              <Button look="ink" onPress={() => go("retro", { drill: one.drill })}>
                {one.next}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Held lines={lines.filter((one) => !waiting.includes(one))} />
    </>
  );
}

/** Retrospectives to read again. */
function Held({ lines }: { lines: readonly DrillLine[] }) {
  return (
    <ul className={styles.drills}>
      {lines.map((one) => (
        <li key={one.drill}>
          <a href={hrefTo("retro", { drill: one.drill })}>
            <b>{one.team}</b>
            <span>{one.round}</span>
            <span>{one.day}</span>
            <span>{one.stateText}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Rounds that came from files, folded away: each has its page with the gains and the record. */
function Imported({ rounds }: { rounds: readonly ImportedRound[] }) {
  const text = useText();
  return (
    <details className={styles.imported}>
      <summary>{text("retros-imported", { count: rounds.length })}</summary>
      <ul className={styles.drills}>
        {rounds.map((one) => (
          <li key={one.drill}>
            <a href={hrefTo("retro", { drill: one.drill })}>
              <b>{one.heading}</b>
              <span>{one.season}</span>
              <span>{one.day}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function FollowUps({ all }: { all: readonly FollowUpView[] }) {
  const text = useText();
  const act = useAct();
  if (all.length === 0) return <State is="empty" what={text("retros-follow-ups-empty")} next={text("retros-follow-ups-empty.next")} />;
  const change = (one: FollowUpView, state: FollowUpState) =>
    act(() => call("follow_up_change", { id: one.id, followUp: { text: one.text, kind: one.kind, owner: one.owner, due: one.due, state, note: null } }));
  const columns: Column<FollowUpView>[] = [
    { id: "text", title: text("retros-what"), isRowName: true, cell: (one) => one.text },
    { id: "kind", title: text("retros-kind"), cell: (one) => one.kindName },
    { id: "owner", title: text("retros-owner"), cell: (one) => one.ownerName },
    { id: "due", title: text("retros-due"), cell: (one) => <span data-late={one.isLate || undefined} className={styles.due}>{one.isLate ? text("retros-late", { day: one.dueText }) : one.dueText}</span> },
    { id: "from", title: text("retros-from"), cell: (one) => <a href={hrefTo("retro", { drill: one.drill })}>{one.from}</a> },
    {
      id: "state",
      title: text("retros-state"),
      cell: (one) => (
        <Select
          label={text("retros-state-of", { what: one.text })}
          isLabelHidden
          look="quiet"
          options={states.map((id) => ({ id, title: text(`follow-up-state-${id}`) }))}
          value={one.state}
          onChange={(state) => void change(one, state)}
        />
      ),
    },
  ];
  return <Table caption={text("retros-follow-ups")} columns={columns} rows={all} rowKey={(one) => one.id} />;
}
