import { Dices } from "lucide-react";
import { Button } from "../../../parts/Button";
import { ProgressWithCancel } from "../../../parts/Progress";
import { useText } from "../../../text";
import { wordsOf } from "../canvas/Face";
import { useStudio } from "../state/studio";
import { ReachTable } from "./ReachTable";
import styles from "./rehearse.module.css";
import { toldApart } from "./toldApart";
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
          <ReachTable simulation={simulation} />
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
  const { shown } = simulation;
  if (shown === undefined || shown.endings.length < 2) return null;
  const shares = new Map(shown.endings.map((one) => [one.node, one]));
  const named = toldApart(document, [...shares.keys()], (id) => {
    const node = document.nodes.get(id);
    return node === undefined ? (shares.get(id)?.title ?? "") : wordsOf(node, text).said;
  });
  return (
    <ul className={styles.endings} aria-label={text("simulation-endings")}>
      {named.map(({ id, name, where }) => (
        <li key={id}>
          <button type="button" className={styles.jump} onClick={() => select({ is: "node", id, isListed: true })}>
            {where === "" ? name : text("simulation-told-apart", { name, where })}
          </button>
          <span>{shares.get(id)?.share}</span>
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
