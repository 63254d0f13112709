import { ArrowUpRight, Plus, Unlink } from "lucide-react";
import { Button, IconButton } from "../../../parts/Button";
import { NumberField } from "../../../parts/NumberField";
import { TextField } from "../../../parts/TextField";
import { useLanguage, useText } from "../../../text";
import { wordsOf } from "../canvas/Face";
import { addBelow } from "../canvas/acts";
import { branchesOf, letter } from "../model/tree";
import type { Edge, EdgeKind, Node } from "../model/whole";
import { useStudio } from "../state/studio";
import { Group } from "./Fields";
import styles from "./inspector.module.css";
import { useEdgePatch } from "./usePatch";

type Branch = Extract<EdgeKind, { type: "branch" }>;

/** The ways out of a decision: where each leads, when a team takes it, how likely, and which one is the default. */
export function Branches({ node }: { node: Node }) {
  const text = useText();
  const studio = useStudio();
  const branches = branchesOf(studio.document, node.id);
  const said = branches.flatMap(({ kind }) => (kind.type === "branch" && kind.likelihood !== null ? [kind.likelihood] : []));
  const sum = Math.round(said.reduce((all, one) => all + one, 0) * 100);
  return (
    <Group title={text("studio-branches")} aside={said.length === 0 ? undefined : text("branches-sum", { sum })}>
      {branches.map((edge, index) => edge.kind.type === "branch" && <BranchCard key={edge.id} edge={edge} body={edge.kind} index={index} />)}
      {said.length === branches.length && said.length > 0 && sum !== 100 && <p className={styles.quiet}>{text("branches-sum-help")}</p>}
      <div>
        <Button size="small" icon={Plus} onPress={() => addBelow(studio, { id: node.id })}>
          {text("branches-add")}
        </Button>
      </div>
    </Group>
  );
}

function BranchCard({ edge, body, index }: { edge: Edge; body: Branch; index: number }) {
  const text = useText();
  const language = useLanguage();
  const studio = useStudio();
  const patch = useEdgePatch(edge.id);
  const put = (part: Partial<Branch>): void => patch((now) => (now.kind.type === "branch" ? { ...now, kind: { ...now.kind, ...part } } : now));
  const to = studio.document.nodes.get(edge.to);
  const name = to === undefined ? "" : wordsOf(to, text).said;
  const mark = letter(index, language);
  return (
    <fieldset className={styles.branch}>
      <legend className="unseen">{text("studio-branch-lettered", { letter: mark })}</legend>
      <div className={styles.branchHead}>
        <b aria-hidden>{mark}</b>
        <Button look="bare" size="small" className={styles.link ?? ""} label={text("studio-go-to", { name })} onPress={() => studio.select({ is: "node", id: edge.to, isListed: true })}>
          <span>{name}</span>
          <ArrowUpRight aria-hidden size={12} />
        </Button>
        <label className={styles.default}>
          <input type="radio" name={`default-${edge.from ?? ""}`} checked={body.default} onChange={() => void studio.change(() => ({ do: "setDefaultBranch", edge: edge.id }))} />
          {text("studio-default")}
        </label>
        <IconButton label={text("studio-cut", { name })} icon={Unlink} size="small" onPress={() => void studio.change(() => ({ do: "removeEdge", edge: edge.id }))} />
      </div>
      <div className={styles.line}>
        <TextField label={text("studio-when")} isLabelHidden placeholder={text("studio-when-help")} value={body.when} onSave={(when) => put({ when })} />
        <NumberField
          className={styles.percent ?? ""}
          label={text("studio-likelihood")}
          isLabelHidden
          value={body.likelihood === null ? null : Math.round(body.likelihood * 100)}
          isOptional
          max={100}
          unit="%"
          onSave={(percent) => put({ likelihood: percent === null ? null : percent / 100 })}
        />
      </div>
    </fieldset>
  );
}
