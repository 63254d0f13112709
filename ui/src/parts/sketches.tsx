// Drawings of what will stand in an empty place. They say nothing that the words beside them do not.
import styles from "./sketches.module.css";

interface Props {
  width?: number;
}

/** A scenario, read from top to bottom. */
export function ScenarioSketch({ width = 320 }: Props) {
  return (
    <svg viewBox="0 0 320 348" width={width} fill="none" strokeWidth="1.5" aria-hidden className={styles.sketch}>
      <g className={styles.edge}>
        <path d="M160 48V72M104 92H76q-12 0-12 12v32M216 92h28q12 0 12 12v32M64 168v20q0 12 12 12h28M256 168v20q0 12-12 12h-28M160 112v68M160 220v24M160 276v24" />
      </g>
      <path className={styles.sunken} d="M112.500 20.500h62l8-7 8 7h17v27h-95z" />
      <path className={styles.ink} d="M118 72.500h84L216 92l-14 19.500h-84L104 92z" />
      <rect className={styles.box} x="16.500" y="136.500" width="95" height="31" rx="4" />
      <path className={styles.bad} d="M217 136.500h78l8.500 8.500v14l-8.500 8.500h-78l-8.500-8.500v-14z" />
      <rect className={styles.box} x="104.500" y="180.500" width="111" height="39" rx="4" />
      <path className={styles.recovery} d="M108 180v40a4 4 0 0 1-4-4v-32a4 4 0 0 1 4-4z" />
      <rect className={styles.box} x="112.500" y="244.500" width="95" height="31" rx="2" />
      <path className={styles.line} d="M118 244.500v31M202 244.500v31" />
      <rect className={styles.end} x="112.500" y="300.500" width="95" height="31" rx="15.500" />
      <rect className={styles.end} x="116" y="304" width="88" height="24" rx="12" strokeWidth="1" />
    </svg>
  );
}

/** The drill's time ruler with its two lanes. */
export function RulerSketch({ width = 264 }: Props) {
  return (
    <svg viewBox="0 0 264 96" width={width} fill="none" strokeWidth="1.5" aria-hidden className={styles.sketch}>
      <path className={styles.line} d="M8 16.500h248M8 48.500h248M8 80.500h248" />
      <path className={styles.ink} strokeWidth="4" d="M8 16h104" />
      <path className={styles.edge} d="M112 8v84" />
      <path className={styles.line} d="M200.500 8v84M248.500 8v84" />
      <g className={styles.propagationDot}>
        <circle cx="32" cy="48" r="4" />
        <circle cx="64" cy="48" r="4" />
        <circle cx="98" cy="48" r="4" />
      </g>
      <rect className={styles.recovery} x="44" y="77" width="52" height="7" />
      <path className={styles.hollow} d="M152 44l4.500 4.500-4.500 4.500-4.500-4.500zM176 76l4.500 4.500-4.500 4.500-4.500-4.500z" />
    </svg>
  );
}

/** Scores before and after, joined by lines that rise. */
export function GainSketch({ width = 264 }: Props) {
  return (
    <svg viewBox="0 0 264 132" width={width} fill="none" strokeWidth="1.5" aria-hidden className={styles.sketch}>
      <path className={styles.line} d="M8 116.500h248" />
      <path className={styles.line} strokeDasharray="2 4" d="M40 96l64-56M88 100l64-48M136 90l64-62M184 98l64-54" />
      <g className={styles.hollow}>
        <circle cx="40" cy="96" r="4" />
        <circle cx="88" cy="100" r="4" />
        <circle cx="136" cy="90" r="4" />
        <circle cx="184" cy="98" r="4" />
      </g>
      <g className={styles.dot}>
        <circle cx="104" cy="40" r="4" />
        <circle cx="152" cy="52" r="4" />
        <circle cx="200" cy="28" r="4" />
        <circle cx="248" cy="44" r="4" />
      </g>
    </svg>
  );
}

/** Stages of a drill on one line of days. */
export function StagesSketch({ width = 264 }: Props) {
  return (
    <svg viewBox="0 0 264 96" width={width} fill="none" strokeWidth="1.5" aria-hidden className={styles.sketch}>
      {[32, 68].map((y, row) => (
        <g key={y}>
          <path className={styles.line} d={`M8 ${y}.5h248`} />
          <g className={styles.hollow}>
            <circle cx={40 + row * 32} cy={y} r="4" />
            <circle cx={104 + row * 32} cy={y} r="4" />
          </g>
          <path className={styles.diamond} d={`M${184 + row * 32} ${y - 8}l8 8-8 8-8-8z`} />
        </g>
      ))}
    </svg>
  );
}

/** People in two teams. */
export function PeopleSketch({ width = 264 }: Props) {
  return (
    <svg viewBox="0 0 264 96" width={width} fill="none" strokeWidth="1.5" aria-hidden className={styles.sketch}>
      {[24, 64].map((y, row) => (
        <g key={y}>
          <path className={styles.edge} d={`M8 ${y}.5h44`} />
          {[80, 112, 144, 176, 208].slice(0, 5 - row).map((x, index) => (
            <circle key={x} className={index === 0 ? styles.dot : styles.hollow} cx={x} cy={y} r="6" />
          ))}
        </g>
      ))}
    </svg>
  );
}
