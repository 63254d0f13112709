// A line to type in above a list that narrows: the palette and the pickers are made of it. The input is
// uncontrolled, so a syllable being composed is never disturbed; focus stays in it and arrows move in the list.
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { isComposingKey } from "./draft";
import { cx } from "./cx";
import field from "./field.module.css";
import popover from "./popover.module.css";
import styles from "./FindList.module.css";

export interface FindItem {
  id: string;
  isDisabled?: boolean;
  draw: ReactNode;
  choose: () => void;
}

interface Props {
  label: string;
  placeholder?: string;
  /** What the query finds, best first. */
  find: (query: string) => readonly FindItem[];
  /** Said when nothing is found. */
  nothing: string;
  /** Offered as the last item for what was typed, such as adding a new person. */
  extra?: (query: string) => FindItem | undefined;
  onEscape?: () => void;
  /** Empties the line after a choice; for lists that stay open. */
  clearsOnChoice?: boolean;
  autoFocus?: boolean;
  className?: string;
}

export function FindList({ label, placeholder, find, nothing, extra, onEscape, clearsOnChoice = false, autoFocus = true, className }: Props) {
  const id = useId();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const more = query.trim() === "" ? undefined : extra?.(query.trim());
  const items = [...find(query), ...(more ? [more] : [])];
  const at = Math.min(active, items.length - 1);

  // By hand, since a dialog around it moves the focus to itself when it opens.
  useEffect(() => {
    if (!autoFocus) return;
    input.current?.focus();
    const later = window.setTimeout(() => input.current?.focus(), 0);
    return () => window.clearTimeout(later);
  }, [autoFocus]);

  useEffect(() => {
    list.current?.querySelector("[data-active]")?.scrollIntoView({ block: "nearest" });
  }, [at]);

  const choose = (item: FindItem | undefined) => {
    if (!item || item.isDisabled) return;
    if (clearsOnChoice && input.current) {
      input.current.value = "";
      setQuery("");
      setActive(0);
    }
    item.choose();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposingKey(event)) return;
    const step = event.code === "ArrowDown" ? 1 : event.code === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (items.length > 0) setActive((at + step + items.length) % items.length);
    } else if (event.code === "Enter" || event.code === "NumpadEnter") {
      event.preventDefault();
      choose(items[at]);
    } else if (event.code === "Escape" && onEscape) {
      event.stopPropagation();
      onEscape();
    }
  };

  return (
    <div className={cx(styles.find, className)}>
      <label htmlFor={id} className="unseen">
        {label}
      </label>
      <input
        id={id}
        ref={input}
        className={cx(field.input, styles.line)}
        placeholder={placeholder ?? label}
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={items[at] ? `${id}-${items[at].id}` : undefined}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {items.length === 0 ? (
        <p className={popover.nothing} role="status">
          {nothing}
        </p>
      ) : null}
      <ul ref={list} id={`${id}-list`} role="listbox" aria-label={label} className={cx(popover.list, styles.list)}>
        {items.map((item, index) => (
          <li
            key={item.id}
            id={`${id}-${item.id}`}
            role="option"
            aria-selected={index === at}
            aria-disabled={item.isDisabled || undefined}
            className={popover.item}
            data-active={index === at || undefined}
            data-disabled={item.isDisabled || undefined}
            onMouseMove={() => setActive(index)}
            // Before the input loses the focus, which would end a composition.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(item)}
          >
            {item.draw}
          </li>
        ))}
      </ul>
    </div>
  );
}
