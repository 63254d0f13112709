// The end: what came of it, the record, and closing.
import { ClipboardCopy, Download } from "lucide-react";
import { hrefTo } from "../../app/routes";
import type { GainView, RetroView } from "../../ipc";
import { Button } from "../../parts/Button";
import { Table } from "../../parts/Table";
import { useText } from "../../text";
import styles from "./Pages.module.css";
import own from "./Close.module.css";

interface Props {
  view: RetroView;
  onClose: () => void;
  onCopy: () => void;
  onSave: () => void;
}

export function Close({ view, onClose, onCopy, onSave }: Props) {
  const text = useText();
  const sub = view.closed ? "retro-closed-sub" : "retro-close-sub";
  return (
    <div className={styles.page}>
      <h1>{text(view.closed ? "retro-closed-heading" : "retro-close-heading")}</h1>
      <p className={styles.sub}>{text(view.isRound ? sub : `${sub}.rehearsal`)}</p>
      <p className={own.acts}>
        {!view.closed && (
          <Button look="ink" size="large" onPress={onClose}>
            {text("retro-close-act")}
          </Button>
        )}
        <Button size="large" icon={ClipboardCopy} onPress={onCopy}>
          {text("retro-record-copy")}
        </Button>
        <Button size="large" icon={Download} onPress={onSave}>
          {text("retro-record-save")}
        </Button>
      </p>
      {view.followUps.length > 0 && (
        <section className={own.follows}>
          <h2>{text("retro-follow-ups-heading")}</h2>
          <ul>
            {view.followUps.map((one) => (
              <li key={one.id}>
                <b>{one.text}</b>
                <span>{one.ownerName}</span>
                <span>{one.dueText}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.closed && (
        <>
          <dl className={own.means}>
            {view.survey.means.map((one) => (
              <div key={one.label}>
                <dt>{one.label}</dt>
                <dd>{one.value}</dd>
              </div>
            ))}
          </dl>
          {view.gains.length > 0 && <Gains gains={view.gains} />}
          {view.survey.comments.map((comment, index) => (
            <blockquote key={index}>{comment}</blockquote>
          ))}
          <p className={own.links}>
            {view.isRound && <a href={hrefTo("season")}>{text("retro-to-season")}</a>}
            <a href={hrefTo("retros")}>{text("retro-to-follow-ups")}</a>
          </p>
        </>
      )}
    </div>
  );
}

/** What the own team gained; here a small group is shown. */
function Gains({ gains }: { gains: readonly GainView[] }) {
  const text = useText();
  return (
    <Table
      className={own.gains}
      caption={text("retro-gains")}
      isCaptionShown
      rows={gains}
      rowKey={(gain) => `${gain.measure} ${gain.mode}`}
      columns={[
        { id: "measure", title: text("retro-gains.measure"), isRowName: true, cell: (gain) => `${gain.measure} (${gain.mode})` },
        { id: "before", title: text("retro-gains.before"), isFigure: true, cell: (gain) => gain.before },
        { id: "after", title: text("retro-gains.after"), isFigure: true, cell: (gain) => gain.after },
        { id: "change", title: text("retro-gains.change"), cell: (gain) => gain.change },
        { id: "share", title: text("retro-gains.share"), cell: (gain) => gain.share },
        { id: "pairs", title: text("retro-gains.pairs"), isFigure: true, cell: (gain) => gain.pairs },
      ]}
    />
  );
}
