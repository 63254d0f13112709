// The first page of a new workspace: how to begin, and the three moments Drillbook is for.
import { ChartNoAxesColumn, FileInput, FilePlus2, type LucideIcon } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useCommands, caps, type Keys } from "../../app/commands";
import { placeOf, replace, type ScreenName } from "../../app/routes";
import { useSession } from "../../app/session";
import { Title } from "../../app/Title";
import { useAct } from "../../app/view";
import { call } from "../../ipc";
import { RadioGroup } from "../../parts/Checkbox";
import { Key } from "../../parts/Key";
import { GainSketch, RulerSketch, ScenarioSketch } from "../../parts/sketches";
import { useText, type Language } from "../../text";
import styles from "./First.module.css";

interface Way {
  id: string;
  icon: LucideIcon;
  keys: Keys;
  sample: boolean;
  to: ScreenName;
}
const ways: readonly Way[] = [
  { id: "sample", icon: ChartNoAxesColumn, keys: { code: "KeyS" }, sample: true, to: "home" },
  { id: "empty", icon: FilePlus2, keys: { code: "KeyE" }, sample: false, to: "home" },
  { id: "import", icon: FileInput, keys: { code: "KeyI" }, sample: false, to: "import" },
];

export default function First() {
  const text = useText();
  const session = useSession();
  const act = useAct();
  const [busy, setBusy] = useState<string | undefined>();

  const begin = (way: Way) => {
    if (busy !== undefined) return;
    setBusy(way.id);
    void act(() => call(way.sample ? "workspace_begin_sample" : "workspace_begin_empty", {})).then((done) => {
      setBusy(undefined);
      // Whoever went elsewhere meanwhile stays there.
      if (done !== undefined && placeOf(window.location.hash).screen === "first") replace(way.to);
    });
  };
  useCommands(ways.map((way) => ({ id: `first-${way.id}`, title: text(`first-${way.id}`), keys: way.keys, run: () => begin(way) })));

  return (
    <div className={styles.page}>
      <Title crumbs={[{ title: "Drillbook" }]}>
        <span className={styles.language}>
          <RadioGroup<Language>
            label={text("settings-language")}
            isLabelHidden
            look="segments"
            value={session.language}
            onChange={(language) => session.change({ language })}
            options={[
              { id: "ko", title: <span lang="ko">한국어</span> },
              { id: "en", title: <span lang="en">English</span> },
            ]}
          />
        </span>
      </Title>
      <div className={styles.begin}>
        <h1>
          <span>{text("first-plan")}</span> <span>{text("first-run")}</span> <span>{text("first-learn")}</span>
        </h1>
        <p className={styles.lead}>{text("first-local")}</p>
        <ul className={styles.ways}>
          {ways.map((way) => (
            <li key={way.id}>
              <button type="button" onClick={() => begin(way)} aria-disabled={busy !== undefined} data-busy={busy === way.id || undefined}>
                <way.icon aria-hidden size={16} strokeWidth={1.5} />
                <span>
                  <b>{text(`first-${way.id}`)}</b>
                  <span>{busy === way.id ? text("first-busy") : text(`first-${way.id}.about`)}</span>
                </span>
                <Key>{caps(way.keys)}</Key>
              </button>
            </li>
          ))}
        </ul>
      </div>
      <section className={styles.moments} aria-labelledby="moments">
        <h2 id="moments">{text("first-moments")}</h2>
        <ol>
          <Moment sketch={<ScenarioSketch width={92} />} id="first-design" />
          <Moment sketch={<RulerSketch width={168} />} id="first-drill" />
          <Moment sketch={<GainSketch width={168} />} id="first-season" />
        </ol>
      </section>
    </div>
  );
}

function Moment({ sketch, id }: { sketch: ReactNode; id: string }) {
  const text = useText();
  return (
    <li>
      <div className={styles.sketch}>{sketch}</div>
      <div>
        <h3>{text(id)}</h3>
        <p>{text(`${id}.about`)}</p>
      </div>
    </li>
  );
}
