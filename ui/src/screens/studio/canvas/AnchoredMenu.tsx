import { useRef } from "react";
import { flushSync } from "react-dom";
import { Menu, MenuItem, Popover } from "react-aria-components";
import type { LucideIcon } from "lucide-react";
import { Key } from "../../../parts/Key";
import popover from "../../../parts/popover.module.css";

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly keys?: string;
  readonly run: () => void;
}

interface Props {
  label: string;
  /** The id of the element it opens at. */
  anchor: string;
  entries: readonly Entry[];
  onClose: () => void;
}

/** A menu that opens at a node, by key or by the other mouse button. */
export function AnchoredMenu({ label, anchor, entries, onClose }: Props) {
  const trigger = useRef<Element | null>(document.getElementById(anchor));
  return (
    <Popover triggerRef={trigger} isOpen onOpenChange={(isOpen) => !isOpen && onClose()} placement="bottom start" offset={8} className={popover.popover ?? ""}>
      <Menu
        aria-label={label}
        autoFocus="first"
        className={popover.list ?? ""}
        onAction={(key) => {
          // Gone first: while it is open nothing on the page below can take the focus.
          flushSync(onClose);
          entries.find((entry) => entry.id === key)?.run();
        }}
      >
        {entries.map((entry) => (
          <MenuItem key={entry.id} id={entry.id} textValue={entry.title} className={popover.item ?? ""}>
            <span className={popover.line}>
              <entry.icon aria-hidden size={14} strokeWidth={1.5} />
              {entry.title}
            </span>
            {entry.keys !== undefined && <Key>{entry.keys}</Key>}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
