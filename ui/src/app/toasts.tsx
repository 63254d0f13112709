// Short messages at the foot of the window: what happened, what next, at most one action. Good news floats and
// leaves by itself; what stays has a row of its own, so that it covers nothing one works on.
import { CircleAlert, Check, X } from "lucide-react";
import { useEffect, useSyncExternalStore } from "react";
import { Button, IconButton } from "../parts/Button";
import { copyText } from "../parts/copyText";
import { Key } from "../parts/Key";
import { useText } from "../text";
import { caps, matches, useCommands } from "./commands";
import styles from "./toasts.module.css";

export interface Toast {
  tone: "done" | "refused" | "broken";
  what: string;
  next?: string;
  /** What a person wrote and would otherwise lose: shown whole, and to be copied. */
  words?: string;
  action?: { title: string; run: () => void };
}
interface Shown extends Toast {
  id: number;
}

let shown: readonly Shown[] = [];
let last = 0;
const listeners = new Set<() => void>();
function put(next: readonly Shown[]) {
  shown = next;
  listeners.forEach((listener) => listener());
}
const drop = (id: number) => put(shown.filter((one) => one.id !== id));

/** Shows a message. Good news leaves by itself; what needs a person stays until closed. */
export function toast(message: Toast): void {
  const id = ++last;
  const others = shown.filter((one) => one.what !== message.what || (one.words !== undefined && one.words !== message.words));
  const done = [...others, message].filter((one) => one.tone === "done");
  // Good news makes room for newer; what waits for a person never does.
  put([...others.filter((one) => one.tone !== "done" || done.indexOf(one) >= done.length - 3), { ...message, id }]);
  if (message.tone === "done") window.setTimeout(() => drop(id), 6000);
}

/** Closes the newest message, from anywhere: while one types and over a dialogue too. */
const closeKeys = { code: "Digit0", alt: true };

/** Takes all messages away. */
export const clearToasts = (): void => put([]);

export function Toasts() {
  const text = useText();
  const all = useSyncExternalStore((changed) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  }, () => shown);
  const newest = all.at(-1);
  useCommands(newest === undefined ? [] : [{ id: "close-message", title: text("frame-close-message"), group: text("frame-everywhere"), keys: closeKeys, isLocal: true, unlisted: true, run: () => drop(newest.id) }]);
  useEffect(() => {
    if (newest === undefined) return;
    const onKey = (event: KeyboardEvent) => {
      if (!matches(closeKeys, event)) return;
      event.preventDefault();
      drop(newest.id);
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [newest]);
  const message = (one: Shown) => (
    <div key={one.id} className={styles.toast} data-tone={one.tone} role={one.tone === "broken" ? "alert" : "status"}>
      {one.tone === "done" ? <Check aria-hidden size={16} /> : <CircleAlert aria-hidden size={16} />}
      <p>
        <b>{one.what}</b>
        {one.next !== undefined && one.next !== "" && <span>{one.next}</span>}
        {one.words !== undefined && (
          <q className={styles.words} tabIndex={0}>
            {one.words}
          </q>
        )}
      </p>
      {one.words !== undefined && (
        <Button size="small" onPress={() => void copyText(one.words ?? "").then(() => toast({ tone: "done", what: text("frame-words-copied") }))}>
          {text("frame-copy-words")}
        </Button>
      )}
      {one.action && (
        <Button
          size="small"
          onPress={() => {
            one.action?.run();
            drop(one.id);
          }}
        >
          {one.action.title}
        </Button>
      )}
      {one === newest && one.tone !== "done" && <Key wide>{caps(closeKeys)}</Key>}
      <IconButton label={text("frame-close")} icon={X} size="small" keys={caps(closeKeys)} onPress={() => drop(one.id)} />
    </div>
  );
  // Messages belong to what is open now: a dialogue hides everything else from screen readers.
  return (
    <section className={styles.region} aria-label={text("frame-messages")} data-react-aria-top-layer="true">
      <div className={styles.row}>{all.filter((one) => one.tone !== "done").map(message)}</div>
      <div className={styles.floating}>{all.filter((one) => one.tone === "done").map(message)}</div>
    </section>
  );
}
