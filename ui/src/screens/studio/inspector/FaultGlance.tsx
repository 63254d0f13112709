import type { Fault, Node } from "../model/whole";
import { DotOnLine } from "../../../parts/MinutesField";
import { useText } from "../../../text";
import { FaultChip } from "../FaultChip";
import { DIFFICULTIES, triple } from "../model/minutes";
import { useStudio } from "../state/studio";
import styles from "./inspector.module.css";

/** The difficulties of the fault a node is about, side by side. */
export function FaultGlance({ node }: { node: Node }) {
  const { document } = useStudio();
  const id = faultOf(node);
  const fault = id === undefined ? undefined : document.faults.get(id);
  return fault === undefined ? null : <Glance fault={fault} />;
}

function Glance({ fault }: { fault: Fault }) {
  const text = useText();
  const { document } = useStudio();
  const chosen = document.scenario.head.difficulty;
  const variants = DIFFICULTIES.flatMap((difficulty) => fault.variants.filter((one) => one.difficulty === difficulty));
  if (variants.length === 0) return null;
  const scale = Math.max(...variants.map((one) => one.recover.max));
  const isChosen = (difficulty: string): true | undefined => (variants.length > 1 && difficulty === chosen) || undefined;
  const short = (lines: readonly string[]): string => (lines.length === 0 ? text("studio-none-yet") : (lines[0] ?? ""));
  return (
    <section className={styles.group}>
      <h2>
        <FaultChip fault={fault} />
        {text("studio-fault-difficulty")}
        <em>{text("studio-change-on-the-day")}</em>
      </h2>
      <table className={styles.glance}>
        <thead>
          <tr>
            <td />
            {variants.map((one) => (
              <th key={one.difficulty} scope="col" data-chosen={isChosen(one.difficulty)}>
                {text(`studio-difficulty-${one.difficulty}`)}
                {isChosen(one.difficulty) && <small>{text("studio-default")}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{text("studio-recover")}</th>
            {variants.map((one) => (
              <td key={one.difficulty} data-chosen={isChosen(one.difficulty)}>
                {triple(one.recover)}
                <DotOnLine value={one.recover} scale={scale} />
              </td>
            ))}
          </tr>
          {(["cause", "plant", "verify", "rollBack"] as const).map((field) => (
            <tr key={field}>
              <th scope="row">{text(`studio-variant-${field}`)}</th>
              {variants.map((one) => (
                <td key={one.difficulty} data-chosen={isChosen(one.difficulty)}>
                  {field === "cause" ? one.cause || text("studio-none-yet") : short(one[field])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function faultOf(node: Node): string | undefined {
  switch (node.kind.type) {
    case "action":
      return node.kind.effects[0]?.fault;
    case "symptom":
    case "inject":
      return node.kind.reveals[0];
    case "hint":
      return node.kind.fault ?? undefined;
    case "mistake":
    case "decision":
    case "monitoring":
    case "notice":
    case "aftercare":
    case "ending":
    case "note":
      return undefined;
  }
}
