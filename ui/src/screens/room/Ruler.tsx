// One ruler for clock, pace, lanes, goals and armed triggers. Above a lane what came in, below it what
// the team did; filled is done, hollow is partial; 70 and 90 are always drawn.
import type { Lane, RoomLane, RoomMark, RoomView } from "../../ipc";
import { PersonaMark } from "../../parts/marks";
import { useText } from "../../text";
import { clockText } from "./useRoom";
import styles from "./Ruler.module.css";

const width = 1048;
const left = 160;
const top = 48;
const laneY: Record<"propagation" | "recovery", number> = { propagation: 112, recovery: 204 };
/** Room between the rows of labels, for a label's letters, and beside it. */
const row = 15;
const rowCount = 3;
const gap = 8;
const widthOf = (label: string) => [...label].reduce((sum, letter) => sum + (letter > "\u00ff" ? 11.5 : 6.8), 0);

export function Ruler({ view, seconds }: { view: RoomView; seconds: number }) {
  const text = useText();
  const { clock, pace } = view;
  const end = Math.max(96 * 60, clock.timeBox + 360, seconds + 300);
  const x = (at: number) => left + (Math.min(at, end) / end) * (width - left - 8);
  const ticks = Array.from({ length: Math.floor(end / 600) + 1 }, (_, index) => index * 10);
  const isLive = view.phase !== "ready" && view.phase !== "over";
  const armed = view.armed.find((one) => one.due >= seconds);
  return (
    <svg className={styles.ruler} viewBox={`0 0 ${width} 250`} role="img" aria-label={text("room-ruler")}>
      <rect className={styles.zone} x={x(clock.helpFrom)} y={top} width={Math.max(0, x(clock.timeBox) - x(clock.helpFrom))} height={196} />
      <line className={styles.axis} x1={left} x2={width} y1={top} y2={top} />
      {ticks.map((minute) => (
        <g key={minute}>
          <line className={styles.axis} x1={x(minute * 60)} x2={x(minute * 60)} y1={top} y2={top - 5} />
          {minute * 60 !== clock.helpFrom && minute * 60 !== clock.timeBox && (
            <text className={styles.tick} x={x(minute * 60)} y={top + 16}>
              {minute}
            </text>
          )}
        </g>
      ))}
      {[clock.helpFrom, clock.timeBox].map((at, index) => (
        <g key={index}>
          <line className={index === 0 ? styles.help : styles.limit} x1={x(at)} x2={x(at)} y1={top + 22} y2={244} />
          <text className={styles.bound} x={x(at)} y={top + 16}>
            {Math.round(at / 60)}
          </text>
          <text className={styles.zoneName} x={x(at) + 6} y={240}>
            {text(index === 0 ? "room-help-zone" : "room-limit")}
          </text>
        </g>
      ))}
      {isLive && pace.p50 > clock.seconds && (
        <g className={styles.pace}>
          <text x={x(pace.p50) - 12} y={24} textAnchor="end">
            {text("room-projected")}
          </text>
          <line x1={x(pace.p50)} x2={x(pace.p90)} y1={20} y2={20} />
          <line x1={x(pace.p90)} x2={x(pace.p90)} y1={15} y2={25} />
          <path d={`M${x(pace.p50)} 15l5 5-5 5-5-5z`} />
          <text x={x(pace.p50)} y={10} textAnchor="middle" className={styles.strong}>
            {pace.p50Minute}
          </text>
          <text x={x(pace.p90) + 6} y={24}>
            {pace.p90Minute}
          </text>
        </g>
      )}
      {view.lanes.map((lane) => (
        <LaneRow key={lane.lane} lane={lane} marks={view.marks.filter((mark) => sameLane(mark.lane, lane.lane))} x={x} seconds={seconds} isLive={isLive} now={view.phase === "ready" ? -width : x(seconds)} />
      ))}
      {armed && (
        <g className={styles.armed}>
          <line x1={x(armed.due)} x2={x(armed.due)} y1={32} y2={top} />
          <path d={`M${x(armed.due)} 32h9l-3 4 3 4h-9z`} />
        </g>
      )}
      <line className={styles.elapsed} data-live={clock.runs || undefined} x1={left} x2={x(seconds)} y1={top} y2={top} />
      {view.phase !== "ready" && <line className={styles.now} data-live={clock.runs || undefined} x1={x(seconds)} x2={x(seconds)} y1={top} y2={244} />}
    </svg>
  );
}

const sameLane = (one: Lane, lane: Lane) => (one === "propagation") === (lane === "propagation");

interface RowProps {
  lane: RoomLane;
  marks: readonly RoomMark[];
  x: (at: number) => number;
  seconds: number;
  isLive: boolean;
  /** Where the line of the present stands. */
  now: number;
}

function LaneRow({ lane, marks, x, seconds, isLive, now }: RowProps) {
  const text = useText();
  const name = lane.lane === "propagation" ? "propagation" : "recovery";
  const y = laneY[name];
  const silent = seconds - lane.silentSince;
  const isIn = (mark: RoomMark) => mark.kind === "in" || mark.kind === "repaired";
  const above = rows(marks.filter(isIn), x, now);
  const below = rows(marks.filter((mark) => !isIn(mark)), x, now);
  return (
    <g className={styles[name]}>
      <text className={styles.lane} x={0} y={y + 1}>
        {text(`room-lane-${name}`)}
      </text>
      <text className={styles.counts} x={0} y={y + 17}>
        {lane.counts}
      </text>
      <line className={styles.axis} x1={left} x2={width} y1={y} y2={y} />
      {isLive && <line className={lane.isAlarming ? styles.silence : styles.quiet} x1={x(lane.silentSince)} x2={x(seconds)} y1={y} y2={y} />}
      {above.map(({ mark, level, from }, index) => (
        <g key={index} transform={`translate(${x(mark.clock)} ${y})`}>
          <line className={styles.stem} x1={0} x2={0} y1={-4} y2={-8 - level * row} />
          {mark.kind === "repaired" && <path className={styles.done} d="M-4-4h8v8h-8z" />}
          {mark.persona && (
            <foreignObject x={-6} y={-22 - Math.max(0, level) * row} width={12} height={14}>
              <PersonaMark persona={mark.persona} isNameHidden />
            </foreignObject>
          )}
          {level >= 0 && (
            <text className={styles.in} x={from + (mark.persona ? 8 : 0)} y={-12 - level * row}>
              {mark.label}
            </text>
          )}
          <title>{`${clockText(mark.clock)} ${mark.label}`}</title>
        </g>
      ))}
      {below.map(({ mark, level, from }, index) => (
        <g key={index} transform={`translate(${x(mark.clock)} ${y})`}>
          {mark.kind === "done" || mark.kind === "partial" ? <circle className={mark.kind === "done" ? styles.done : styles.partial} r={4.5} /> : <line className={styles.expected} x1={0} x2={0} y1={-8} y2={40} />}
          {level >= 0 && (
            <text className={mark.kind === "missed" ? styles.missed : mark.kind === "expected" || mark.kind === "kept" ? styles.in : styles.did} x={from + (mark.kind === "expected" || mark.kind === "kept" || mark.kind === "missed" ? 4 : -4)} y={20 + level * row}>
              {mark.label}
              {mark.kind === "kept" && " ✓"}
              {mark.kind === "missed" && " !"}
            </text>
          )}
          <title>{`${clockText(mark.clock)} ${mark.label}`}</title>
        </g>
      ))}
      {isLive && (
        <text className={lane.isAlarming ? styles.alarm : styles.counts} x={x(seconds) + 10} y={y + (lane.isAlarming ? 5 : 4)}>
          {lane.isAlarming ? text("room-lane-silent", { time: clockText(silent) }) : text("room-lane-since", { time: clockText(silent) })}
        </text>
      )}
      {isLive && lane.isAlarming && (
        <text className={styles.counts} x={x(seconds) + 10} y={y + 22}>
          {lane.last.length > 34 ? `${lane.last.slice(0, 33)}…` : lane.last}
        </text>
      )}
    </g>
  );
}

interface Placed {
  mark: RoomMark;
  /** The row of its label; below zero where only the mark has room. */
  level: number;
  /** Where its label begins. */
  from: number;
}

/** Puts labels into rows so that none covers another and the line of the present crosses none: a label that would reach it ends before it, or begins behind it. */
function rows(marks: readonly RoomMark[], x: (at: number) => number, now: number): Placed[] {
  const taken: [number, number][][] = Array.from({ length: rowCount }, () => []);
  return marks.map((mark) => {
    const at = x(mark.clock);
    const lead = mark.persona ? 14 : 0;
    const wide = widthOf(mark.label) + lead + (mark.kind === "kept" || mark.kind === "missed" ? 14 : 0);
    const isCrossed = at <= now + gap && at + wide > now - gap;
    const before = now - gap - wide;
    const from = !isCrossed ? at : before >= left ? before : now + gap;
    const level = taken.findIndex((row) => row.every(([start, end]) => from + wide + gap <= start || from >= end + gap));
    taken[level]?.push([from, from + wide]);
    return { mark, level, from: from - at };
  });
}
