import { CircleAlert, OctagonX } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../text";
import { Button } from "./Button";
import styles from "./State.module.css";

type Props =
  | { is: "loading"; what?: string }
  /** Nothing here yet: a sketch of what will stand here, and how to get there. */
  | { is: "empty"; what: string; next?: string; sketch?: ReactNode; children?: ReactNode }
  /** A rule says no: calm, with a next step. */
  | { is: "refused"; what: string; next?: string; children?: ReactNode }
  /** Something failed: with a way out. */
  | { is: "broken"; what: string; next?: string; again?: () => void; children?: ReactNode };

/** The four designed states that stand in for a screen or a part of it. */
export function State(props: Props) {
  const text = useText();
  switch (props.is) {
    case "loading":
      return (
        <div className={styles.state} role="status" data-is="loading">
          <span className={styles.lines} aria-hidden>
            <i /> <i /> <i />
          </span>
          <span className="unseen">{props.what ?? text("frame-loading")}</span>
        </div>
      );
    case "empty":
      return (
        <div className={styles.state} data-is="empty">
          {props.sketch && <div className={styles.sketch}>{props.sketch}</div>}
          <div className={styles.words}>
            <h2>{props.what}</h2>
            {props.next !== undefined && <p>{props.next}</p>}
          </div>
          {props.children !== undefined && <div className={styles.acts}>{props.children}</div>}
        </div>
      );
    case "refused":
      return (
        <div className={styles.state} role="status" data-is="refused">
          <CircleAlert aria-hidden size={20} strokeWidth={1.5} />
          <div className={styles.words}>
            <h2>{props.what}</h2>
            {props.next !== undefined && <p>{props.next}</p>}
          </div>
          {props.children !== undefined && <div className={styles.acts}>{props.children}</div>}
        </div>
      );
    case "broken":
      return (
        <div className={styles.state} role="alert" data-is="broken">
          <OctagonX aria-hidden size={20} strokeWidth={1.5} />
          <div className={styles.words}>
            <h2>{props.what}</h2>
            {props.next !== undefined && <p>{props.next}</p>}
          </div>
          <div className={styles.acts}>
            {props.again && <Button onPress={props.again}>{text("frame-try-again")}</Button>}
            {props.children}
          </div>
        </div>
      );
  }
}
