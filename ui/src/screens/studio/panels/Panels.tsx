import { PanelLeftOpen, PanelRightOpen } from "lucide-react";
import { type CSSProperties, type ReactNode, useState } from "react";
import { useCommands } from "../../../app/commands";
import { IconButton } from "../../../parts/Button";
import { useText } from "../../../text";
import { PanelContext } from "./context";
import styles from "./panels.module.css";
import { Splitter } from "./Splitter";
import { type PanelState, remember, remembered, type Side } from "./widths";

interface Props {
  outline: ReactNode;
  inspector: ReactNode;
  children: ReactNode;
}

/** The canvas between two panels, each as wide as one likes or folded away. */
export function Panels({ outline, inspector, children }: Props) {
  const text = useText();
  const [states, setStates] = useState<Record<Side, PanelState>>(() => ({ outline: remembered("outline"), inspector: remembered("inspector") }));
  const put = (side: Side, part: Partial<PanelState>): void =>
    setStates((now) => {
      const next = { ...now[side], ...part };
      remember(side, next);
      return { ...now, [side]: next };
    });
  const turn = (side: Side) => (): void => put(side, { isFolded: !states[side].isFolded });
  useCommands([
    { id: "studio-panel-outline", title: text("panels-turn-outline"), group: text("studio"), keys: { code: "BracketLeft", alt: true }, inFields: true, run: turn("outline") },
    { id: "studio-panel-inspector", title: text("panels-turn-inspector"), group: text("studio"), keys: { code: "BracketRight", alt: true }, inFields: true, run: turn("inspector") },
  ]);
  const columnOf = (side: Side): string => (states[side].isFolded ? "2.25rem" : `${states[side].width}rem`);
  return (
    <PanelContext value={{ fold: (side) => put(side, { isFolded: true }) }}>
      <div className={styles.panels} style={{ "--outline": columnOf("outline"), "--inspector": columnOf("inspector") } as CSSProperties}>
        {states.outline.isFolded ? (
          <div className={styles.folded} data-side="outline">
            <IconButton label={text("panels-open-outline")} keys="Alt [" icon={PanelLeftOpen} size="small" onPress={turn("outline")} />
          </div>
        ) : (
          <div className={styles.panel} data-side="outline">
            {outline}
            <Splitter side="outline" state={states.outline} onChange={(part) => put("outline", part)} />
          </div>
        )}
        <div className={styles.middle}>{children}</div>
        {states.inspector.isFolded ? (
          <div className={styles.folded} data-side="inspector">
            <IconButton label={text("panels-open-inspector")} keys="Alt ]" icon={PanelRightOpen} size="small" onPress={turn("inspector")} />
          </div>
        ) : (
          <div className={styles.panel} data-side="inspector">
            <Splitter side="inspector" state={states.inspector} onChange={(part) => put("inspector", part)} />
            {inspector}
          </div>
        )}
      </div>
    </PanelContext>
  );
}
