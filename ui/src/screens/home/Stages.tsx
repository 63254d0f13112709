// The upcoming drills on one axis of days. What a picture shows stands in words beside each line too.
import type { Axis, AxisMark, UpcomingDrill } from "../../ipc";
import { hrefTo } from "../../app/routes";
import { useText } from "../../text";
import styles from "./Stages.module.css";

const rowHeight = 96;
const headHeight = 28;

interface Props {
  axis: Axis;
  drills: readonly UpcomingDrill[];
  /** Planned, but without a day yet. */
  undated: readonly UpcomingDrill[];
}

export function Stages({ axis, drills, undated }: Props) {
  const text = useText();
  const at = (day: number) => `${((day / Math.max(1, axis.days)) * 100).toFixed(2)}%`;
  return (
    <>
      {drills.length > 0 && (
        <div className={styles.chart}>
          <ol className={styles.names}>
            {drills.map((drill) => (
              <Name key={drill.drill} drill={drill} />
            ))}
          </ol>
          <svg className={styles.lines} width="100%" height={headHeight + rowHeight * drills.length} role="img" aria-label={text("home-axis")}>
            {axis.ticks.map((tick) => (
              <g key={tick.day}>
                <line x1={at(tick.day)} x2={at(tick.day)} y1="20" y2="100%" className={styles.tick} />
                <text x={at(tick.day)} dx="6" y="14" className={styles.faint}>
                  {tick.title}
                </text>
              </g>
            ))}
            <line x1={at(axis.today)} x2={at(axis.today)} y1="20" y2="100%" className={styles.today} />
            <text x={at(axis.today)} dx="-6" y="14" textAnchor="end" className={styles.now}>
              {axis.todayTitle}
            </text>
            {drills.map((drill, index) => (
              <Line key={drill.drill} days={axis.days} stages={drill.stages} y={headHeight + rowHeight * index + 44} at={at} />
            ))}
          </svg>
        </div>
      )}
      {undated.length > 0 && (
        <ol className={styles.undated}>
          {undated.map((drill) => (
            <Name key={drill.drill} drill={drill} />
          ))}
        </ol>
      )}
    </>
  );
}

function Name({ drill }: { drill: UpcomingDrill }) {
  return (
    <li>
      <a href={hrefTo("plan", { drill: drill.drill })}>{drill.team}</a>
      <span>{drill.when}</span>
      <span>{drill.next}</span>
    </li>
  );
}

function Line({ stages, days, y, at }: { stages: readonly AxisMark[]; days: number; y: number; at: (day: number) => string }) {
  const [first, last] = [stages[0], stages.at(-1)];
  if (!first || !last) return null;
  // Two marks near each other turn their words away from one another.
  const isNear = (a: AxisMark | undefined, b: AxisMark | undefined) => a !== undefined && b !== undefined && a.is !== "drill" && b.is !== "drill" && Math.abs(b.day - a.day) / days < 0.09;
  const anchorOf = (index: number) => (isNear(stages[index], stages[index + 1]) ? "end" : isNear(stages[index - 1], stages[index]) ? "start" : "middle");
  const doneTo = stages.filter((stage) => stage.is === "done").at(-1);
  return (
    <g>
      <line x1={at(first.day)} x2={at(last.day)} y1={y} y2={y} className={styles.base} />
      {doneTo && <line x1={at(first.day)} x2={at(doneTo.day)} y1={y} y2={y} className={styles.done} />}
      {stages.map((stage, index) => (
        // A nested svg gives percentages an origin to draw shapes around.
        <svg key={`${stage.day}-${stage.title}`} x={at(stage.day)} y={y} className={styles.mark} data-is={stage.is}>
          <Shape is={stage.is} />
          <text textAnchor={anchorOf(index)} dx={{ end: 6, start: -6, middle: 0 }[anchorOf(index)]} y={stage.is === "drill" ? -16 : 22}>
            {stage.title}
          </text>
        </svg>
      ))}
    </g>
  );
}

function Shape({ is }: { is: AxisMark["is"] }) {
  switch (is) {
    case "done":
      return <circle r="4.500" />;
    case "due":
      return <circle r="4" />;
    case "late":
      return (
        <>
          <circle r="6" />
          <path d="M0-3v3.500M0 2.800v.2" />
        </>
      );
    case "drill":
      return <path d="M-8 0l8-8 8 8-8 8z" />;
  }
}
