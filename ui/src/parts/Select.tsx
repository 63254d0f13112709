import { Check, ChevronDown } from "lucide-react";
import { memo, type ReactNode, useState } from "react";
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from "react-aria-components";
import { cx } from "./cx";
import { NamelessMarks } from "./marks";
import { useSteady } from "./steady";
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
export function Select<K extends string>({ options, onChange, ...props }: Props<K>) {
  const steady = useSame(options);
  const change = useSteady((key: unknown) => {
    const chosen = options.find((option) => option.id === key);
    if (chosen) onChange(chosen.id);
  });
  return <DrawnSelect {...props} options={steady} onChange={change ?? ignore} />;
}

const ignore = (): void => undefined;

/** The options as they were first given, as long as they say the same. */
function useSame<K extends string>(options: readonly Option<K>[]): readonly Option<K>[] {
  const [first, setFirst] = useState(options);
  const isSame = options.length === first.length && options.every((one, at) => saysTheSame(one, first[at]));
  if (isSame) return first;
  setFirst(options);
  return options;
}

function saysTheSame<K extends string>(one: Option<K>, other: Option<K> | undefined): boolean {
  return other !== undefined && one.id === other.id && one.title === other.title && one.mark === other.mark && one.hint === other.hint;
}

interface DrawnProps extends Omit<Props<string>, "onChange"> {
  onChange: (key: unknown) => void;
}

const DrawnSelect = memo(function DrawnSelect({ label, isLabelHidden, options, value, onChange, placeholder, isDisabled, look = "boxed", className }: DrawnProps) {
  return (
    <AriaSelect
      className={cx(field.field, className)}
      value={value}
      onChange={onChange}
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
});

function Line<K extends string>({ option }: { option: Option<K> }) {
  return (
    <span className={styles.line}>
      <NamelessMarks value>{option.mark}</NamelessMarks>
      {option.title}
      {option.hint !== undefined && <small>{option.hint}</small>}
    </span>
  );
}
