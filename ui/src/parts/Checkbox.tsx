import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { CheckboxButton, CheckboxField, Label, RadioButton, RadioField, RadioGroup as AriaRadioGroup } from "react-aria-components";
import { cx } from "./cx";
import field from "./field.module.css";
import styles from "./Checkbox.module.css";

interface CheckboxProps {
  children?: ReactNode;
  /** Its name where no words stand beside it. */
  label?: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
  className?: string;
}

export function Checkbox({ children, label, isSelected, onChange, isDisabled, className }: CheckboxProps) {
  return (
    <CheckboxField {...(label === undefined ? {} : { "aria-label": label })} isSelected={isSelected} onChange={onChange} isDisabled={isDisabled ?? false} className={className ?? ""}>
      <CheckboxButton className={styles.choice ?? ""}>
        <span className={styles.box}>{isSelected && <Check aria-hidden size={12} strokeWidth={3} />}</span>
        {children}
      </CheckboxButton>
    </CheckboxField>
  );
}

interface RadioGroupProps<K extends string> {
  label: string;
  isLabelHidden?: boolean;
  options: readonly { id: K; title: ReactNode }[];
  value: K | null;
  onChange: (value: K) => void;
  /** `segments` draws one row of joined buttons. */
  look?: "list" | "row" | "segments";
  isDisabled?: boolean;
  className?: string;
}

/** One of a few, all in sight. */
export function RadioGroup<K extends string>({ label, isLabelHidden, options, value, onChange, look = "row", isDisabled, className }: RadioGroupProps<K>) {
  return (
    <AriaRadioGroup
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
      isDisabled={isDisabled ?? false}
      orientation={look === "list" ? "vertical" : "horizontal"}
      className={cx(field.field, className)}
    >
      <Label className={isLabelHidden ? "unseen" : (field.label ?? "")}>{label}</Label>
      <div className={styles.radios} data-look={look}>
        {options.map((option) => (
          <RadioField key={option.id} value={option.id} className={styles.radio ?? ""}>
            <RadioButton className={look === "segments" ? (styles.segment ?? "") : (styles.choice ?? "")}>
              {look !== "segments" && <span className={cx(styles.box, styles.round)} />}
              {option.title}
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </AriaRadioGroup>
  );
}
