import { useState } from "react";
import { Button } from "../../../parts/Button";
import { useText } from "../../../text";
import { wordsOf } from "../canvas/Face";
import { useStudio } from "../state/studio";
import styles from "./rehearse.module.css";
import { toldApart } from "./toldApart";
import type { Simulation } from "./useSimulation";

/** So many rows are drawn at first, and each time more are asked for. */
const AT_ONCE = 40;

/** What is painted on the canvas in figures: how many runs come to each node that not all come to. */
export function ReachTable({ simulation }: { simulation: Simulation }) {
  const text = useText();
  const { document, select } = useStudio();
  const [count, setCount] = useState(AT_ONCE);
  const rows = [...simulation.reach.values()].filter(({ node, part }) => part < 1 && document.nodes.has(node));
  const shares = new Map(rows.slice(0, count).map((one) => [one.node, one]));
  const named = toldApart(document, [...shares.keys()], (id) => {
    const node = document.nodes.get(id);
    return node === undefined ? "" : wordsOf(node, text).said;
  });
  return (
    <details className={styles.aside}>
      <summary>{text("simulation-reach")}</summary>
      {rows.length === 0 ? (
        <p className={styles.quiet}>{text("simulation-reach-all")}</p>
      ) : (
        <table>
          <caption className="unseen">{text("simulation-reach")}</caption>
          <thead>
            <tr>
              <th scope="col">{text("simulation-reach-node")}</th>
              <th scope="col">{text("simulation-reach-share")}</th>
            </tr>
          </thead>
          <tbody>
            {named.map(({ id, name, where }) => (
              <tr key={id}>
                <th scope="row">
                  <button type="button" className={styles.jump} onClick={() => select({ is: "node", id, isListed: true })}>
                    {where === "" ? name : text("simulation-told-apart", { name, where })}
                  </button>
                </th>
                <td>{shares.get(id)?.share}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > count && (
        <Button size="small" look="bare" onPress={() => setCount(count + AT_ONCE)}>
          {text("simulation-reach-more", { count: rows.length - count })}
        </Button>
      )}
    </details>
  );
}
