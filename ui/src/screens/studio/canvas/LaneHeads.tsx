import { useEffect, useRef } from "react";
import type { Layout } from "../../../ipc";
import { useText } from "../../../text";
import styles from "./canvas.module.css";
import type { View } from "./useViewport";

/** What stays free between two heads. */
const GAP = 8;

/** The heads of the lanes; they move sideways with the paper. */
export function LaneHeads({ layout, view }: { layout: Layout; view: View }) {
  const text = useText();
  const row = useRef<HTMLDivElement>(null);
  const { onMove } = view;
  useEffect(
    () =>
      onMove(({ x, zoom }) => {
        const heads = [...(row.current?.children ?? [])].filter((head) => head instanceof HTMLElement);
        for (const [index, head] of heads.entries()) {
          const at = Number(head.dataset.at);
          const next = heads[index + 1];
          head.style.transform = `translateX(${at * zoom + x}px)`;
          const room = next === undefined ? "" : `${Math.max(0, (Number(next.dataset.at) - at) * zoom - GAP)}px`;
          if (head.style.maxWidth !== room) head.style.maxWidth = room;
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
