import { X } from "lucide-react";
import type { Anchor, Window, WindowRule } from "../../../ipc";
import { Button, IconButton } from "../../../parts/Button";
import { NumberField } from "../../../parts/NumberField";
import { Select } from "../../../parts/Select";
import { type Text, useText } from "../../../text";
import { wordsOf } from "../canvas/Face";
import type { Document } from "../model/document";
import type { Trigger } from "../model/whole";
import { useStudio } from "../state/studio";
import { Group } from "./Fields";
import styles from "./strip.module.css";
import { anchorKey, earlyAndLate, groupsOf, nextWindow } from "./windows";
import { WindowStrip } from "./WindowStrip";

const RULES: readonly WindowRule[] = ["must", "may", "never"];

/** When a trigger must, may and never fires: for each moment looked at, a strip and its numbers. */
export function WindowsField({ trigger, from, onSave }: { trigger: Trigger; from: string | undefined; onSave: (change: (now: readonly Window[]) => Window[]) => void }) {
  const text = useText();
  const { document } = useStudio();
  const { head } = document.scenario;
  const { windows } = trigger;
  const anchors = anchorsOf(document, from, windows, text);
  const cascade: Anchor = { at: "rootResolved" };
  return (
    <Group title={text("studio-windows")} aside={windows.length === 0 ? text("studio-windows-none") : undefined}>
      {groupsOf(windows).map(({ anchor, indexes }) => (
        <div key={anchorKey(anchor)} className={styles.spans}>
          <Select
            label={text("studio-anchor")}
            options={anchors}
            value={anchorKey(anchor)}
            onChange={(key) => {
              const next = anchors.find((one) => one.id === key)?.anchor;
              if (next !== undefined) onSave((now) => now.map((one) => (anchorKey(one.anchor) === anchorKey(anchor) ? { ...one, anchor: next } : one)));
            }}
          />
          <WindowStrip windows={windows} indexes={indexes} onSave={onSave} />
          {indexes.map((index) => {
            const window = windows[index];
            return window === undefined ? null : (
              <Span
                key={index}
                window={window}
                number={index + 1}
                onSave={(change) => onSave((now) => now.map((one, at) => (at === index ? change(one) : one)))}
                onRemove={() => onSave((now) => now.filter((_, at) => at !== index))}
              />
            );
          })}
          <div>
            <Button size="small" look="bare" onPress={() => onSave((now) => [...now, nextWindow(now, anchor, head.timeBox)])}>
              {text("studio-window-add")}
            </Button>
          </div>
        </div>
      ))}
      {windows.length === 0 && (
        <div className={styles.span}>
          <Button size="small" onPress={() => onSave(() => earlyAndLate(cascade, head.earliestEnd, head.helpFrom))}>
            {text("strip-early-and-late", { early: head.earliestEnd, late: head.helpFrom })}
          </Button>
          <Button size="small" look="bare" onPress={() => onSave(() => [nextWindow([], { at: "event" }, head.timeBox)])}>
            {text("studio-window-add")}
          </Button>
        </div>
      )}
    </Group>
  );
}

interface SpanProps {
  window: Window;
  number: number;
  onSave: (change: (now: Window) => Window) => void;
  onRemove: () => void;
}

function Span({ window, number, onSave, onRemove }: SpanProps) {
  const text = useText();
  const put = (side: "from" | "until") => (minute: number | null) =>
    onSave(({ anchor, rule, from, until }) => {
      const span = { from, until, [side]: minute ?? undefined };
      return { anchor, rule, ...(span.from === undefined ? {} : { from: span.from }), ...(span.until === undefined ? {} : { until: span.until }) };
    });
  return (
    <div className={styles.span} role="group" aria-label={text("strip-window", { number })}>
      <Select label={text("studio-window-rule")} isLabelHidden options={RULES.map((rule) => ({ id: rule, title: text(`studio-rule-${rule}`) }))} value={window.rule} onChange={(rule) => onSave((now) => ({ ...now, rule }))} />
      <NumberField label={text("studio-window-from")} isLabelHidden value={window.from ?? null} isOptional max={999} unit={text("studio-window-from")} onSave={put("from")} />
      <NumberField label={text("studio-window-until")} isLabelHidden value={window.until ?? null} isOptional max={999} unit={text("studio-window-until")} onSave={put("until")} />
      <IconButton label={text("studio-window-remove")} icon={X} size="small" onPress={onRemove} />
    </div>
  );
}

/** Every moment a window can look at: the event, the root, each fault, the node before, and those already used. */
function anchorsOf(document: Document, from: string | undefined, windows: readonly Window[], text: Text): { id: string; title: string; anchor: Anchor }[] {
  const nodes = new Set([...(from === undefined ? [] : [from]), ...windows.flatMap(({ anchor }) => (anchor.at === "nodeEntered" ? [anchor.node] : []))]);
  const anchors: [Anchor, string][] = [
    [{ at: "event" }, text("studio-anchor-event")],
    [{ at: "rootResolved" }, text("studio-anchor-root")],
    ...document.scenario.faults.map((fault): [Anchor, string] => [{ at: "faultResolved", fault: fault.id }, text("studio-anchor-fault", { numeral: fault.numeral })]),
    ...[...nodes].flatMap((id): [Anchor, string][] => {
      const node = document.nodes.get(id);
      return node === undefined ? [] : [[{ at: "nodeEntered", node: id }, text("strip-anchor-node", { name: wordsOf(node, text).said })]];
    }),
  ];
  return anchors.map(([anchor, title]) => ({ id: anchorKey(anchor), title, anchor }));
}
