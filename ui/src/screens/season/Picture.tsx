import { cx } from "../../parts/cx";
import styles from "./Season.module.css";

/**
 * A picture drawn in the core. Its SVG comes only from the core's own backend, which writes nothing but
 * shapes and escaped text, so it may be put into the page as it is.
 */
export function Picture({ svg, className }: { svg: string; className?: string | undefined }) {
  return <div className={cx(styles.picture, className)} dangerouslySetInnerHTML={{ __html: svg }} />;
}
