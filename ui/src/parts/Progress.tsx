import { ProgressBar } from "react-aria-components";
import { useText } from "../text";
import { Button } from "./Button";
import styles from "./Progress.module.css";

/** Long work: how far it is, and a way to stop it. Without a value it only says that it runs. */
export function ProgressWithCancel({ label, value, onCancel }: { label: string; value?: number; onCancel?: () => void }) {
  const text = useText();
  return (
    <ProgressBar aria-label={label} isIndeterminate={value === undefined} value={value ?? 0} className={styles.progress ?? ""}>
      {({ percentage }) => (
        <>
          <span>{label}</span>
          <span className={styles.track}>
            <i data-running={percentage === undefined || undefined} style={percentage === undefined ? undefined : { width: `${percentage}%` }} />
          </span>
          {onCancel && (
            <Button size="small" onPress={onCancel}>
              {text("frame-cancel")}
            </Button>
          )}
        </>
      )}
    </ProgressBar>
  );
}
