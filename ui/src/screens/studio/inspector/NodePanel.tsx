import { Pin, PinOff, Trash2 } from "lucide-react";
import type { Node } from "../model/whole";
import { Button } from "../../../parts/Button";
import { Checkbox } from "../../../parts/Checkbox";
import { Prose } from "../../../parts/Prose";
import { Select } from "../../../parts/Select";
import { useLanguage, useText } from "../../../text";
import { remove } from "../canvas/acts";
import { primaryEdge } from "../model/document";
import { KINDS, nodeIcon, turnedInto } from "../model/kinds";
import { DIFFICULTIES } from "../model/minutes";
import { branchesOf, letter } from "../model/tree";
import { useStudio } from "../state/studio";
import { Branches } from "./Branches";
import { FaultGlance } from "./FaultGlance";
import { Group } from "./Fields";
import styles from "./inspector.module.css";
import { KindFields } from "./KindFields";
import { Links } from "./Links";
import { NodeMinutes } from "./NodeMinutes";
import { PanelHead } from "./PanelHead";
import { TitleField } from "./TitleField";
import { useNodePatch } from "./usePatch";

/** Everything about one node. */
export function NodePanel({ node }: { node: Node }) {
  const text = useText();
  const studio = useStudio();
  const patch = useNodePatch(node.id);
  const isSpoken = node.kind.type === "inject" || node.kind.type === "hint";
  return (
    <div className={styles.panel}>
      <NodeHead node={node} />
      <div className={styles.body}>
        <TitleField label={text("studio-title")} placeholder={text(isSpoken ? "studio-title-optional" : "studio-title")} value={node.title} onSave={(title) => patch((now) => ({ ...now, title }))} />
        <Prose label={text("studio-details")} isLabelHidden look="quiet" placeholder={text("studio-details")} rows={1} value={node.details} onSave={(details) => patch((now) => ({ ...now, details }))} />
        <div className={styles.fields}>
          <Select
            label={text("studio-kind")}
            options={KINDS.map((kind) => ({ id: kind, title: text(`studio-kind-${kind}`) }))}
            value={node.kind.type}
            onChange={(kind) => {
              void studio.change((document) => {
                const now = document.nodes.get(node.id);
                return now === undefined ? undefined : { do: "setNodeKind", node: node.id, kind: turnedInto(now.kind, kind) };
              });
            }}
          />
          <KindFields key={node.kind.type} node={node} />
        </div>
        {node.kind.type === "decision" && <Branches node={node} />}
        {node.kind.type !== "note" && node.kind.type !== "hint" && <NodeMinutes node={node} />}
        <FaultGlance node={node} />
        <Group title={text("studio-difficulties")} aside={node.difficulties.length === 0 ? text("studio-all-difficulties") : undefined}>
          <div className={styles.row}>
            {DIFFICULTIES.map((difficulty) => (
              <Checkbox
                key={difficulty}
                isSelected={node.difficulties.length === 0 || node.difficulties.includes(difficulty)}
                onChange={(isUsed) => patch((now) => ({ ...now, difficulties: withDifficulty(now, difficulty, isUsed) }))}
              >
                {text(`studio-difficulty-${difficulty}`)}
              </Checkbox>
            ))}
          </div>
        </Group>
        <Links node={node} />
        {studio.document.scenario.episodes.length > 1 && (
          <Group title={text("studio-episode")}>
            <Select
              label={text("studio-episode")}
              isLabelHidden
              options={studio.document.scenario.episodes.map((episode) => ({ id: episode.id, title: episode.title }))}
              value={node.episode}
              onChange={(episode) => patch((now) => ({ ...now, episode }))}
            />
          </Group>
        )}
        <PanelFoot node={node} />
      </div>
    </div>
  );
}

function NodeHead({ node }: { node: Node }) {
  const text = useText();
  const language = useLanguage();
  const { document } = useStudio();
  const Icon = nodeIcon(node);
  const edge = primaryEdge(document, node.id);
  const facts = [text(`studio-kind-${node.kind.type}`)];
  if (edge?.kind.type === "branch" && edge.from !== undefined) {
    const index = branchesOf(document, edge.from).findIndex((one) => one.id === edge.id);
    facts.push(text("studio-branch-lettered", { letter: letter(index, language) }));
    if (edge.kind.default) facts.push(text("studio-default"));
  }
  return (
    <PanelHead lane={node.kind.type === "action" ? node.kind.lane : undefined}>
      <Icon aria-hidden size={16} strokeWidth={1.5} />
      <span>{facts.join(" · ")}</span>
    </PanelHead>
  );
}

function PanelFoot({ node }: { node: Node }) {
  const text = useText();
  const studio = useStudio();
  const placed = studio.placed.get(node.id);
  return (
    <div className={styles.foot}>
      {node.pin === undefined ? (
        <Button size="small" icon={Pin} onPress={() => placed !== undefined && void studio.change(() => ({ do: "pin", node: node.id, at: { x: placed.x, y: placed.y } }))}>
          {text("studio-pin")}
        </Button>
      ) : (
        <Button size="small" icon={PinOff} onPress={() => void studio.change(() => ({ do: "unpin", node: node.id }))}>
          {text("studio-unpin")}
        </Button>
      )}
      <Button size="small" icon={Trash2} onPress={() => remove(studio, node.id)}>
        {text("studio-remove")}
      </Button>
    </div>
  );
}

/** All three ticked is the same as none named; the last one cannot be unticked. */
function withDifficulty(node: Node, difficulty: Node["difficulties"][number], isUsed: boolean): Node["difficulties"] {
  const now = node.difficulties.length === 0 ? [...DIFFICULTIES] : node.difficulties;
  const next = DIFFICULTIES.filter((one) => (one === difficulty ? isUsed : now.includes(one)));
  return next.length === DIFFICULTIES.length || next.length === 0 ? [] : next;
}
