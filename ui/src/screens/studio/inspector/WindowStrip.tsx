import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import type { Window } from "../../../ipc";
import { useText } from "../../../text";
import { useStudio } from "../state/studio";
import styles from "./strip.module.css";
import { boundsOf, type Handle, handlesOf, moved, stretchesOf } from "./windows";

interface Props {
  windows: readonly Window[];
  /** The windows of one anchor. */
  indexes: readonly number[];
  onSave: (windows: Window[]) => void;
}

const PAUSE = 500;

/** The time box as a strip: what must, may and never happen when, with ends that are dragged or moved by arrow keys. */
export function WindowStrip({ windows, indexes, onSave }: Props) {
  const text = useText();
  const { head } = useStudio().document.scenario;
  const end = Math.max(head.timeBox, ...indexes.flatMap((index) => [windows[index]?.from ?? 0, windows[index]?.until ?? 0]));
  const [draft, setDraft] = useState<readonly Window[]>();
  const waiting = useRef(0);
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => () => window.clearTimeout(waiting.current), []);
  // What was saved meanwhile takes the place of the draft.
  const [known, setKnown] = useState(windows);
  if (known !== windows) {
    setKnown(windows);
    setDraft(undefined);
  }
  const shown = draft ?? windows;
  const at = (minute: number): string => `${(minute / end) * 100}%`;
  const save = (next: readonly Window[]): void => {
    window.clearTimeout(waiting.current);
    onSave([...next]);
  };

  const drag = (event: PointerEvent<HTMLElement>, handle: Handle): void => {
    const box = strip.current?.getBoundingClientRect();
    if (box === undefined || event.button !== 0) return;
    const grip = event.currentTarget;
    grip.setPointerCapture(event.pointerId);
    let latest = shown;
    const move = (to: globalThis.PointerEvent): void => {
      latest = moved(windows, handle, ((to.clientX - box.left) / box.width) * end, end);
      setDraft(latest);
    };
    const drop = (): void => {
      grip.removeEventListener("pointermove", move);
      if (latest !== shown) save(latest);
    };
    grip.addEventListener("pointermove", move);
    grip.addEventListener("pointerup", drop, { once: true });
    grip.addEventListener("pointercancel", drop, { once: true });
  };
  const step = (event: KeyboardEvent, handle: Handle): void => {
    const { least, most } = boundsOf(shown, handle, end);
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5, Home: -end, End: end }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = moved(shown, handle, Math.min(most, Math.max(least, handle.minute + by * (event.shiftKey ? 5 : 1))), end);
    setDraft(next);
    window.clearTimeout(waiting.current);
    waiting.current = window.setTimeout(() => save(next), PAUSE);
  };

  return (
    <div className={styles.frame}>
      <div ref={strip} className={styles.strip}>
        {stretchesOf(shown, indexes, end).map(({ from, to, rule, index }) => (
          <span key={from} className={styles.stretch} data-rule={rule} data-free={index === undefined || undefined} style={{ left: at(from), width: at(to - from) }} title={text("strip-stretch", { from, to, rule: text(`studio-rule-${rule}`) })}>
            <span>{text(`studio-rule-${rule}`)}</span>
          </span>
        ))}
        {handlesOf(shown, indexes).map((handle) => {
          const { least, most } = boundsOf(shown, handle, end);
          return (
            <span
              // By its ends, so that the focus stays while it moves.
              key={handle.ends.map((one) => `${one.index}${one.side}`).join()}
              role="slider"
              tabIndex={0}
              aria-label={text("strip-handle")}
              aria-valuemin={least}
              aria-valuemax={most}
              aria-valuenow={handle.minute}
              aria-valuetext={text("studio-minutes", { minutes: handle.minute })}
              className={styles.handle}
              style={{ left: at(handle.minute) }}
              onPointerDown={(event) => drag(event, handle)}
              onKeyDown={(event) => step(event, handle)}
            >
              <em>{handle.minute}</em>
            </span>
          );
        })}
      </div>
      <div className={styles.scale} aria-hidden>
        <span style={{ left: 0 }}>0</span>
        <span style={{ left: at(head.timeBox) }}>{head.timeBox}</span>
      </div>
    </div>
  );
}
