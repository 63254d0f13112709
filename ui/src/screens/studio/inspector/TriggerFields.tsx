import type { TriggerEvent, TriggerPhase } from "../../../ipc";
import type { Edge, EdgeKind, Trigger } from "../model/whole";
import { NumberField } from "../../../parts/NumberField";
import { Select } from "../../../parts/Select";
import { useText } from "../../../text";
import { useStudio } from "../state/studio";
import { usePatchTrigger } from "./usePatch";
import { WindowsField } from "./WindowsField";

const FROM_NODE = ["nodeEntered", "actionMissed", "monitoringStarted", "noticeGiven", "mistakeMade", "manual", "drillStarted", "episodeStarted", "faultResolved", "episodeResolved"] as const;
const FROM_NOWHERE = ["drillStarted", "episodeStarted", "faultResolved", "episodeResolved", "monitoringStarted", "noticeGiven", "mistakeMade", "manual"] as const;
const PHASES = ["any", "running", "monitoring", "resolved"] as const;

/** What sets something going, when, and under which circumstances. */
export function TriggerFields({ edge, trigger }: { edge: Edge; trigger: Extract<EdgeKind, { type: "trigger" }> }) {
  const text = useText();
  const { document } = useStudio();
  const patch = usePatchTrigger(edge.id);
  const { faults, episodes } = document.scenario;
  const events = edge.from === undefined ? FROM_NOWHERE : FROM_NODE;
  const possible = events.filter((event) => (event === "faultResolved" ? faults.length > 0 : event !== "episodeResolved" && event !== "episodeStarted" ? true : episodes.length > 0));
  const eventOf = (event: (typeof possible)[number]): TriggerEvent => {
    switch (event) {
      case "faultResolved":
        return { event, fault: faults[0]?.id ?? "" };
      case "episodeResolved":
      case "episodeStarted":
        return { event, episode: episodes[0]?.id ?? "" };
      case "drillStarted":
      case "nodeEntered":
      case "monitoringStarted":
      case "noticeGiven":
      case "mistakeMade":
      case "actionMissed":
      case "manual":
        return { event };
    }
  };
  const { on } = trigger;
  return (
    <>
      <Select label={text("studio-trigger-on")} options={possible.map((event) => ({ id: event, title: text(`studio-event-${event}`) }))} value={on.event} onChange={(event) => patch((now) => ({ ...now, on: eventOf(event) }))} />
      {on.event === "faultResolved" && (
        <Select label={text("studio-fault")} options={faults.map((fault) => ({ id: fault.id, title: `${fault.numeral} ${fault.title}` }))} value={on.fault} onChange={(fault) => patch((now) => ({ ...now, on: { event: "faultResolved", fault } }))} />
      )}
      {(on.event === "episodeResolved" || on.event === "episodeStarted") && (
        <Select label={text("studio-episode")} options={episodes.map((one) => ({ id: one.id, title: one.title }))} value={on.episode} onChange={(episode) => patch((now) => ({ ...now, on: { event: on.event, episode } }))} />
      )}
      <NumberField label={text("studio-delay")} value={trigger.delay} max={999} unit={text("studio-minutes-later")} onSave={(delay) => patch((now) => ({ ...now, delay: delay ?? 0 }))} />
      <Select
        label={text("studio-phase")}
        options={PHASES.map((phase) => ({ id: phase, title: text(`studio-phase-${phase}`) }))}
        value={trigger.phase ?? "any"}
        onChange={(phase) => patch((now) => withPhase(now, phase))}
      />
      <NumberField label={text("studio-minutes-left")} value={trigger.minimumMinutesLeft ?? null} isOptional max={999} unit={text("studio-minute-unit")} onSave={(left) => patch((now) => withLeft(now, left))} />
      <NumberField label={text("trigger-priority")} value={trigger.priority} max={99} unit={text("trigger-priority-unit")} onSave={(priority) => patch((now) => ({ ...now, priority: priority ?? 0 }))} />
      <NumberField label={text("studio-cap")} value={trigger.cap ?? null} isOptional min={1} max={99} unit={text("studio-loop-unit")} onSave={(cap) => patch((now) => withCap(now, cap))} />
      <WindowsField trigger={trigger} from={edge.from} onSave={(windows) => patch((now) => ({ ...now, windows: windows(now.windows) }))} />
    </>
  );
}

function withPhase(trigger: Trigger, phase: TriggerPhase | "any"): Trigger {
  const next = { ...trigger };
  delete next.phase;
  return phase === "any" ? next : { ...next, phase };
}

function withLeft(trigger: Trigger, left: number | null): Trigger {
  const next = { ...trigger };
  delete next.minimumMinutesLeft;
  return left === null ? next : { ...next, minimumMinutesLeft: left };
}

function withCap(trigger: Trigger, cap: number | null): Trigger {
  const next = { ...trigger };
  delete next.cap;
  return cap === null ? next : { ...next, cap };
}
