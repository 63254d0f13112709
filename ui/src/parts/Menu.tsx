import type { ReactElement } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from "react-aria-components";
import type { LucideIcon } from "lucide-react";
import { Key } from "./Key";
import styles from "./popover.module.css";

export type MenuEntry =
  | { id: string; title: string; icon?: LucideIcon; keys?: string; tone?: "plain" | "bad"; isDisabled?: boolean; run: () => void }
  | "line";

/** Acts behind a button. The button is given as it is drawn. */
export function Menu({ label, button, entries }: { label: string; button: ReactElement; entries: readonly MenuEntry[] }) {
  return (
    <MenuTrigger>
      {button}
      <Popover className={styles.popover ?? ""} offset={4}>
        <AriaMenu aria-label={label} className={styles.list ?? ""}>
          {entries.map((entry, index) =>
            entry === "line" ? (
              <Separator key={index} className={styles.separator ?? ""} />
            ) : (
              <MenuItem key={entry.id} id={entry.id} textValue={entry.title} onAction={entry.run} isDisabled={entry.isDisabled ?? false} className={styles.item ?? ""} data-tone={entry.tone}>
                <span className={styles.line}>
                  {entry.icon && <entry.icon aria-hidden size={14} strokeWidth={1.5} />}
                  {entry.title}
                </span>
                {entry.keys !== undefined && <Key>{entry.keys}</Key>}
              </MenuItem>
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
