import type { ReactNode } from "react";
import styles from "./Key.module.css";

/** A key cap. */
export function Key({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <kbd className={styles.key} data-wide={wide || undefined}>
      {children}
    </kbd>
  );
}
