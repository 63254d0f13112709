import { ChevronRight } from "lucide-react";
import type { OfferPlace, OfferView } from "../../../ipc";
import { Button } from "../../../parts/Button";
import { useText } from "../../../text";
import { useStudio } from "../state/studio";
import type { Rehearsal } from "./useRehearsal";
import styles from "./rehearse.module.css";

/** What can be done: at the nodes whose turn it is, at waiting triggers, and at any time. */
export function Offers({ rehearsal, offers }: { rehearsal: Rehearsal; offers: readonly OfferView[] }) {
  const text = useText();
  const those = (place: OfferPlace) => grouped(offers.filter((offer) => offer.place === place));
  const aside = those("aside");
  return (
    <>
      <section>
        <h3>{text("rehearsal-offers")}</h3>
        {offers.every((offer) => offer.place !== "now") && <p className={styles.quiet}>{text("rehearsal-nothing")}</p>}
        <Groups groups={those("now")} rehearsal={rehearsal} />
      </section>
      {offers.some((offer) => offer.place === "waiting") && (
        <section>
          <h3>{text("rehearsal-waiting")}</h3>
          <Groups groups={those("waiting")} rehearsal={rehearsal} />
        </section>
      )}
      {aside.length > 0 && (
        <details className={styles.aside}>
          <summary>
            <ChevronRight aria-hidden size={14} />
            {text("rehearsal-aside", { count: aside.length })}
          </summary>
          <Groups groups={aside} rehearsal={rehearsal} />
        </details>
      )}
    </>
  );
}

function Groups({ groups, rehearsal }: { groups: readonly Group[]; rehearsal: Rehearsal }) {
  const { select } = useStudio();
  return (
    <ul className={styles.offers}>
      {groups.map(({ key, node, name, due, offers }) => (
        <li key={key}>
          <p>
            {node === undefined ? (
              <span>{name}</span>
            ) : (
              <button type="button" className={styles.jump} onClick={() => select({ is: "node", id: node, isListed: true })}>
                {name}
              </button>
            )}
            {due !== "" && <time>{due}</time>}
          </p>
          <div className={styles.row}>
            {offers.map((offer) => (
              <Button key={JSON.stringify(offer.act)} size="small" isDisabled={offer.isBlocked || rehearsal.view?.stop !== undefined} label={`${offer.name}: ${offer.does}`} onPress={() => rehearsal.act(offer.act)}>
                {offer.does}
              </Button>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface Group {
  readonly key: string;
  readonly node: string | undefined;
  readonly name: string;
  readonly due: string;
  readonly offers: OfferView[];
}

/** What is about the same thing stands together. */
export function grouped(offers: readonly OfferView[]): Group[] {
  const groups = new Map<string, Group>();
  for (const offer of offers) {
    const key = "node" in offer.act ? offer.act.node : "edge" in offer.act ? offer.act.edge : JSON.stringify(offer.act);
    const group = groups.get(key);
    if (group !== undefined) group.offers.push(offer);
    else groups.set(key, { key, node: offer.node, name: offer.name, due: offer.due, offers: [offer] });
  }
  return [...groups.values()];
}
