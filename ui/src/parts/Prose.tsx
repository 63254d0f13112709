import { Eye, PencilLine } from "lucide-react";
import { useId, useState } from "react";
import { useText } from "../text";
import { IconButton } from "./Button";
import { cx } from "./cx";
import field from "./field.module.css";
import { htmlOf, inlineHtmlOf } from "./markdown";
import styles from "./Prose.module.css";
import { TextArea, type TextAreaProps } from "./TextField";

/** Long text written in Markdown, with a look at how it reads. */
export function Prose({ className, isLabelHidden, ...props }: TextAreaProps) {
  const [isRead, setRead] = useState(false);
  const id = useId();
  const isShown = isRead && props.value.trim() !== "";
  return (
    <div className={cx(styles.prose, className)} data-shown={isShown || undefined}>
      {isShown ? (
        <div className={field.field}>
          <span id={id} className={isLabelHidden ? "unseen" : field.label}>
            {props.label}
          </span>
          <Reading label={id} markdown={props.value} onWrite={() => setRead(false)} />
        </div>
      ) : (
        <TextArea {...props} {...(isLabelHidden === undefined ? {} : { isLabelHidden })} />
      )}
      {props.value.trim() !== "" && <PreviewButton isRead={isShown} label={props.label} onTurn={() => setRead(!isShown)} />}
    </div>
  );
}

function Reading({ label, markdown, onWrite }: { label: string; markdown: string; onWrite: () => void }) {
  return <div role="group" aria-labelledby={label} className={styles.read} onDoubleClick={onWrite} dangerouslySetInnerHTML={{ __html: htmlOf(markdown) }} />;
}

/** Steps in Markdown, one to a line, as they will look. */
export function ReadLines({ lines }: { lines: readonly string[] }) {
  return (
    <ol className={styles.lines}>
      {lines.map((line, index) => (
        <li key={index} dangerouslySetInnerHTML={{ __html: inlineHtmlOf(line) }} />
      ))}
    </ol>
  );
}

/** Turns between writing and reading. */
export function PreviewButton({ isRead, label, onTurn }: { isRead: boolean; label: string; onTurn: () => void }) {
  const text = useText();
  return <IconButton className={styles.turn ?? ""} label={text(isRead ? "prose-write" : "prose-read", { label })} icon={isRead ? PencilLine : Eye} size="small" onPress={onTurn} />;
}
