import type { Node } from "../model/whole";
import { Checkbox, RadioGroup } from "../../../parts/Checkbox";
import { Prose } from "../../../parts/Prose";
import { Select } from "../../../parts/Select";
import { TextField } from "../../../parts/TextField";
import { useText } from "../../../text";
import { useStudio } from "../state/studio";
import { ActionFields } from "./ActionFields";
import { FaultsField, LinesField, PersonaField } from "./Fields";
import { HintFields } from "./HintFields";
import { InjectFields } from "./InjectFields";
import styles from "./inspector.module.css";
import { type Body, useBodyPatch, useNodePatch } from "./usePatch";

/** The fields that only this kind of node has. */
export function KindFields({ node }: { node: Node }) {
  const { id, kind } = node;
  switch (kind.type) {
    case "symptom":
      return <SymptomFields id={id} body={kind} />;
    case "inject":
      return <InjectFields id={id} body={kind} />;
    case "decision":
      return <DecisionFields id={id} body={kind} />;
    case "action":
      return <ActionFields node={node} body={kind} />;
    case "mistake":
      return <MistakeFields id={id} body={kind} />;
    case "hint":
      return <HintFields id={id} body={kind} />;
    case "monitoring":
      return <MonitoringFields id={id} />;
    case "notice":
      return <NoticeFields id={id} body={kind} />;
    case "aftercare":
      return <AftercareFields id={id} body={kind} />;
    case "ending":
      return <EndingFields id={id} body={kind} />;
    case "note":
      return null;
  }
}

function SymptomFields({ id, body }: { id: string; body: Body<"symptom"> }) {
  const text = useText();
  const patch = useBodyPatch(id, "symptom");
  return (
    <>
      <TextField label={text("studio-source")} placeholder={text("studio-source-help")} value={body.source} onSave={(source) => patch({ source })} />
      <FaultsField label={text("studio-reveals")} chosen={body.reveals} onSave={(reveals) => patch({ reveals })} />
      <RadioGroup
        label={text("studio-shows")}
        options={(["atOnce", "later"] as const).map((one) => ({ id: one, title: text(`studio-shows-${one}`) }))}
        value={body.shows}
        onChange={(shows) => patch({ shows })}
      />
    </>
  );
}

function DecisionFields({ id, body }: { id: string; body: Body<"decision"> }) {
  const text = useText();
  const patch = useBodyPatch(id, "decision");
  return <PersonaField label={text("studio-decided-by")} value={body.decidedBy} isOptional onSave={(decidedBy) => patch({ decidedBy })} />;
}

function MistakeFields({ id, body }: { id: string; body: Body<"mistake"> }) {
  const text = useText();
  const patch = useBodyPatch(id, "mistake");
  return (
    <>
      <FaultsField label={text("studio-activates")} chosen={body.activates} onSave={(activates) => patch({ activates })} />
      <Checkbox isSelected={body.reversible} onChange={(reversible) => patch({ reversible })}>
        {text("studio-reversible")}
      </Checkbox>
      <Checkbox isSelected={body.anytime} onChange={(anytime) => patch({ anytime })}>
        {text("studio-anytime")}
      </Checkbox>
    </>
  );
}

function MonitoringFields({ id }: { id: string }) {
  const text = useText();
  const { document } = useStudio();
  const patch = useNodePatch(id);
  const node = document.nodes.get(id);
  const watch = node?.kind.type === "monitoring" ? node.kind.watch : [];
  return (
    <LinesField
      label={text("studio-watch")}
      adds={text("studio-watch-add")}
      lines={watch}
      onSave={(change) => patch((one) => (one.kind.type === "monitoring" ? { ...one, kind: { ...one.kind, watch: change(one.kind.watch) } } : one))}
    />
  );
}

const ROOT = "root";

function NoticeFields({ id, body }: { id: string; body: Body<"notice"> }) {
  const text = useText();
  const { document } = useStudio();
  const patch = useBodyPatch(id, "notice");
  const patchNode = useNodePatch(id);
  const gates = document.scenario.gates.map((gate, index) => ({
    id: gate.id,
    title: gate.title === "" ? text("studio-gate-numbered", { number: index + 1 }) : gate.title,
  }));
  return (
    <>
      <LinesField
        label={text("studio-notice-fields")}
        adds={text("studio-notice-fields-add")}
        lines={body.fields}
        onSave={(change) => patchNode((node) => (node.kind.type === "notice" ? { ...node, kind: { ...node.kind, fields: change(node.kind.fields) } } : node))}
      />
      <Select
        label={text("studio-allowed-when")}
        options={[{ id: ROOT, title: text("studio-allowed-root") }, ...gates]}
        value={body.allowedWhen ?? ROOT}
        onChange={(gate) => patch({ allowedWhen: gate === ROOT ? null : gate })}
      />
    </>
  );
}

function AftercareFields({ id, body }: { id: string; body: Body<"aftercare"> }) {
  const text = useText();
  const patch = useBodyPatch(id, "aftercare");
  return (
    <>
      <Prose className={styles.tall ?? ""} label={text("studio-affected")} value={body.affected} onSave={(affected) => patch({ affected })} rows={2} />
      <Prose className={styles.tall ?? ""} label={text("studio-care")} value={body.care} onSave={(care) => patch({ care })} rows={2} />
    </>
  );
}

function EndingFields({ id, body }: { id: string; body: Body<"ending"> }) {
  const text = useText();
  const patch = useBodyPatch(id, "ending");
  return (
    <RadioGroup
      label={text("studio-outcome")}
      options={(["good", "partial", "stopped"] as const).map((one) => ({ id: one, title: text(`studio-outcome-${one}`) }))}
      value={body.outcome}
      onChange={(outcome) => patch({ outcome })}
    />
  );
}
