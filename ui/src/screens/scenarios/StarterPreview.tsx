import type { ReactNode } from "react";
import type { StarterCard } from "../../ipc";
import { PersonaMark } from "../../parts/marks";
import { useText } from "../../text";
import styles from "./starters.module.css";

/** What one needs to choose a starter: what it trains, what is broken, who asks what, how long it takes. */
export function StarterPreview({ card }: { card: StarterCard }) {
  const text = useText();
  return (
    <article className={styles.preview} lang={card.language} aria-label={card.title}>
      <h3>{card.title}</h3>
      <p className={styles.trains}>{card.trains}</p>
      <ul className={styles.marks}>
        {[...card.patterns, text("library-difficulties", { count: card.lengths.length })].map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
      <dl>
        <Row title={text("library-faults")}>
          <ul>
            {card.faults.map((fault) => (
              <li key={fault.numeral}>
                <span className={styles.numeral}>{fault.numeral}</span>
                {fault.title}
              </li>
            ))}
          </ul>
        </Row>
        <Row title={text("library-resolved")}>
          {card.resolutions.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Row>
        <Row title={text("library-goals")}>
          <ul>
            {card.goals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        </Row>
        <Row title={text("library-asks")}>
          <ul>
            {card.asks.map((ask) => (
              <li key={ask.persona} className={styles.ask}>
                <PersonaMark persona={ask.persona} name={ask.who} />
                <q>{ask.text}</q>
              </li>
            ))}
          </ul>
        </Row>
        <Row title={text("library-minutes")}>
          <ul className={styles.lengths}>
            {card.lengths.map((length) => (
              <li key={length.difficulty}>
                <b>{text(`plan-difficulty-${length.difficulty}`)}</b>
                {length.span}
                <small>{length.likely}</small>
              </li>
            ))}
          </ul>
        </Row>
        <Row title={text("library-source")}>
          <p className={styles.source}>{card.source}</p>
        </Row>
      </dl>
    </article>
  );
}

function Row({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
