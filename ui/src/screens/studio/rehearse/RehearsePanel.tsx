import { TriangleAlert } from "lucide-react";
import { Button } from "../../../parts/Button";
import { useText } from "../../../text";
import { useStudio } from "../state/studio";
import { useRehearsing } from "./context";
import { Begin, Controls } from "./Controls";
import { Kept } from "./Kept";
import { Offers } from "./Offers";
import styles from "./rehearse.module.css";
import { SimulationCard } from "./SimulationCard";

/** Beside the canvas: playing the scenario step by step, and leaving it to chance. */
export function RehearsePanel() {
  const text = useText();
  const { document, select } = useStudio();
  const rehearsing = useRehearsing();
  if (rehearsing === undefined) return null;
  const { rehearsal, simulation } = rehearsing;
  const { view } = rehearsal;
  const place = view?.stop?.node;
  return (
    <section className={styles.panel} aria-label={text("rehearsal")} tabIndex={-1}>
      <h2>{text("rehearsal")}</h2>
      {view === undefined ? <Begin rehearsal={rehearsal} /> : <Controls rehearsal={rehearsal} />}
      {view?.stop !== undefined && (
        <div className={styles.stop} role="alert">
          <TriangleAlert aria-hidden size={16} strokeWidth={1.5} />
          <div>
            <p>
              {view.stop.what} {view.stop.why}
            </p>
            <div className={styles.row}>
              {place !== undefined && document.nodes.has(place) && (
                <Button size="small" onPress={() => select({ is: "node", id: place, isListed: true })}>
                  {text("rehearsal-look")}
                </Button>
              )}
              <Button size="small" onPress={rehearsal.cut}>
                {text("rehearsal-cut")}
              </Button>
            </div>
          </div>
        </div>
      )}
      {view !== undefined && view.ended !== "" && (
        <p className={styles.ended} role="status">
          {view.ended}
        </p>
      )}
      {view !== undefined && view.ended === "" && <Offers rehearsal={rehearsal} offers={view.offers} />}
      {view !== undefined && view.faults.length > 0 && (
        <ul className={styles.faults} aria-label={text("rehearsal-faults")}>
          {view.faults.map((fault) => (
            <li key={fault.numeral} data-open={fault.isOpen || undefined}>
              <b>{fault.numeral}</b>
              <span>{fault.title}</span>
              <em>{fault.state}</em>
            </li>
          ))}
        </ul>
      )}
      {view !== undefined && (
        <section>
          <h3>{text("rehearsal-log")}</h3>
          <ol className={styles.log} reversed tabIndex={0} aria-label={text("rehearsal-log")}>
            {[...view.log].reverse().map((line, at) => (
              <li key={view.log.length - at}>
                <time>{line.clock}</time>
                <span>{line.text}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <Kept {...rehearsing} />
      <SimulationCard simulation={simulation} />
    </section>
  );
}
