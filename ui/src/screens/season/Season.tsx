// The season: what came of the drills, in one sentence, a few large figures and one picture. All figures
// come from the core as text; this screen only sets them.
import { FileDown } from "lucide-react";
import { useState } from "react";
import { useCommands } from "../../app/commands";
import { go } from "../../app/routes";
import { Title } from "../../app/Title";
import { Show, useView } from "../../app/view";
import type { BeforeMode, ChartTheme, DashboardView, Measure, Role } from "../../ipc";
import { Button } from "../../parts/Button";
import { State } from "../../parts/State";
import { useText } from "../../text";
import { Figures } from "./Figures";
import { Headline } from "./Headline";
import styles from "./Season.module.css";
import { Sentence } from "./Sentence";
import { useChartTheme } from "./theme";

interface Chosen {
  role: Role | null;
  measure: { measure: Measure; beforeMode: BeforeMode } | null;
}

export default function Season({ season }: { season?: string }) {
  const [chosen, choose] = useState<Chosen>({ role: null, measure: null });
  const theme: ChartTheme = useChartTheme();
  const text = useText();
  const view = useView("season_dashboard", { seasons: season === undefined ? [] : [season], ...chosen, theme });
  return (
    <>
      <Title crumbs={[{ title: text("season-title") }]} />
      <Show view={view}>
        {(data) =>
          data.isEmpty ? <Empty /> : <Page data={data} season={season} chosen={chosen} onChoose={choose} />
        }
      </Show>
    </>
  );
}

function Empty() {
  const text = useText();
  return (
    <div className={styles.page}>
      <h1 className="unseen">{text("season-title")}</h1>
      <State is="empty" what={text("season-empty-title")} next={text("season-empty-next")}>
        <div>
          <Button look="ink" icon={FileDown} onPress={() => go("import")}>
            {text("season-import")}
          </Button>
        </div>
      </State>
    </div>
  );
}

interface PageProps {
  data: DashboardView;
  season: string | undefined;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}

function Page({ data, season, chosen, onChoose }: PageProps) {
  const text = useText();
  const [asTable, setAsTable] = useState(false);
  const toggle = text(asTable ? "season-as-chart" : "season-as-table");
  useCommands([
    { id: "season-table", title: toggle, group: text("season-title"), keys: { code: "KeyT" }, run: () => setAsTable(!asTable) },
    { id: "season-import", title: text("season-import"), group: text("season-title"), run: () => go("import") },
  ]);
  return (
    <div className={styles.page}>
      <h1 className="unseen">{text("season-title")}</h1>
      <div className={styles.top}>
        <Sentence
          data={data}
          season={season}
          role={chosen.role}
          onSeason={(next) => go("season", next === undefined ? {} : { season: next })}
          onRole={(role) => onChoose({ ...chosen, role })}
          onMeasure={(measure) => onChoose({ ...chosen, measure })}
        />
        <p className={styles.privacy}>{data.privacy}</p>
      </div>
      <Headline figures={data.headline} />
      {data.notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <div className={styles.bar}>
        <Button size="small" keys="T" onPress={() => setAsTable(!asTable)}>
          {toggle}
        </Button>
        <Button size="small" icon={FileDown} onPress={() => go("import")}>
          {text("season-import")}
        </Button>
      </div>
      <Figures data={data} asTable={asTable} />
    </div>
  );
}
