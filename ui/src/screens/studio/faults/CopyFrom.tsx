import { Copy } from "lucide-react";
import type { Difficulty } from "../../../ipc";
import { IconButton } from "../../../parts/Button";
import { Menu } from "../../../parts/Menu";
import { useText } from "../../../text";

/** Takes over what another difficulty of the same fault holds. */
export function CopyFrom({ into, others, onCopy }: { into: Difficulty; others: readonly Difficulty[]; onCopy: (from: Difficulty) => void }) {
  const text = useText();
  const label = text("variant-copy", { difficulty: text(`studio-difficulty-${into}`) });
  return (
    <Menu
      label={label}
      button={<IconButton label={label} icon={Copy} size="small" />}
      entries={others.map((from) => ({ id: from, title: text("variant-copy-from", { difficulty: text(`studio-difficulty-${from}`) }), run: () => onCopy(from) }))}
    />
  );
}
