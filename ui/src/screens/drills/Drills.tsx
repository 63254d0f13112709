// All drills planned on this laptop: what is ahead first, with the next thing to do.
import { CircleAlert, Plus } from "lucide-react";
import { useState } from "react";
import { hrefTo, type ScreenName } from "../../app/routes";
import { Title } from "../../app/Title";
import { Show, useView } from "../../app/view";
import type { DrillLine } from "../../ipc";
import { Button } from "../../parts/Button";
import { State } from "../../parts/State";
import { useText } from "../../text";
import { NewDrill } from "./NewDrill";
import styles from "./Drills.module.css";

export default function Drills() {
  const text = useText();
  const view = useView("drill_list", {});
  const [isNew, setNew] = useState(false);
  const add = (
    <Button look="ink" icon={Plus} onPress={() => setNew(true)}>
      {text("drills-new")}
    </Button>
  );
  return (
    <>
      <Title crumbs={[{ title: text("drills") }]} end={add} />
      <Show view={view}>
        {(lines) => {
          const past = lines.filter((line) => line.state === "closed" || line.state === "cancelled");
          const now = lines.filter((line) => line.state === "running" || line.state === "retrospective");
          const ahead = lines.filter((line) => !past.includes(line) && !now.includes(line));
          return (
            <div className={styles.page}>
              <h1>{text("drills-title")}</h1>
              {lines.length === 0 && (
                <State is="empty" what={text("drills-empty")} next={text("drills-empty.next")}>
                  {add}
                </State>
              )}
              <List title={text("drills-now")} lines={now} />
              <List title={text("drills-ahead")} lines={ahead} />
              <List title={text("drills-past")} lines={past} />
            </div>
          );
        }}
      </Show>
      <NewDrill isOpen={isNew} onClose={() => setNew(false)} />
    </>
  );
}

function List({ title, lines }: { title: string; lines: readonly DrillLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section className={styles.list}>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.drill}>
            <a href={hrefTo(screenOf(line), { drill: line.drill })} className={styles.line} data-state={line.state}>
              <span className={styles.day}>
                {line.day}
                {line.away !== "" && <small>{line.away}</small>}
              </span>
              <span className={styles.team}>
                <b>{line.team}</b>
                <small>
                  {line.season} {line.round} · {line.people}
                </small>
              </span>
              <span className={styles.state}>{line.stateText}</span>
              <span className={styles.next}>
                {line.late !== "" && (
                  <span className={styles.late}>
                    <CircleAlert aria-hidden size={14} /> {line.late}
                  </span>
                )}
                {line.next}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function screenOf(line: DrillLine): Extract<ScreenName, "plan" | "room" | "retro"> {
  switch (line.state) {
    case "running":
      return "room";
    case "retrospective":
    case "closed":
      return "retro";
    case "planned":
    case "sealed":
    case "cancelled":
      return "plan";
  }
}
