import { useEffect, useRef } from "react";
import type { Layout } from "../../../ipc";
import { useText } from "../../../text";
import styles from "./canvas.module.css";
import type { View } from "./useViewport";

/** The heads of the lanes; they move sideways with the paper. */
export function LaneHeads({ layout, view }: { layout: Layout; view: View }) {
  const text = useText();
  const row = useRef<HTMLDivElement>(null);
  const { onMove } = view;
  useEffect(
    () =>
      onMove(({ x, zoom }) => {
        for (const head of row.current?.children ?? []) {
          if (head instanceof HTMLElement) head.style.transform = `translateX(${Number(head.dataset.at) * zoom + x}px)`;
        }
      }),
    [onMove, layout],
  );
  return (
    <div ref={row} className={styles.lanes}>
      <span className={styles.lane} data-at={12}>
        {text("studio-likely")}
      </span>
      <span className={styles.lane} data-at={layout.recovery.x}>
        <i style={{ background: "var(--recovery)" }} />
        <b>{text("studio-lane-recovery")}</b>
        {text("studio-lane-recovery-is")}
      </span>
      <span className={styles.lane} data-at={layout.propagation.x}>
        <i style={{ background: "var(--propagation)" }} />
        <b>{text("studio-lane-propagation")}</b>
        {text("studio-lane-propagation-is")}
      </span>
    </div>
  );
}
