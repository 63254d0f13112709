import { Check, TriangleAlert } from "lucide-react";
import { useRef } from "react";
import { useView } from "../../../app/view";
import type { Surfacings } from "../../../ipc";
import { useText } from "../../../text";
import { wordsOf } from "../canvas/Face";
import { FaultChip } from "../FaultChip";
import { useJump } from "../jump";
import { apart } from "../model/rail";
import { useStudio } from "../state/studio";
import { useWidth } from "../useWidth";
import { type Bar, barsOf, marksOf, proofOf } from "./bars";
import styles from "./strip.module.css";

const LEFT = 184;
/** Room for what the last minute says. */
const RIGHT = 96;
const ROW = 44;

/** When each fault comes to light on the likely course: the strip that proves the masks. */
export function MaskStrip() {
  const text = useText();
  const { view, document } = useStudio();
  const found = useView("scenario_surfacings", { scenario: view.id });
  const surfacings = found.is === "ready" ? found.data : null;
  if (surfacings === null || surfacings.faults.length === 0 || surfacings.end === 0) return null;
  return (
    <section className={styles.part}>
      <header>
        <h2>{text("surfacing")}</h2>
        <span>{text("surfacing-help", { difficulty: text(`studio-difficulty-${document.scenario.head.difficulty}`) })}</span>
      </header>
      <Chart surfacings={surfacings} />
      <Proofs surfacings={surfacings} />
    </section>
  );
}

function Chart({ surfacings }: { surfacings: Surfacings }) {
  const text = useText();
  const { document } = useStudio();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 640);
  const { end, faults } = surfacings;
  const at = (minute: number): number => LEFT + (Math.min(minute, end) / end) * Math.max(100, width - LEFT - RIGHT);
  const marks = marksOf(faults, end);
  const places = apart(marks.map((mark) => at(mark.minute)), 30);
  const rowOf = (fault: string): number => faults.findIndex((one) => one.fault === fault);
  return (
    <div ref={frame} className={styles.chart} style={{ height: faults.length * ROW + 34 }} role="img" aria-label={text("surfacing")}>
      <svg width={width} height={faults.length * ROW + 4} aria-hidden>
        {marks.map((mark) => (
          <path key={mark.minute} d={`M${at(mark.minute)} 0V${faults.length * ROW}`} className={styles.grid} />
        ))}
        {faults.map((one, index) => barsOf(one, end).map((bar) => <Stroke key={`${one.fault}${bar.is}`} bar={bar} y={index * ROW + 26} at={at} />))}
        {faults.map((one, index) => {
          const freed = one.hiddenUntil;
          if (freed === undefined) return null;
          return one.hiddenBy.map((hider) => {
            const from = rowOf(hider);
            if (from < 0) return null;
            const [top, bottom] = [from * ROW + 26, index * ROW + 26];
            const tip = bottom > top ? -6 : 6;
            return <path key={`${hider}${one.fault}`} d={`M${at(freed)} ${top}V${bottom + tip}m-4 0h8l-4 ${-tip}z`} className={styles.frees} />;
          });
        })}
      </svg>
      {faults.map((one, index) => (
        <span key={one.fault} className={styles.fault} style={{ top: index * ROW + 26 }}>
          <FaultChip fault={document.faults.get(one.fault)} />
          <span aria-hidden>{document.faults.get(one.fault)?.title}</span>
        </span>
      ))}
      {faults.map((one, index) =>
        barsOf(one, end).map((bar) => {
          const room = at(bar.to) - at(bar.from);
          const hider = document.faults.get(one.hiddenBy[0] ?? "");
          const word = bar.is === "hidden" ? text("surfacing-hidden", { numeral: hider?.numeral ?? 0 }) : text(`surfacing-${bar.is}`);
          return (
            room > 44 && (
              <span key={`${one.fault}${bar.is}`} className={styles.word} style={{ left: at(bar.from) + room / 2, top: index * ROW + 2, maxWidth: room }} aria-hidden>
                {word}
              </span>
            )
          );
        }),
      )}
      {marks.map((mark, index) => {
        const node = mark.node === undefined ? undefined : document.nodes.get(mark.node);
        const left = places[index] ?? 0;
        const room = (places[index + 1] ?? width + 10) - left;
        return (
          <span key={mark.minute} className={styles.minute} style={{ left, top: faults.length * ROW + 8, maxWidth: Math.max(28, room - 10) }}>
            <b>{mark.minute}</b> {node !== undefined && room > 60 && wordsOf(node, text).said}
          </span>
        );
      })}
    </div>
  );
}

function Stroke({ bar, y, at }: { bar: Bar; y: number; at: (minute: number) => number }) {
  return <path d={`M${at(bar.from)} ${y}H${at(bar.to)}`} className={styles.stroke} data-is={bar.is} />;
}

/** The same in words, fault by fault; a mask that the flow contradicts is named. */
function Proofs({ surfacings }: { surfacings: Surfacings }) {
  const text = useText();
  const { document } = useStudio();
  const jump = useJump();
  return (
    <ul className={styles.proofs}>
      {surfacings.faults.map((one) => {
        const fault = document.faults.get(one.fault);
        if (fault === undefined) return null;
        const hiders = one.hiddenBy.flatMap((id) => document.faults.get(id)?.title ?? []).join(", ");
        const proof = one.hiddenBy.length === 0 ? (one.shown === undefined ? "neverShown" : "plain") : proofOf(one);
        const isSound = proof === "plain" || proof === "proved";
        const Icon = isSound ? Check : TriangleAlert;
        const said = text(`surfacing-says-${proof}`, { title: fault.title, hiders, shown: one.shown?.minute ?? 0, freed: one.hiddenUntil ?? 0 });
        const until = one.resolved === undefined ? text("surfacing-unresolved") : text("surfacing-resolved-at", { minute: one.resolved.minute });
        return (
          <li key={one.fault} data-sound={isSound || undefined}>
            <Icon aria-hidden size={16} strokeWidth={1.5} />
            <button type="button" onClick={() => jump(one.shown?.node === undefined ? { kind: "fault", id: one.fault } : { kind: "node", id: one.shown.node })}>
              {said} {until}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
