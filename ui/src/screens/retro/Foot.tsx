import { caps } from "../../app/commands";
import { Key } from "../../parts/Key";
import styles from "./Retro.module.css";
import type { FootKey } from "./useRetroKeys";

/** What the keys do now; each can be clicked, too. */
export function Foot({ keys, note }: { keys: readonly FootKey[]; note: string }) {
  const draw = (one: FootKey) => (
    <button key={one.id} type="button" data-main={one.isMain || undefined} onClick={one.run}>
      <Key>{caps(one.keys)}</Key>
      {one.title}
    </button>
  );
  return (
    <footer className={styles.foot}>
      {keys.filter((one) => !one.isMain).map(draw)}
      <p>{note}</p>
      {keys.filter((one) => one.isMain).map(draw)}
    </footer>
  );
}
