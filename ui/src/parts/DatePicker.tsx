import { parseDate } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import { useId, useState, type KeyboardEvent } from "react";
import { Button as AriaButton, Calendar, CalendarCell, CalendarGrid, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { useText } from "../text";
import { IconButton } from "./Button";
import { cx } from "./cx";
import { dayOf, daysLater, today } from "./days";
import { isComposingKey, useDraft } from "./draft";
import field from "./field.module.css";
import popover from "./popover.module.css";
import styles from "./DatePicker.module.css";

interface Props {
  label: string;
  isLabelHidden?: boolean;
  /** `YYYY-MM-DD`, or null. */
  value: string | null;
  onChange: (day: string | null) => void;
  isOptional?: boolean;
  isDisabled?: boolean;
  /** `quiet` shows its border only under the pointer or with the focus: for rows. */
  look?: "boxed" | "quiet";
  className?: string;
}

/** A day, typed in any usual way (12-1, 12월 1일, +7), stepped by arrows, or picked from a month. */
export function DatePicker({ label, isLabelHidden, value, onChange, isOptional = true, isDisabled, look = "boxed", className }: Props) {
  const id = useId();
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const [isUnclear, setUnclear] = useState(false);

  // A day is taken when the field is left or on Enter, since "12-1" may become "12-15".
  const draft = useDraft<HTMLInputElement>(
    value ?? "",
    (typed) => {
      const day = dayOf(typed, today());
      const isEmpty = typed.trim() === "" && isOptional;
      setUnclear(day === undefined && !isEmpty);
      if (day !== undefined) {
        draft.put(day);
        if (day !== value) onChange(day);
      } else if (isEmpty && value !== null) onChange(null);
    },
    60_000,
  );

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposingKey(event)) return;
    if (event.code === "Enter" || event.code === "NumpadEnter") draft.flush();
    const step = event.code === "ArrowUp" ? 1 : event.code === "ArrowDown" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = daysLater(dayOf(event.currentTarget.value, today()) ?? today(), event.shiftKey ? step * 7 : step);
    draft.put(next);
    setUnclear(false);
    onChange(next);
  };

  return (
    <div className={cx(field.field, className)} data-invalid={isUnclear || undefined}>
      <label htmlFor={id} className={isLabelHidden ? "unseen" : field.label}>
        {label}
      </label>
      <span className={cx(field.row, look === "quiet" && styles.quiet)}>
        <input
          id={id}
          ref={draft.ref}
          className={cx(field.input, styles.day)}
          data-look={look}
          placeholder={look === "quiet" ? "—" : text("date-placeholder")}
          autoComplete="off"
          defaultValue={value ?? ""}
          disabled={isDisabled}
          aria-invalid={isUnclear || undefined}
          aria-describedby={isUnclear ? `${id}-error` : undefined}
          onInput={draft.onInput}
          onFocus={draft.onFocus}
          onBlur={draft.onBlur}
          onCompositionStart={draft.onCompositionStart}
          onCompositionEnd={draft.onCompositionEnd}
          onKeyDown={onKeyDown}
        />
        <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
          <AriaButton className={styles.open ?? ""} aria-label={text("date-open", { label })} isDisabled={isDisabled ?? false}>
            <CalendarDays aria-hidden size={16} strokeWidth={1.5} />
          </AriaButton>
          <Popover className={popover.popover ?? ""} offset={4}>
            <Dialog aria-label={label} className={styles.month ?? ""}>
              <Calendar
                aria-label={label}
                autoFocus
                value={value === null ? null : parseDate(value)}
                onChange={(date) => {
                  setOpen(false);
                  setUnclear(false);
                  draft.put(date.toString());
                  onChange(date.toString());
                }}
              >
                <header>
                  <IconButton label={text("date-previous")} icon={ChevronLeft} slotName="previous" />
                  <Heading />
                  <IconButton label={text("date-next")} icon={ChevronRight} slotName="next" />
                </header>
                <CalendarGrid>{(date) => <CalendarCell date={date} className={styles.cell ?? ""} />}</CalendarGrid>
              </Calendar>
            </Dialog>
          </Popover>
        </DialogTrigger>
      </span>
      {isUnclear && (
        <p id={`${id}-error`} className={field.error} role="alert">
          {text("date-unclear")}
        </p>
      )}
    </div>
  );
}
