// The figures at the top, each with its unit and what has to be known to read it.
import type { HeadlineFigure } from "../../ipc";
import styles from "./Season.module.css";

export function Headline({ figures }: { figures: readonly HeadlineFigure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map((figure) => (
        <div key={figure.key} data-figure={figure.key} data-words={/\d/.test(figure.value) ? undefined : true}>
          <dt>
            <span className={styles.value}>{figure.value}</span>
            {figure.unit !== "" && <small>{figure.unit}</small>}
          </dt>
          {figure.notes.map((note) => (
            <dd key={note}>{note}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
