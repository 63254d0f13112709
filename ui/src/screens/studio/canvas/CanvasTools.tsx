import { BoxSelect, Maximize, Minus, Plus, UnfoldVertical, WandSparkles } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { caps } from "../../../app/commands";
import { IconButton } from "../../../parts/Button";
import { Key } from "../../../parts/Key";
import { useText } from "../../../text";
import { between, type Grid } from "../model/geometry";
import { useStudio } from "../state/studio";
import { tidy } from "./acts";
import styles from "./canvas.module.css";
import type { Folds } from "./useFolds";
import type { View } from "./useViewport";

const HINTS = [
  [{ code: "Tab" }, "studio-key-below"],
  [{ code: "Enter" }, "studio-key-beside"],
  [{ code: "Slash" }, "studio-key-kind"],
  [{ code: "KeyL", mod: true }, "studio-key-connect"],
  [{ code: "Slash", shift: true }, "studio-key-all"],
] as const;

/** So long the paper has to rest before the hints come back. */
const REST_MS = 150;

/** The first keys to know, where no node stands. */
export function CanvasKeys({ view, grid }: { view: View; grid: Grid }) {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const { onMove, pointAt } = view;
  useEffect(() => {
    let due = 0;
    const look = (): void => {
      const place = box.current?.getBoundingClientRect();
      if (place === undefined || place.width === 0) return;
      const area = between(pointAt(place.left, place.top), pointAt(place.right, place.bottom));
      box.current?.toggleAttribute("data-covered", grid.within(area).size > 0);
    };
    const wait = (): void => {
      window.clearTimeout(due);
      due = window.setTimeout(look, REST_MS);
    };
    wait();
    const stop = onMove(wait);
    return () => {
      stop();
      window.clearTimeout(due);
    };
  }, [onMove, pointAt, grid]);
  return (
    <div ref={box} id="canvas-keys" className={styles.keys} data-covered>
      {HINTS.map(([keys, id]) => (
        <span key={id}>
          <Key wide>{caps(keys)}</Key>
          {text(id)}
        </span>
      ))}
    </div>
  );
}

interface Props {
  view: View;
  folds: Folds;
  isBanding: boolean;
  setBanding: (isBanding: boolean) => void;
}

/** Zoom and fit, choosing by area, folds and pins. */
export function CanvasTools({ view, folds, isBanding, setBanding }: Props) {
  const text = useText();
  const studio = useStudio();
  const [percent, setPercent] = useState(100);
  const { onMove } = view;
  useEffect(() => onMove(({ zoom }) => setPercent(Math.round(zoom * 100))), [onMove]);
  const pins = studio.document.scenario.nodes.filter((node) => node.pin !== undefined).length;
  return (
    <div className={styles.tools} data-tools role="group" aria-label={text("studio-zoom")}>
      {folds.hidden > 0 && <IconButton label={text("studio-unfold-all-of", { count: folds.hidden })} icon={UnfoldVertical} size="small" onPress={folds.unfoldAll} />}
      {pins > 0 && <IconButton label={text("studio-tidy-pins", { count: pins })} icon={WandSparkles} size="small" onPress={() => tidy(studio)} />}
      <IconButton label={text("studio-band")} icon={BoxSelect} size="small" isSelected={isBanding} onPress={() => setBanding(!isBanding)} />
      <IconButton label={text("studio-zoom-out")} icon={Minus} size="small" onPress={view.zoomOut} />
      <IconButton label={text("studio-zoom-in")} icon={Plus} size="small" onPress={view.zoomIn} />
      <IconButton label={text("studio-fit", { percent })} icon={Maximize} size="small" onPress={view.showAll} />
    </div>
  );
}
