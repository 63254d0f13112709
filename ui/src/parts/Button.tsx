import { LoaderCircle, type LucideIcon } from "lucide-react";
import { memo, type ReactNode, type Ref } from "react";
import { Button as AriaButton, ToggleButton as AriaToggleButton, Tooltip, TooltipTrigger } from "react-aria-components";
import { cx } from "./cx";
import { Key } from "./Key";
import { useSteady } from "./steady";
import styles from "./Button.module.css";

interface Shape {
  /** `ink` for the one thing a screen is for, `bare` inside text and toolbars, `ember` for what fires something live. */
  look?: "plain" | "ink" | "bare" | "ember" | "bad";
  size?: "small" | "medium" | "large";
  isDisabled?: boolean;
  className?: string;
}

export interface ButtonProps extends Shape {
  children: ReactNode;
  icon?: LucideIcon;
  /** Caps drawn behind the words. */
  keys?: string;
  isPending?: boolean;
  autoFocus?: boolean;
  type?: "button" | "submit";
  onPress?: () => void;
  ref?: Ref<HTMLButtonElement>;
  /** For screen readers, where the words on the button need their row to be understood. */
  label?: string;
  describedBy?: string;
}

export function Button({ onPress, ...props }: ButtonProps) {
  const press = useSteady(onPress);
  return <DrawnButton {...props} {...(press === undefined ? {} : { onPress: press })} />;
}

const DrawnButton = memo(function DrawnButton({ children, icon: Icon, keys, look = "plain", size = "medium", className, label, describedBy, isPending, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(label === undefined ? {} : { "aria-label": label })}
      aria-describedby={describedBy}
      isPending={isPending ?? false}
      className={cx(styles.button, className)}
      data-look={look}
      data-size={size}
    >
      {isPending ? <LoaderCircle aria-hidden className={styles.turning} size={16} /> : Icon && <Icon aria-hidden size={size === "small" ? 14 : 16} strokeWidth={1.5} />}
      {children}
      {keys !== undefined && <Key>{keys}</Key>}
    </AriaButton>
  );
});

export interface IconButtonProps extends Shape {
  /** Its name, also shown as a tip. */
  label: string;
  icon: LucideIcon;
  keys?: string;
  onPress?: () => void;
  /** Makes it a toggle. */
  isSelected?: boolean;
  /** Which button of a composite (a calendar's previous, say) this is. */
  slotName?: string;
  ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ onPress, ...props }: IconButtonProps) {
  const press = useSteady(onPress);
  return <DrawnIconButton {...props} {...(press === undefined ? {} : { onPress: press })} />;
}

const DrawnIconButton = memo(function DrawnIconButton({ label, icon: Icon, keys, look = "bare", size = "medium", className, isSelected, slotName, ...rest }: IconButtonProps) {
  const shared = { ...rest, ...(slotName === undefined ? {} : { slot: slotName }), "aria-label": label, className: cx(styles.button, styles.icon, className), "data-look": look, "data-size": size };
  const drawn = <Icon aria-hidden size={16} strokeWidth={1.5} />;
  return (
    <TooltipTrigger delay={500}>
      {isSelected === undefined ? (
        <AriaButton {...shared}>{drawn}</AriaButton>
      ) : (
        <AriaToggleButton {...shared} isSelected={isSelected}>
          {drawn}
        </AriaToggleButton>
      )}
      <Tooltip className={styles.tip ?? ""} offset={6}>
        {label} {keys !== undefined && <Key>{keys}</Key>}
      </Tooltip>
    </TooltipTrigger>
  );
});
