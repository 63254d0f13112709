import { memo } from "react";
import type { Layout } from "../../../ipc";
import { useText } from "../../../text";
import type { Document } from "../model/document";
import styles from "./canvas.module.css";

const LONG = 100_000;

/** Likely minutes in the left margin, the lines between the lanes, and where a new episode starts. */
export const Margin = memo(function Margin({ layout, document }: { layout: Layout; document: Document }) {
  const text = useText();
  const episodes = layout.episodes.length > 1 ? layout.episodes : [];
  return (
    <>
      <i className={styles.rule} style={{ left: layout.recovery.x - 8, height: LONG }} />
      <i className={styles.rule} style={{ left: layout.propagation.x - 16, height: LONG }} />
      {episodes.map((band, index) => {
        const episode = document.scenario.episodes.find((one) => one.id === band.id);
        return (
          <div key={band.id ?? "none"}>
            {index > 0 && <i className={styles.band} style={{ top: band.y - 12, width: layout.width }} />}
            <span className={styles.bandName} style={{ top: band.y - 8 }}>
              {episode?.title ?? text("studio-no-episode")}
            </span>
          </div>
        );
      })}
      {layout.marks.map((mark) => (
        <span key={`${mark.y}`} className={styles.mark} style={{ transform: `translateY(${mark.y - 8}px)` }}>
          <b>{mark.minute}</b>
          {text("studio-minute-unit")}
        </span>
      ))}
    </>
  );
});
