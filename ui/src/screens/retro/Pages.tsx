// The quiet stages: the page opens, the purpose, what the designer explains.
import { hrefTo } from "../../app/routes";
import { useSession } from "../../app/session";
import type { ExplainView } from "../../ipc";
import { useText } from "../../text";
import styles from "./Pages.module.css";

export function Opened({ opened, explain }: { opened: string; explain: ExplainView }) {
  const text = useText();
  // The design goes on after the drill; while presenting it is covered.
  const { presentation } = useSession();
  return (
    <div className={styles.page}>
      <h1>{text("retro-open-heading")}</h1>
      <p className={styles.sub}>{text("retro-open-sub")}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{text("retro-open-scenario")}</dt>
          <dd className={styles.large}>
            {explain.title}
            {explain.scenario !== null && !presentation && (
              <a className={styles.link} href={hrefTo("studio", { scenario: explain.scenario })}>
                {text("retro-open-look")}
              </a>
            )}
          </dd>
        </div>
        {explain.goals.length > 0 && (
          <div>
            <dt>{text("retro-open-goals")}</dt>
            <dd className={styles.large}>
              {explain.goals.map((goal) => (
                <p key={goal}>{goal}</p>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <p className={styles.when}>{opened}</p>
    </div>
  );
}

export function Purpose({ sentences }: { sentences: readonly string[] }) {
  const text = useText();
  return (
    <div className={styles.page}>
      <h1>{text("retro-purpose-heading")}</h1>
      <ol className={styles.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </div>
  );
}

export function Explain({ explain }: { explain: ExplainView }) {
  const text = useText();
  return (
    <div className={styles.explain}>
      <section>
        <h1>{explain.title === "" ? text("retro-explain-heading") : explain.title}</h1>
        <ul className={styles.faults}>
          {explain.faults.map((fault) => (
            <li key={fault.numeral}>
              <b className={styles.numeral}>{fault.numeral}</b>
              <span>
                {fault.title}
                {fault.cause !== "" && <small>{fault.cause}</small>}
              </span>
            </li>
          ))}
        </ul>
        {explain.resolution.map((sentence) => (
          <p key={sentence} className={styles.resolution}>
            {sentence}
          </p>
        ))}
        <h2>{text("retro-explain-intended")}</h2>
        <p className={styles.prose}>{explain.intendedResponse === "" ? text("retro-explain-none") : explain.intendedResponse}</p>
      </section>
      <section aria-label={text("retro-explain-happened")} tabIndex={0} className={styles.happened}>
        <h2>{text("retro-explain-happened")}</h2>
        <dl className={styles.measures}>
          {explain.measures.map((one) => (
            <div key={one.label}>
              <dt>{one.label}</dt>
              <dd>{one.value}</dd>
            </div>
          ))}
        </dl>
        <ol className={styles.timeline}>
          {explain.timeline.map((moment, index) => (
            <li key={index}>
              <time>{moment.clock}</time>
              <span>
                {moment.what}
                {moment.who !== "" && <small>{moment.who}</small>}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
