import { X } from "lucide-react";
import type { Anchor, Window } from "../../../ipc";
import { IconButton } from "../../../parts/Button";
import { RadioGroup } from "../../../parts/Checkbox";
import { NumberField } from "../../../parts/NumberField";
import { Select } from "../../../parts/Select";
import { useText } from "../../../text";
import { useStudio } from "../state/studio";
import styles from "./inspector.module.css";

/** A span of the drill clock in which a trigger must, may or must never fire. */
export function WindowCard({ window, onSave, onRemove }: { window: Window; onSave: (window: Window) => void; onRemove: () => void }) {
  const text = useText();
  const { document } = useStudio();
  const { faults } = document.scenario;
  const anchors: { id: string; title: string; anchor: Anchor }[] = [
    { id: "event", title: text("studio-anchor-event"), anchor: { at: "event" } },
    { id: "rootResolved", title: text("studio-anchor-root"), anchor: { at: "rootResolved" } },
    ...faults.map((fault) => ({ id: fault.id, title: text("studio-anchor-fault", { numeral: fault.numeral }), anchor: { at: "faultResolved", fault: fault.id } as const })),
  ];
  const { anchor } = window;
  const value = anchor.at === "faultResolved" ? anchor.fault : anchor.at;
  return (
    <div className={styles.card}>
      <div className={styles.line}>
        <Select label={text("studio-anchor")} options={anchors} value={value} onChange={(id) => onSave({ ...window, anchor: anchors.find((one) => one.id === id)?.anchor ?? anchor })} />
        <IconButton label={text("studio-window-remove")} icon={X} size="small" onPress={onRemove} />
      </div>
      <div className={styles.pair}>
        <NumberField label={text("studio-window-from")} value={window.from ?? null} isOptional max={999} unit={text("studio-minute-unit")} onSave={(from) => onSave(spanning(window, from, window.until ?? null))} />
        <NumberField label={text("studio-window-until")} value={window.until ?? null} isOptional max={999} unit={text("studio-minute-unit")} onSave={(until) => onSave(spanning(window, window.from ?? null, until))} />
      </div>
      <RadioGroup label={text("studio-window-rule")} isLabelHidden look="segments" options={(["must", "may", "never"] as const).map((rule) => ({ id: rule, title: text(`studio-rule-${rule}`) }))} value={window.rule} onChange={(rule) => onSave({ ...window, rule })} />
    </div>
  );
}

function spanning({ anchor, rule }: Window, from: number | null, until: number | null): Window {
  return { anchor, rule, ...(from === null ? {} : { from }), ...(until === null ? {} : { until }) };
}
