// What can be done now, by palette and by key. One registration gives both and the row in the shortcut sheet.
import { useEffect, useRef } from "react";
import { isComposingKey } from "../parts/draft";

/** A key by its place on the keyboard, since Hangul mode changes `key` but not `code`. */
export interface Keys {
  /** Such as `KeyK`, `Slash`, `Enter`, `Digit1`. */
  code: string;
  /** Ctrl, or ⌘ on macOS. */
  mod?: boolean;
  shift?: boolean;
  alt?: boolean;
}

export interface Command {
  /** Unique among what is registered at a time; a later one of the same id wins. */
  id: string;
  /** Already worded. */
  title: string;
  /** Heading in the shortcut sheet, already worded. */
  group?: string;
  keys?: Keys;
  /** Works while one types, too; for keys with Ctrl that a text field does not need. */
  inFields?: boolean;
  /** By key only, not in the palette. */
  unlisted?: boolean;
  /** The part that has the focus takes its key by itself. */
  isLocal?: boolean;
  isDisabled?: boolean;
  run: () => void;
}

interface Registration {
  commands: readonly Command[];
}
const registered: Registration[] = [];

/** Offers commands while the calling component is on screen. */
export function useCommands(commands: readonly Command[]): void {
  const mine = useRef<Registration>({ commands });
  useEffect(() => {
    mine.current.commands = commands;
  });
  useEffect(() => {
    const entry = mine.current;
    registered.push(entry);
    return () => void registered.splice(registered.indexOf(entry), 1);
  }, []);
}

/** What is offered now, latest registration first. A key means one thing: an earlier command that asks for it has none. */
export function commandsNow(): Command[] {
  const seen = new Set<string>();
  const taken = new Set<string>();
  return registered
    .toReversed()
    .flatMap((one) => [...one.commands])
    .filter((command) => !seen.has(command.id) && seen.add(command.id))
    .map((command) => {
      const { keys, ...rest } = command;
      if (keys === undefined || command.isLocal === true) return command;
      const cap = caps(keys);
      if (taken.has(cap)) return rest;
      taken.add(cap);
      return command;
    });
}

const isMac = /mac/i.test(navigator.platform);

/** Whether a key event is exactly these keys. */
export function matches(keys: Keys, event: KeyboardEvent): boolean {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const otherMod = isMac ? event.ctrlKey : event.metaKey;
  return (
    event.code === keys.code &&
    mod === (keys.mod ?? false) &&
    !otherMod &&
    event.shiftKey === (keys.shift ?? false) &&
    event.altKey === (keys.alt ?? false)
  );
}

const names: Record<string, string> = {
  Slash: "/", Period: ".", Comma: ",", Minus: "−", Equal: "+", Space: "Space", Escape: "Esc", Enter: "↵", Tab: "Tab",
  Backspace: "⌫", Delete: "Del", Insert: "Ins", ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→",
  BracketLeft: "[", BracketRight: "]", Backquote: "`", Quote: "'", Semicolon: ";",
};

/** The caps to draw for these keys, in the system's own way. */
export function caps(keys: Keys): string {
  if (keys.code === "Slash" && keys.shift && !keys.mod) return "?";
  const name = names[keys.code] ?? keys.code.replace(/^(Key|Digit|Numpad)/, "");
  const shift = keys.shift ? "⇧" : "";
  const alt = keys.alt ? (isMac ? "⌥" : "Alt ") : "";
  const mod = keys.mod ? (isMac ? "⌘" : "Ctrl ") : "";
  return isMac ? `${alt}${shift}${mod}${name}` : `${mod}${alt}${shift}${name}`;
}

/** Whether the event belongs to text being typed or composed. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input:not([type=checkbox]):not([type=radio]), textarea, [contenteditable=true]") !== null;
}

/** Runs the command a key event asks for, if any. */
export function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.repeat || isComposingKey(event)) return;
  const target = event.target;
  if (target instanceof Element && target.closest("[role=dialog], [role=menu], [role=listbox][data-popover]")) return;
  const typing = isTyping(target);
  const command = commandsNow().find((one) => one.isLocal !== true && one.keys && matches(one.keys, event));
  if (!command || command.isDisabled || (typing && !command.inFields)) return;
  event.preventDefault();
  command.run();
}
