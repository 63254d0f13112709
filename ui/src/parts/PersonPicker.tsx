import { ChevronDown, Plus } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useText } from "../text";
import { cx } from "./cx";
import field from "./field.module.css";
import { FindList, type FindItem } from "./FindList";
import { found } from "./find";
import popover from "./popover.module.css";

export interface PersonChoice {
  id: string;
  name: string;
  /** Tells people of one name apart: team, part in it. */
  detail?: string;
}

interface Props {
  label: string;
  isLabelHidden?: boolean;
  people: readonly PersonChoice[];
  /** Who is chosen; null for nobody. */
  value: string | null;
  onChange: (id: string | null) => void;
  /** Adds someone who is not on the list yet. */
  onAdd?: (name: string) => void;
  /** Nobody may be chosen again. */
  isOptional?: boolean;
  placeholder?: string;
  /** Stays open for the next one. */
  isMany?: boolean;
  isDisabled?: boolean;
  look?: "boxed" | "quiet";
  className?: string;
}

/** Chooses a person by name or initial consonants. */
export function PersonPicker({ label, isLabelHidden, people, value, onChange, onAdd, isOptional, placeholder, isMany = false, isDisabled, look = "boxed", className }: Props) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const chosen = people.find((person) => person.id === value);
  const close = () => setOpen(false);
  const pick = (id: string | null) => {
    if (!isMany) close();
    onChange(id);
  };

  const find = (query: string): FindItem[] => {
    const hits = found(query, people, (person) => `${person.name} ${person.detail ?? ""}`).map((person) => ({
      id: person.id,
      draw: (
        <span className={popover.line}>
          {person.name}
          {person.detail !== undefined && <small>{person.detail}</small>}
        </span>
      ),
      choose: () => pick(person.id),
    }));
    const nobody = { id: "nobody", draw: <span className={popover.line}>{text("person-nobody")}</span>, choose: () => pick(null) };
    return isOptional && query === "" && value !== null ? [nobody, ...hits] : hits;
  };
  const extra = (query: string): FindItem | undefined =>
    onAdd && !people.some((person) => person.name === query)
      ? {
          id: "add",
          draw: (
            <span className={popover.line}>
              <Plus aria-hidden size={14} /> {text("person-add", { name: query })}
            </span>
          ),
          choose: () => {
            if (!isMany) close();
            onAdd(query);
          },
        }
      : undefined;

  return (
    <div className={cx(field.field, className)}>
      <span className={isLabelHidden ? "unseen" : field.label}>{label}</span>
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <AriaButton className={cx(field.input, popover.select)} data-look={look} isDisabled={isDisabled ?? false} aria-label={`${label}: ${chosen?.name ?? placeholder ?? text("person-nobody")}`}>
          <span className={popover.value} data-placeholder={chosen === undefined || undefined}>
            {chosen?.name ?? placeholder ?? text("person-nobody")}
          </span>
          <ChevronDown aria-hidden size={14} />
        </AriaButton>
        <Popover className={popover.popover ?? ""} offset={4} placement="bottom start">
          <Dialog aria-label={label}>
            <FindList label={text("person-find")} find={find} extra={extra} nothing={text("person-none")} onEscape={close} clearsOnChoice={isMany} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
