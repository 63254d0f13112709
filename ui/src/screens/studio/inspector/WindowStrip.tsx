import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from "react";
import type { Window } from "../../../ipc";
import { useText } from "../../../text";
import { useStudio } from "../state/studio";
import styles from "./strip.module.css";
import { boundsOf, type End, type Handle, handlesOf, minuteOf, moved, stretchesOf, withEnds } from "./windows";

interface Props {
  windows: readonly Window[];
  /** The windows of one anchor. */
  indexes: readonly number[];
  /** Changes the windows as they stand when its turn comes. */
  onSave: (change: (now: readonly Window[]) => Window[]) => void;
}

/** Ends moved by keys that are not saved yet. */
interface Pending {
  readonly timer: number;
  readonly moves: ReadonlyMap<string, { readonly end: End; readonly minute: number }>;
  readonly save: Props["onSave"];
}

const PAUSE = 500;

/** The time box as a strip: what must, may and never happen when, with ends that are dragged or moved by arrow keys. */
export function WindowStrip({ windows, indexes, onSave }: Props) {
  const text = useText();
  const { head } = useStudio().document.scenario;
  const end = Math.max(head.timeBox, ...indexes.flatMap((index) => [windows[index]?.from ?? 0, windows[index]?.until ?? 0]));
  const [draft, setDraft] = useState<readonly Window[]>();
  const pending = useRef<Pending>(undefined);
  const strip = useRef<HTMLDivElement>(null);
  /** Saves what was moved by keys and waits. */
  const flush = useCallback((): void => {
    const waits = pending.current;
    pending.current = undefined;
    if (waits === undefined) return;
    window.clearTimeout(waits.timer);
    waits.save((now) => withEnds(now, [...waits.moves.values()]));
  }, []);
  useEffect(() => flush, [flush]);
  // What was saved meanwhile takes the place of the draft.
  const [known, setKnown] = useState(windows);
  if (known !== windows) {
    setKnown(windows);
    setDraft(undefined);
  }
  const shown = draft ?? windows;
  const at = (minute: number): string => `${(minute / end) * 100}%`;

  const drag = (event: PointerEvent<HTMLElement>, handle: Handle): void => {
    const box = strip.current?.getBoundingClientRect();
    if (box === undefined || event.button !== 0) return;
    const grip = event.currentTarget;
    grip.setPointerCapture(event.pointerId);
    let latest = shown;
    const move = (to: globalThis.PointerEvent): void => {
      latest = moved(shown, handle, ((to.clientX - box.left) / box.width) * end, end);
      setDraft(latest);
    };
    const drop = (): void => {
      grip.removeEventListener("pointermove", move);
      const minute = minuteOf(latest, handle);
      flush();
      if (latest !== shown && minute !== undefined) onSave((now) => withEnds(now, handle.ends.map((end) => ({ end, minute }))));
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
    const minute = minuteOf(next, handle);
    if (minute === undefined) return;
    const moves = new Map(pending.current?.moves);
    for (const one of handle.ends) moves.set(`${one.index}${one.side}`, { end: one, minute });
    window.clearTimeout(pending.current?.timer);
    pending.current = { timer: window.setTimeout(flush, PAUSE), moves, save: pending.current?.save ?? onSave };
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
              onBlur={flush}
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
