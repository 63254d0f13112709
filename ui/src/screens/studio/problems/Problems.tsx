import { OctagonAlert, TriangleAlert } from "lucide-react";
import { useState } from "react";
import type { FindingView } from "../../../ipc";
import { Button } from "../../../parts/Button";
import { useText } from "../../../text";
import type { Selection } from "../state/selection";
import { useStudio } from "../state/studio";
import styles from "./problems.module.css";

const FIRST = 3;

/** What the checker says, live: each finding leads to its place, some can be mended at once. */
export function Problems() {
  const text = useText();
  const { view } = useStudio();
  const [isLong, setLong] = useState(false);
  const findings = [...view.findings].sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
  const errors = findings.filter((one) => one.severity === "error").length;
  const shown = isLong ? findings : findings.slice(0, FIRST);
  return (
    <section className={styles.problems} aria-label={text("studio-problems")} data-long={isLong || undefined}>
      <h2>
        {findings.length === 0 ? text("studio-no-problems") : text("studio-problem-count", { count: findings.length })}
        <em>{text("studio-problem-figures", { errors, warnings: findings.length - errors })}</em>
      </h2>
      {findings.length > 0 && (
        <ul tabIndex={isLong ? 0 : undefined} aria-label={text("studio-problems")}>
          {shown.map((finding, index) => (
            <Finding key={`${finding.code}-${index}`} finding={finding} />
          ))}
        </ul>
      )}
      {findings.length > FIRST && (
        <Button look="bare" size="small" className={styles.more ?? ""} onPress={() => setLong(!isLong)}>
          {isLong ? text("studio-fewer") : text("studio-all-problems", { count: findings.length })}
        </Button>
      )}
    </section>
  );
}

function Finding({ finding }: { finding: FindingView }) {
  const text = useText();
  const { document, select, change, placed } = useStudio();
  const place = placeOf(finding, (id) => placed.has(id), (id) => document.edges.has(id));
  const Icon = finding.severity === "error" ? OctagonAlert : TriangleAlert;
  const { fix } = finding;
  return (
    <li data-severity={finding.severity}>
      <Icon aria-hidden size={16} strokeWidth={1.5} />
      <div>
        <span className="unseen">{text(`studio-severity-${finding.severity}`)}</span>
        {place === undefined ? (
          <span>{finding.what}</span>
        ) : (
          <button type="button" className={styles.jump} onClick={() => select(place)}>
            {finding.what}
          </button>
        )}
        {finding.next !== "" && <small>{finding.next}</small>}
      </div>
      {fix !== undefined && (
        <Button size="small" onPress={() => void change(() => fix.edit)}>
          {fix.title}
        </Button>
      )}
    </li>
  );
}

function placeOf(finding: FindingView, isNode: (id: string) => boolean, isEdge: (id: string) => boolean): Selection | undefined {
  for (const element of finding.elements) {
    if (element.kind === "node" && isNode(element.id)) return { is: "node", id: element.id };
    if (element.kind === "edge" && isEdge(element.id)) return { is: "edge", id: element.id, isListed: true };
  }
  return undefined;
}
