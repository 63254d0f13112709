import { useRef } from "react";
import type { DurationView } from "../../../ipc";
import { useText } from "../../../text";
import { useJump } from "../jump";
import { apart, figuresOf, scaleOf, strokesOf } from "../model/rail";
import { useStudio } from "../state/studio";
import { useWidth } from "../useWidth";
import styles from "./rail.module.css";

const LEFT = 104;
const RIGHT = 48;
/** The line of the first difficulty, and from one to the next. */
const FIRST = 40;
const ROW = 18;
/** What a mark's words take. */
const WORDS = 88;

/** Shortest, likely and longest path of each difficulty on one true scale from zero. */
export function DurationRail() {
  const text = useText();
  const { view, document } = useStudio();
  const jump = useJump();
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const { head } = document.scenario;
  const spans = view.durations.map((one) => ({ min: one.shortest, likely: one.likely, max: one.longest }));
  const scale = scaleOf(spans, head.timeBox, LEFT, Math.max(LEFT + 100, width - RIGHT));
  const chosen = view.durations.find((one) => one.difficulty === head.difficulty);
  const marks = [
    { minute: head.earliestEnd, says: text("studio-rail-early", { minutes: head.earliestEnd }), isSolid: false },
    { minute: head.helpFrom, says: text("studio-rail-help", { minutes: head.helpFrom }), isSolid: false },
    { minute: head.timeBox, says: text("studio-rail-box", { minutes: head.timeBox }), isSolid: true },
  ];
  const words = apart(marks.map((mark) => scale.at(mark.minute) + 5), WORDS, width);
  const height = FIRST + view.durations.length * ROW;
  const label = chosen === undefined ? text("studio-rail") : text("studio-rail-is", { shortest: chosen.shortest, likely: chosen.likely, longest: chosen.longest });
  if (view.durations.length === 0) {
    return (
      <section ref={frame} className={styles.rail} aria-label={text("studio-rail")}>
        <p className={styles.nothing}>{text("studio-rail-none")}</p>
      </section>
    );
  }
  return (
    <section ref={frame} className={styles.rail} aria-label={label}>
      <span className={styles.name} style={{ top: 8 }}>
        {text("studio-rail")}
      </span>
      {view.durations.map((one, index) => (
        <span key={one.difficulty} className={styles.name} style={{ top: FIRST + index * ROW - 8 }} data-chosen={one.difficulty === head.difficulty || undefined}>
          {text(`studio-difficulty-${one.difficulty}`)}
        </span>
      ))}
      <svg width={width} height={height} aria-hidden fill="none">
        <path d={`M${scale.at(0)} 28V${height - 8}`} className={styles.zero} />
        <text x={scale.at(0) - 4} y={20} className={styles.dim}>
          0
        </text>
        {marks.map((mark, index) => (
          <g key={index}>
            <path d={`M${scale.at(mark.minute)} 12V${height - 8}`} className={styles.tick} data-solid={mark.isSolid || undefined} />
            <text x={words[index]} y={20}>
              {mark.says}
            </text>
          </g>
        ))}
        {view.durations.map((one, index) => (
          <Row key={one.difficulty} duration={one} y={FIRST + index * ROW} scale={scale} timeBox={head.timeBox} isChosen={one.difficulty === head.difficulty} />
        ))}
      </svg>
      <div className={styles.foot}>
        {view.dominates !== "" && chosen?.dominant !== undefined && (
          <button type="button" className={styles.dominates} onClick={() => jump({ kind: "node", id: chosen.dominant ?? "" })}>
            {view.dominates}
          </button>
        )}
      </div>
      <RailTable durations={view.durations} />
    </section>
  );
}

/** The same figures as a table, for those who hear the page. */
function RailTable({ durations }: { durations: readonly DurationView[] }) {
  const text = useText();
  return (
    <table className="unseen">
      <caption>{text("studio-rail")}</caption>
      <thead>
        <tr>
          <th scope="col">{text("studio-difficulty")}</th>
          {(["shortest", "likely", "longest"] as const).map((length) => (
            <th key={length} scope="col">
              {text(`rail-${length}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {durations.map((one) => (
          <tr key={one.difficulty}>
            <th scope="row">{text(`studio-difficulty-${one.difficulty}`)}</th>
            <td>{one.shortest}</td>
            <td>{one.likely}</td>
            <td>{one.longest}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Row({ duration, y, scale, timeBox, isChosen }: { duration: DurationView; y: number; scale: ReturnType<typeof scaleOf>; timeBox: number; isChosen: boolean }) {
  const span = { min: duration.shortest, likely: duration.likely, max: duration.longest };
  const [from, to] = [scale.at(span.min), scale.at(span.max)];
  return (
    <g className={styles.row} data-chosen={isChosen || undefined}>
      {strokesOf(span, timeBox, scale).map((stroke) => (
        <path key={String(stroke.isOver)} d={`M${stroke.from} ${y}H${stroke.to}`} className={styles.stroke} data-over={stroke.isOver || undefined} />
      ))}
      <path d={`M${from} ${y - 4}v8M${to} ${y - 4}v8`} className={styles.ends} />
      <circle cx={scale.at(span.likely)} cy={y} r={isChosen ? 5 : 3} className={styles.dot} />
      {figuresOf(span).map(({ place, minute }) => {
        switch (place) {
          case "before":
            return (
              <text key={place} x={from - 8} y={y + 4} textAnchor="end">
                {minute}
              </text>
            );
          case "above":
            return (
              isChosen && (
                <text key={place} x={scale.at(minute) + 9} y={y - 6}>
                  {minute}
                </text>
              )
            );
          case "after":
            return (
              <text key={place} x={to + 8} y={y + 4} data-over={minute > timeBox || undefined}>
                {minute}
              </text>
            );
        }
      })}
    </g>
  );
}
