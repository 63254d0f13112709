import { Maximize, Minus, Plus } from "lucide-react";
import { IconButton } from "../../../parts/Button";
import { Key } from "../../../parts/Key";
import { useText } from "../../../text";
import styles from "./canvas.module.css";
import type { View } from "./useViewport";

const HINTS = [
  ["Tab", "studio-key-below"],
  ["Enter", "studio-key-beside"],
  ["/", "studio-key-kind"],
  ["C", "studio-key-connect"],
  ["?", "studio-key-all"],
] as const;

/** The first keys to know, behind the paper's nodes. */
export function CanvasKeys() {
  const text = useText();
  return (
    <div id="canvas-keys" className={styles.keys}>
      {HINTS.map(([key, id]) => (
        <span key={key}>
          <Key wide>{key}</Key>
          {text(id)}
        </span>
      ))}
    </div>
  );
}

/** Zoom and fit. */
export function CanvasTools({ view }: { view: View }) {
  const text = useText();
  return (
    <div className={styles.tools} role="group" aria-label={text("studio-zoom")} onPointerDown={(event) => event.stopPropagation()}>
      <IconButton label={text("studio-zoom-out")} icon={Minus} size="small" onPress={view.zoomOut} />
      <IconButton label={text("studio-zoom-in")} icon={Plus} size="small" onPress={view.zoomIn} />
      <IconButton label={text("studio-fit", { percent: view.percent })} icon={Maximize} size="small" onPress={view.showAll} />
    </div>
  );
}
