import { Copy, Pin, PinOff, Scissors, Trash2, X } from "lucide-react";
import { IconButton } from "../../../parts/Button";
import { useText } from "../../../text";
import { chosenNodes } from "../state/selection";
import { useStudio } from "../state/studio";
import { pin, remove } from "./acts";
import styles from "./canvas.module.css";
import type { Clipboard } from "./useClipboard";

/** What can be done with several chosen nodes, by mouse alone. */
export function ChosenBar({ clipboard }: { clipboard: Clipboard }) {
  const text = useText();
  const studio = useStudio();
  const chosen = chosenNodes(studio.selection);
  const [lead] = chosen;
  if (lead === undefined || chosen.length < 2) return null;
  const isPinned = chosen.every((id) => studio.document.nodes.get(id)?.pin !== undefined);
  return (
    <div className={styles.chosen} data-tools role="group" aria-label={text("studio-chosen")}>
      <span role="status">{text("studio-chosen-count", { count: chosen.length })}</span>
      <IconButton label={text("studio-copy")} icon={Copy} size="small" onPress={clipboard.copy} />
      <IconButton label={text("studio-cut-nodes")} icon={Scissors} size="small" onPress={clipboard.cut} />
      <IconButton label={text(isPinned ? "studio-unpin" : "studio-pin")} icon={isPinned ? PinOff : Pin} size="small" onPress={() => pin(studio, chosen, !isPinned)} />
      <IconButton label={text("studio-remove-heal")} icon={Trash2} size="small" onPress={() => remove(studio, chosen)} />
      <IconButton label={text("studio-choose-one")} icon={X} size="small" onPress={() => studio.select({ is: "node", id: lead })} />
    </div>
  );
}
