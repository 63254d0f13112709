import { PanelLeftClose, PanelRightClose } from "lucide-react";
import { IconButton } from "../../../parts/Button";
import { useText } from "../../../text";
import { useFolding } from "./context";
import type { Side } from "./widths";

/** Folds the panel it stands in. */
export function FoldButton({ side }: { side: Side }) {
  const text = useText();
  const { fold } = useFolding();
  return <IconButton label={text(`panels-fold-${side}`)} keys={side === "outline" ? "Alt [" : "Alt ]"} icon={side === "outline" ? PanelLeftClose : PanelRightClose} size="small" onPress={() => fold(side)} />;
}
