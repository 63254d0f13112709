import { X } from "lucide-react";
import type { Difficulty, Minutes } from "../../../ipc";
import type { Node } from "../model/whole";
import { Button, IconButton } from "../../../parts/Button";
import { MinutesField } from "../../../parts/MinutesField";
import { useText } from "../../../text";
import { DIFFICULTIES } from "../model/minutes";
import { Group } from "./Fields";
import styles from "./inspector.module.css";
import { useNodePatch } from "./usePatch";

/** A node's own minutes, and those of single difficulties where they differ. */
export function NodeMinutes({ node }: { node: Node }) {
  const text = useText();
  const patch = useNodePatch(node.id);
  const scale = Math.max(60, node.minutes.max, ...node.minutesAt.map((one) => one.minutes.max));
  const put = (difficulty: Difficulty, make: (now: Minutes) => Minutes): void =>
    patch((now) => {
      const before = now.minutesAt.find((one) => one.difficulty === difficulty)?.minutes ?? now.minutes;
      return { ...now, minutesAt: [...now.minutesAt.filter((one) => one.difficulty !== difficulty), { difficulty, minutes: make(before) }] };
    });
  const drop = (difficulty: Difficulty): void => patch((now) => ({ ...now, minutesAt: now.minutesAt.filter((one) => one.difficulty !== difficulty) }));
  const others = DIFFICULTIES.filter((difficulty) => !node.minutesAt.some((one) => one.difficulty === difficulty));
  return (
    <Group title={text(node.kind.type === "mistake" ? "studio-own-minutes-lost" : "studio-own-minutes")}>
      <MinutesField label={text("studio-own-minutes")} isLabelHidden value={node.minutes} scale={scale} onSave={(_, apply) => patch((now) => ({ ...now, minutes: apply(now.minutes) }))} />
      {node.minutesAt.map((one) => (
        <div key={one.difficulty} className={styles.line}>
          <MinutesField label={text(`studio-difficulty-${one.difficulty}`)} value={one.minutes} scale={scale} onSave={(_, apply) => put(one.difficulty, apply)} />
          <IconButton label={text("studio-same-as-others")} icon={X} size="small" onPress={() => drop(one.difficulty)} />
        </div>
      ))}
      {others.length > 0 && (
        <div className={styles.row}>
          <span className={styles.quiet}>{text("studio-differs-at")}</span>
          {others.map((difficulty) => (
            <Button key={difficulty} size="small" look="bare" onPress={() => put(difficulty, (now) => now)}>
              {text(`studio-difficulty-${difficulty}`)}
            </Button>
          ))}
        </div>
      )}
    </Group>
  );
}
