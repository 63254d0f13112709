import { TextArea } from "../../../parts/TextField";
import { isComposingKey } from "../../../parts/draft";

interface Props {
  label: string;
  placeholder?: string;
  value: string;
  onSave: (title: string) => void;
  className?: string;
}

/** A title, in as many lines as it needs; Enter leaves it. */
export function TitleField({ label, placeholder, value, onSave, className }: Props) {
  return (
    <div
      className={className}
      onKeyDownCapture={(event) => {
        if (event.key !== "Enter" || isComposingKey(event)) return;
        event.preventDefault();
        if (event.target instanceof HTMLElement) event.target.blur();
      }}
    >
      <TextArea label={label} isLabelHidden look="title" rows={1} value={value} onSave={(title) => onSave(title.replace(/\s+/g, " ").trim())} {...(placeholder === undefined ? {} : { placeholder })} />
    </div>
  );
}
