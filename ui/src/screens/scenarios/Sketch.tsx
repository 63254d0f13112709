import styles from "./scenarios.module.css";

/** What will stand here: a decision, its ways, and where they meet again. */
export function Sketch() {
  return (
    <svg className={styles.sketch} viewBox="0 0 240 132" width={240} height={132} aria-hidden fill="none">
      <path d="M120 24V36M76 46H48Q40 46 40 54V66M164 46H192Q200 46 200 54V66M120 56V92M40 86V96Q40 104 48 104H78M200 86V96Q200 104 192 104H162" />
      <rect x="84" y="4" width="72" height="20" rx="3" />
      <path className={styles.solid} d="M88 36H152L164 46 152 56H88L76 46z" />
      <rect x="8" y="66" width="64" height="20" rx="3" />
      <rect x="168" y="66" width="64" height="20" rx="3" />
      <rect x="80" y="94" width="80" height="20" rx="3" />
    </svg>
  );
}
