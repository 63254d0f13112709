import { useText } from "../text";
import { hrefTo } from "./routes";
import { screens, type ReadyScreen } from "./screens";
import styles from "./Rail.module.css";

const byOrder = (a: ReadyScreen, b: ReadyScreen) => (a.rail?.order ?? 0) - (b.rail?.order ?? 0);
const onRail = screens.filter((screen) => screen.rail).sort(byOrder);

/** The way between the screens, at the left of the window. */
export function Rail({ lit }: { lit: string }) {
  const text = useText();
  const entry = (screen: ReadyScreen) => {
    const Icon = screen.rail?.icon;
    return (
      <li key={screen.name}>
        <a href={hrefTo(screen.name)} className={styles.entry} aria-current={screen.name === lit ? "page" : undefined}>
          {Icon && <Icon aria-hidden size={18} strokeWidth={1.5} />}
          {text(screen.title)}
        </a>
      </li>
    );
  };
  return (
    <nav className={styles.rail} aria-label={text("rail")}>
      <ul>{onRail.filter((screen) => !screen.rail?.atFoot).map(entry)}</ul>
      <ul>{onRail.filter((screen) => screen.rail?.atFoot).map(entry)}</ul>
    </nav>
  );
}
