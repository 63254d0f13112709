import { ArrowRight, Plus, Trash2 } from "lucide-react";
import type { Edge, EdgeKind } from "../model/whole";
import { Button } from "../../../parts/Button";
import { Checkbox } from "../../../parts/Checkbox";
import { NumberField } from "../../../parts/NumberField";
import { Select } from "../../../parts/Select";
import { TextField } from "../../../parts/TextField";
import { useText } from "../../../text";
import { wordsOf } from "../canvas/Face";
import { insertOn } from "../canvas/acts";
import { primaryEdge } from "../model/document";
import { NOTHING } from "../state/selection";
import { useStudio } from "../state/studio";
import styles from "./inspector.module.css";
import { PanelHead } from "./PanelHead";
import { TriggerFields } from "./TriggerFields";
import { useEdgePatch } from "./usePatch";

/** Everything about one edge. */
export function EdgePanel({ edge }: { edge: Edge }) {
  const text = useText();
  const studio = useStudio();
  const { document, change, select } = studio;
  const patch = useEdgePatch(edge.id);
  const from = edge.from === undefined ? undefined : document.nodes.get(edge.from);
  const to = document.nodes.get(edge.to);
  const names = [from, to].map((node) => (node === undefined ? text("studio-anywhere") : wordsOf(node, text).said));
  const several = (document.into.get(edge.to) ?? []).length > 1;
  const kinds = kindsFrom(from?.kind.type);
  return (
    <div className={styles.panel}>
      <PanelHead>
        <ArrowRight aria-hidden size={16} strokeWidth={1.5} />
        <span>{text(`studio-edge-${edge.kind.type}`)}</span>
      </PanelHead>
      <div className={styles.body}>
        <h2 className={styles.between}>
          {names[0]} <ArrowRight aria-hidden size={14} strokeWidth={1.5} /> {names[1]}
        </h2>
        <div className={styles.fields}>
          {kinds.length > 1 && (
            <Select
              label={text("studio-edge-kind")}
              options={kinds.map((type) => ({ id: type, title: text(`studio-edge-${type}`) }))}
              value={edge.kind.type}
              onChange={(type) => patch((now) => (now.kind.type === type ? now : { ...now, kind: emptyEdge(type) }))}
            />
          )}
          {edge.kind.type === "branch" && <BranchFields edge={edge} body={edge.kind} />}
          {edge.kind.type === "trigger" && <TriggerFields edge={edge} trigger={edge.kind} />}
          {edge.loopAtMost !== undefined && (
            <NumberField label={text("studio-loop")} value={edge.loopAtMost} min={1} max={99} unit={text("studio-loop-unit")} onSave={(times) => patch((now) => ({ ...now, loopAtMost: times ?? 1 }))} />
          )}
        </div>
        <div className={styles.foot}>
          {edge.kind.type !== "hintFor" && edge.kind.type !== "contains" && (
            <Button size="small" icon={Plus} onPress={() => insertOn(studio, edge.id)}>
              {text("studio-insert-here")}
            </Button>
          )}
          {several && edge.from !== undefined && primaryEdge(document, edge.to)?.id !== edge.id && (
            <Button size="small" onPress={() => void change(() => ({ do: "setPrimaryParent", edge: edge.id }))}>
              {text("studio-make-main")}
            </Button>
          )}
          <Button
            size="small"
            icon={Trash2}
            onPress={() => {
              void change(() => ({ do: "removeEdge", edge: edge.id }));
              select(NOTHING);
            }}
          >
            {text("studio-remove-edge")}
          </Button>
        </div>
      </div>
    </div>
  );
}

function BranchFields({ edge, body }: { edge: Edge; body: Extract<EdgeKind, { type: "branch" }> }) {
  const text = useText();
  const { change } = useStudio();
  const patch = useEdgePatch(edge.id);
  const patchBranch = (part: Partial<typeof body>): void => patch((now) => (now.kind.type === "branch" ? { ...now, kind: { ...now.kind, ...part } } : now));
  return (
    <>
      <TextField label={text("studio-when")} help={text("studio-when-help")} value={body.when} onSave={(when) => patchBranch({ when })} />
      <NumberField
        label={text("studio-likelihood")}
        value={body.likelihood === null ? null : Math.round(body.likelihood * 100)}
        isOptional
        max={100}
        unit="%"
        onSave={(percent) => patchBranch({ likelihood: percent === null ? null : percent / 100 })}
      />
      <Checkbox isSelected={body.default} isDisabled={body.default} onChange={() => void change(() => ({ do: "setDefaultBranch", edge: edge.id }))}>
        {text("studio-is-default")}
      </Checkbox>
    </>
  );
}

type EdgeType = EdgeKind["type"];

/** Out of a decision only branches lead on; hints belong to what they help with. */
function kindsFrom(kind: string | undefined): readonly EdgeType[] {
  if (kind === undefined) return ["trigger"];
  if (kind === "decision") return ["branch", "trigger"];
  if (kind === "hint") return ["hintFor"];
  return ["then", "trigger", "contains"];
}

function emptyEdge(type: EdgeType): EdgeKind {
  switch (type) {
    case "then":
      return { type: "then" };
    case "branch":
      return { type: "branch", when: "", likelihood: null, default: false };
    case "trigger":
      return { type: "trigger", on: { event: "nodeEntered" }, delay: 0, windows: [], priority: 0 };
    case "hintFor":
      return { type: "hintFor" };
    case "contains":
      return { type: "contains" };
  }
}
