// What is live, what is late, what comes: the day's page.
import { ChartNoAxesColumn, FileInput, GitFork, Plus, Users } from "lucide-react";
import { useCommands } from "../../app/commands";
import { go, hrefTo } from "../../app/routes";
import { Title } from "../../app/Title";
import { Show, useAct, useView } from "../../app/view";
import { call, type HomeView, type LateLine } from "../../ipc";
import { Button } from "../../parts/Button";
import { RoleMark } from "../../parts/marks";
import { GainSketch, StagesSketch } from "../../parts/sketches";
import { State } from "../../parts/State";
import { useText } from "../../text";
import { Stages } from "./Stages";
import { Warning } from "./Warning";
import styles from "./Home.module.css";

const looks = { running: "ember", retrospective: "ink", retrospectiveBegun: "ink", held: "plain" } as const;

export default function Home() {
  const view = useView("home_view", {});
  return (
    <>
      <Title crumbs={[{ title: "Drillbook" }]} />
      <Show view={view}>{(data) => <Page data={data} />}</Show>
    </>
  );
}

function Page({ data }: { data: HomeView }) {
  const text = useText();
  useCommands([{ id: "home-plan", title: text("home-plan"), keys: { code: "KeyN" }, run: () => go("drills") }]);
  const isBare = data.upcoming.length === 0 && data.undated.length === 0;
  return (
    <div className={styles.home}>
      <header className={styles.head}>
        <h1>{data.today}</h1>
        <p>{data.summary}</p>
        <Button look="ink" icon={Plus} onPress={() => go("drills")}>
          {text("home-plan")}
        </Button>
      </header>

      <Warning />

      {data.live.map((live) => (
        <section key={live.drill} className={styles.live} data-running={live.is === "running" || undefined} aria-label={live.what}>
          <i aria-hidden />
          <p>
            <b>{live.team}</b> {live.what}
          </p>
          <Button look={looks[live.is]} onPress={() => (live.is === "running" ? go("room", { drill: live.drill }) : go("retro", { drill: live.drill }))}>
            {text({ running: "home-to-room", retrospective: "home-to-retro", retrospectiveBegun: "home-to-retro-on", held: "home-to-record" }[live.is])}
          </Button>
        </section>
      ))}

      {data.late.length > 0 && (
        <section aria-labelledby="late">
          <h2 id="late">{text("home-late")}</h2>
          <ul className={styles.late}>
            {data.late.map((thing) => (
              <Late key={thing.id} thing={thing} />
            ))}
          </ul>
        </section>
      )}

      <section aria-labelledby="upcoming">
        <h2 id="upcoming">
          {text("home-upcoming")} <span>{isBare ? "" : text("home-secret")}</span>
        </h2>
        {isBare ? (
          <State is="empty" what={text("home-none")} next={text("home-none.next")} sketch={<StagesSketch />}>
            <Button icon={GitFork} onPress={() => go("scenarios")}>
              {text("home-design")}
            </Button>
            <Button icon={Users} onPress={() => go("people")}>
              {text("home-people")}
            </Button>
          </State>
        ) : (
          <Stages axis={data.axis} drills={data.upcoming} undated={data.undated} />
        )}
      </section>

      {!data.hasRounds && <NoSeason />}
    </div>
  );
}

function Late({ thing }: { thing: LateLine }) {
  const text = useText();
  const href = thing.isFollowUp ? hrefTo("retro", { drill: thing.drill }) : hrefTo("plan", { drill: thing.drill });
  return (
    <li>
      <span className={styles.when}>{thing.lateBy}</span>
      <span>
        <b>{thing.team}</b> {thing.what}
      </span>
      <span className={styles.due}>
        <span>{thing.due}</span>
        {thing.role && <RoleMark role={thing.role} {...(thing.owner === null ? {} : { name: thing.owner })} />}
        {!thing.role && thing.owner !== null && <span>{thing.owner}</span>}
      </span>
      <a href={href} className={styles.open}>
        {text(thing.isFollowUp ? "home-open-follow-up" : "home-open-plan")}
      </a>
    </li>
  );
}

function NoSeason() {
  const text = useText();
  const act = useAct();
  return (
    <section className={styles.season}>
      <State is="empty" what={text("home-no-season")} next={text("home-no-season.next")} sketch={<GainSketch />}>
        <Button icon={FileInput} onPress={() => go("import")}>
          {text("home-import")}
        </Button>
        <Button icon={ChartNoAxesColumn} onPress={() => void act(() => call("workspace_begin_sample", {}))}>
          {text("home-sample")}
        </Button>
      </State>
    </section>
  );
}
