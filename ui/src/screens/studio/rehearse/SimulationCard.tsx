import { Dices } from "lucide-react";
import { Button } from "../../../parts/Button";
import { ProgressWithCancel } from "../../../parts/Progress";
import { useText } from "../../../text";
import { useStudio } from "../state/studio";
import styles from "./rehearse.module.css";
import type { Simulation } from "./useSimulation";

/** Ten thousand runs by chance: does it end in the box, how long does it take. */
export function SimulationCard({ simulation }: { simulation: Simulation }) {
  const text = useText();
  const { document } = useStudio();
  const { head } = document.scenario;
  const { result, progress } = simulation;
  return (
    <section className={styles.simulation} aria-label={text("simulation")}>
      <h3>{text("simulation")}</h3>
      {result === undefined && progress === undefined && <p className={styles.quiet}>{text("simulation-what")}</p>}
      {result !== undefined && (
        <div data-stale={simulation.isStale || undefined} className={styles.result}>
          {simulation.isStale && <p className={styles.stale}>{text("simulation-stale")}</p>}
          <table>
            <caption className="unseen">{result.says}</caption>
            <thead>
              <tr>
                <td />
                {result.results.map((one) => (
                  <th key={one.difficulty} scope="col">
                    {text(`studio-difficulty-${one.difficulty}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <Row name={text("simulation-in-box", { minutes: head.timeBox })} values={result.results.map((one) => one.inTimeBox)} isMain />
              <Row name={text("simulation-early", { minutes: head.earliestEnd })} values={result.results.map((one) => one.tooEarly)} />
              <Row name={text("simulation-p50")} values={result.results.map((one) => one.p50)} />
              <Row name={text("simulation-p90")} values={result.results.map((one) => one.p90)} />
              {result.results.some((one) => one.stuck !== "") && <Row name={text("simulation-stuck")} values={result.results.map((one) => (one.stuck === "" ? "–" : one.stuck))} />}
            </tbody>
          </table>
          <Endings simulation={simulation} />
          <p className={styles.quiet}>{text("simulation-painted")}</p>
        </div>
      )}
      {progress === undefined ? (
        <Button icon={Dices} look={result === undefined || simulation.isStale ? "ink" : "plain"} onPress={simulation.run}>
          {text(result === undefined ? "simulation-run" : "simulation-again")}
        </Button>
      ) : (
        <ProgressWithCancel label={text("simulation-running")} value={Math.round(progress * 100)} onCancel={simulation.cancel} />
      )}
    </section>
  );
}

/** Where the runs end, when there is more than one place. */
function Endings({ simulation }: { simulation: Simulation }) {
  const text = useText();
  const { document, select } = useStudio();
  const { difficulty } = document.scenario.head;
  const results = simulation.result?.results ?? [];
  const shown = results.find((one) => one.difficulty === difficulty) ?? results[0];
  if (shown === undefined || shown.endings.length < 2) return null;
  return (
    <ul className={styles.endings} aria-label={text("simulation-endings")}>
      {shown.endings.map((ending) => (
        <li key={ending.node}>
          <button type="button" className={styles.jump} onClick={() => select({ is: "node", id: ending.node, isListed: true })}>
            {ending.title}
          </button>
          <span>{ending.share}</span>
        </li>
      ))}
    </ul>
  );
}

function Row({ name, values, isMain }: { name: string; values: readonly string[]; isMain?: boolean }) {
  return (
    <tr data-main={isMain || undefined}>
      <th scope="row">{name}</th>
      {values.map((value, at) => (
        <td key={at}>{value}</td>
      ))}
    </tr>
  );
}
