import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from "react-aria-components";
import { cx } from "./cx";
import { NamelessMarks } from "./marks";
import field from "./field.module.css";
import styles from "./popover.module.css";

export interface Option<K extends string> {
  id: K;
  title: string;
  /** Drawn before the title: a role's mark, say. */
  mark?: ReactNode;
  hint?: string;
}

interface Props<K extends string> {
  label: string;
  isLabelHidden?: boolean;
  options: readonly Option<K>[];
  value: K | null;
  onChange: (value: K) => void;
  placeholder?: string;
  isDisabled?: boolean;
  look?: "boxed" | "quiet";
  className?: string;
}

/** One of a short list. */
export function Select<K extends string>({ label, isLabelHidden, options, value, onChange, placeholder, isDisabled, look = "boxed", className }: Props<K>) {
  return (
    <AriaSelect
      className={cx(field.field, className)}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
      isDisabled={isDisabled ?? false}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <Label className={isLabelHidden ? "unseen" : (field.label ?? "")}>{label}</Label>
      <Button className={cx(field.input, styles.select)} data-look={look}>
        <SelectValue className={styles.value ?? ""}>
          {({ isPlaceholder, defaultChildren }) => {
            const chosen = options.find((option) => option.id === value);
            return isPlaceholder || !chosen ? defaultChildren : <Line option={chosen} />;
          }}
        </SelectValue>
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Popover className={styles.popover ?? ""} offset={4}>
        <ListBox className={styles.list ?? ""} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.title} className={styles.item ?? ""}>
              {({ isSelected }) => (
                <>
                  <Line option={option} />
                  {isSelected && <Check aria-hidden size={14} />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

function Line<K extends string>({ option }: { option: Option<K> }) {
  return (
    <span className={styles.line}>
      <NamelessMarks value>{option.mark}</NamelessMarks>
      {option.title}
      {option.hint !== undefined && <small>{option.hint}</small>}
    </span>
  );
}
