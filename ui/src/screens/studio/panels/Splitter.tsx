import type { KeyboardEvent, PointerEvent } from "react";
import { useText } from "../../../text";
import styles from "./panels.module.css";
import { LIMITS, type PanelState, type Side, within } from "./widths";

interface Props {
  side: Side;
  state: PanelState;
  onChange: (part: Partial<PanelState>) => void;
}

const STEP = 1;
/** Drawn narrower than this, a panel folds away. */
const FOLDS_BELOW = 0.6;

/** The edge between a panel and the canvas: dragged, or moved by arrow keys; Enter folds, a double click resets. */
export function Splitter({ side, state, onChange }: Props) {
  const text = useText();
  const { least, usual, most } = LIMITS[side];
  const outwards = side === "outline" ? 1 : -1;
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    const handle = event.currentTarget;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const start = event.clientX;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent): void => {
      const width = state.width + ((moved.clientX - start) / rem) * outwards;
      onChange(width < least * FOLDS_BELOW ? { isFolded: true } : { width: within(side, width), isFolded: false });
    };
    const end = (): void => {
      handle.removeEventListener("pointermove", move);
      handle.removeEventListener("pointerup", end);
      handle.removeEventListener("pointercancel", end);
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", end);
    handle.addEventListener("pointercancel", end);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = {
      ArrowLeft: { width: within(side, state.width - STEP * outwards) },
      ArrowRight: { width: within(side, state.width + STEP * outwards) },
      Home: { width: least },
      End: { width: most },
      Enter: { isFolded: true },
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onChange(to);
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={text(`panels-width-${side}`)}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={Math.round(state.width)}
      tabIndex={0}
      className={styles.splitter}
      data-side={side}
      onPointerDown={drag}
      onDoubleClick={() => onChange({ width: usual })}
      onKeyDown={onKeyDown}
    />
  );
}
