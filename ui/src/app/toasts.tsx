// Short messages at the foot of the window: what happened, what next, at most one action.
import { CircleAlert, Check, X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Button, IconButton } from "../parts/Button";
import { useText } from "../text";
import styles from "./toasts.module.css";

export interface Toast {
  tone: "done" | "refused" | "broken";
  what: string;
  next?: string;
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
  put([...shown.filter((one) => one.what !== message.what), { ...message, id }].slice(-3));
  if (message.tone === "done") window.setTimeout(() => drop(id), 6000);
}

/** Takes all messages away. */
export const clearToasts = (): void => put([]);

export function Toasts() {
  const text = useText();
  const all = useSyncExternalStore((changed) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  }, () => shown);
  // Messages belong to what is open now: a dialogue hides everything else from screen readers.
  return (
    <section className={styles.region} aria-label={text("frame-messages")} data-react-aria-top-layer="true">
      {all.map((one) => (
        <div key={one.id} className={styles.toast} data-tone={one.tone} role={one.tone === "broken" ? "alert" : "status"}>
          {one.tone === "done" ? <Check aria-hidden size={16} /> : <CircleAlert aria-hidden size={16} />}
          <p>
            <b>{one.what}</b>
            {one.next !== undefined && one.next !== "" && <span>{one.next}</span>}
          </p>
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
          <IconButton label={text("frame-close")} icon={X} size="small" onPress={() => drop(one.id)} />
        </div>
      ))}
    </section>
  );
}
