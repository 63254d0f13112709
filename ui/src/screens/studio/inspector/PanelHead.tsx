import type { ReactNode } from "react";
import { FoldButton } from "../panels/FoldButton";
import styles from "./inspector.module.css";

/** What the panel is about, with the button that folds it away. */
export function PanelHead({ lane, children }: { lane?: string | undefined; children: ReactNode }) {
  return (
    <header className={styles.head} data-lane={lane}>
      {children}
      <FoldButton side="inspector" />
    </header>
  );
}
