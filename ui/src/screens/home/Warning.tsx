// What threatens the workspace itself: it must not be missed, and it can wait a moment.
import { TriangleAlert } from "lucide-react";
import { hrefTo } from "../../app/routes";
import { useView } from "../../app/view";
import { useText } from "../../text";
import styles from "./Home.module.css";

export function Warning() {
  const text = useText();
  const status = useView("workspace_status", {});
  if (status.is !== "ready" || status.data.is !== "open" || status.data.warning === null) return null;
  return (
    <p className={styles.warning} role="status">
      <TriangleAlert aria-hidden size={16} strokeWidth={1.5} />
      <span>{status.data.warning}</span>
      <a href={hrefTo("settings")}>{text("settings")}</a>
    </p>
  );
}
