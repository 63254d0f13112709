import { FileInput, Library, Plus } from "lucide-react";
import { useState } from "react";
import { useCommands } from "../../app/commands";
import { go } from "../../app/routes";
import { Title } from "../../app/Title";
import { toast } from "../../app/toasts";
import { Show, useAct, useView } from "../../app/view";
import { call, type ScenarioCard } from "../../ipc";
import { Button } from "../../parts/Button";
import { IncidentDialog } from "../../parts/incident/IncidentDialog";
import { State } from "../../parts/State";
import { useLanguage, useText } from "../../text";
import { NewScenario } from "./NewScenario";
import { ScenarioRow } from "./ScenarioRow";
import styles from "./scenarios.module.css";
import { Sketch } from "./Sketch";

/** The scenarios, by team. */
export default function Scenarios() {
  const text = useText();
  const act = useAct();
  const view = useView("scenario_list", {});
  const language = useLanguage();
  const [making, setMaking] = useState<"blank" | "starters">();
  const [isPasting, setPasting] = useState(false);

  const bringIn = async (): Promise<void> => {
    const chosen = await act(() => call("file_choose", { purpose: "scenario" }));
    const path = chosen?.path;
    if (path === undefined || path === null) return;
    const made = await act(() => call("scenario_import", { path, team: null }));
    if (made === undefined) return;
    toast({ tone: "done", what: text("scenarios-imported") });
    go("studio", { scenario: made.scenario });
  };

  useCommands([
    { id: "scenario-new", title: text("scenarios-new"), group: text("scenarios"), keys: { code: "KeyN" }, run: () => setMaking("blank") },
    { id: "scenario-starters", title: text("library-browse"), group: text("scenarios"), run: () => setMaking("starters") },
    { id: "scenario-import", title: text("scenarios-import"), group: text("scenarios"), run: () => void bringIn() },
    { id: "scenario-incident", title: text("incident"), group: text("scenarios"), run: () => setPasting(true) },
  ]);

  const acts = (
    <>
      <Button icon={FileInput} onPress={() => void bringIn()}>
        {text("scenarios-import")}
      </Button>
      <Button look="ink" icon={Plus} onPress={() => setMaking("blank")}>
        {text("scenarios-new")}
      </Button>
    </>
  );

  return (
    <div className={styles.page}>
      <Title crumbs={[{ title: text("scenarios") }]} />
      <Show view={view}>
        {(cards) =>
          cards.length === 0 ? (
            <div className={styles.column}>
              <h1 className="unseen">{text("scenarios-heading")}</h1>
              <State is="empty" what={text("scenarios-none")} next={text("scenarios-none-next")} sketch={<Sketch />}>
                {acts}
                <Button icon={Library} onPress={() => setMaking("starters")}>
                  {text("library-browse")}
                </Button>
              </State>
            </div>
          ) : (
            <div className={styles.column}>
              <header className={styles.head}>
                <h1>{text("scenarios-heading")}</h1>
                <p>{text("scenarios-count", { count: cards.length })}</p>
                <div>{acts}</div>
              </header>
              {byTeam(cards).map(([team, own]) => (
                <section key={team}>
                  <h2>{team === "" ? text("scenarios-no-team") : team}</h2>
                  <ul>
                    {own.map((card) => (
                      <ScenarioRow key={card.id} card={card} />
                    ))}
                  </ul>
                </section>
              ))}
            </div>
          )
        }
      </Show>
      {making !== undefined && <NewScenario onClose={() => setMaking(undefined)} onFile={() => void bringIn()} onIncident={() => setPasting(true)} isBrowsing={making === "starters"} />}
      {isPasting && <IncidentDialog language={language} onClose={() => setPasting(false)} onTaken={(scenario) => go("studio", { scenario, tab: "flow" })} />}
    </div>
  );
}

/** Teams in the order of their names; scenarios for no team come last. */
function byTeam(cards: readonly ScenarioCard[]): [string, ScenarioCard[]][] {
  const teams = new Map<string, ScenarioCard[]>();
  for (const card of cards) teams.set(card.team, [...(teams.get(card.team) ?? []), card]);
  return [...teams].sort(([a], [b]) => Number(a === "") - Number(b === "") || a.localeCompare(b));
}
