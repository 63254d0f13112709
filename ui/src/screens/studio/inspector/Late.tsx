import { Plus } from "lucide-react";
import { Button } from "../../../parts/Button";
import { useText } from "../../../text";
import { wordsOf } from "../canvas/Face";
import { emptyKind } from "../model/kinds";
import type { Node } from "../model/whole";
import { useStudio } from "../state/studio";
import styles from "./inspector.module.css";

/** What comes when an action is not done by its time. */
export function Late({ node }: { node: Node }) {
  const text = useText();
  const studio = useStudio();
  const late = (studio.document.out.get(node.id) ?? []).filter(({ kind }) => kind.type === "trigger" && kind.on.event === "actionMissed");
  return (
    <div className={styles.lines}>
      <span className={styles.label}>{text("late")}</span>
      {late.map((edge) => {
        const to = studio.document.nodes.get(edge.to);
        const name = to === undefined ? "" : wordsOf(to, text).said;
        return (
          <Button key={edge.id} look="bare" size="small" className={styles.link ?? ""} label={text("studio-go-to", { name })} onPress={() => studio.select({ is: "node", id: edge.to, isListed: true })}>
            <span>{name}</span>
          </Button>
        );
      })}
      <div>
        <Button size="small" icon={Plus} onPress={() => studio.make(() => ({ do: "addNode", place: { at: "late", node: node.id }, title: "", kind: emptyKind("inject") }))}>
          {text("late-add")}
        </Button>
      </div>
    </div>
  );
}
