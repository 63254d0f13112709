import { memo } from "react";
import type { Layout } from "../../../ipc";
import { useText } from "../../../text";
import type { Document } from "../model/document";
import type { Box } from "../model/geometry";
import styles from "./canvas.module.css";

const LONG = 100_000;
/** No mark is wider or higher. */
const [WIDE, HIGH] = [60, 16];

/** Likely minutes in the left margin where `area` is drawn, the lines between the lanes, and where a new episode starts. */
export const Margin = memo(function Margin({ layout, document, area }: { layout: Layout; document: Document; area: Box | undefined }) {
  const text = useText();
  const episodes = layout.episodes.length > 1 ? layout.episodes : [];
  const marks = area === undefined || area.x > WIDE ? [] : layout.marks.filter((mark) => area.y <= mark.y + HIGH && mark.y <= area.y + area.height);
  return (
    <>
      <i className={styles.rule} style={{ left: layout.recovery.x - 8, height: LONG }} />
      <i className={styles.rule} style={{ left: layout.propagation.x - 16, height: LONG }} />
      {episodes.map((band, index) => {
        const episode = document.scenario.episodes.find((one) => one.id === band.id);
        return (
          <div key={band.id ?? "none"}>
            {index > 0 && <i className={styles.episodeLine} style={{ top: band.y - 12, width: layout.width }} />}
            <span className={styles.episodeName} style={{ top: band.y - 8 }}>
              {episode?.title ?? text("studio-no-episode")}
            </span>
          </div>
        );
      })}
      {marks.map((mark) => (
        <span key={`${mark.y}`} className={styles.mark} style={{ transform: `translateY(${mark.y - 8}px)` }}>
          <b>{mark.minute}</b>
          {text("studio-minute-unit")}
        </span>
      ))}
    </>
  );
});
