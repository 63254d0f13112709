import { Combine as CombineIcon, VenetianMask, ListChecks } from "lucide-react";
import { useState } from "react";
import type { Episode, GateRule } from "../../../ipc";
import { Button } from "../../../parts/Button";
import { Dialog } from "../../../parts/Dialog";
import { type Text, useText } from "../../../text";
import { FaultChip } from "../FaultChip";
import { reveal } from "../jump";
import { type Point, rounded } from "../model/edge-path";
import { type LogicBox, logicOf, maskLines, placeLogic } from "../model/logic";
import type { Gate } from "../model/whole";
import { useStudio } from "../state/studio";
import { DomainMark } from "./DomainMark";
import styles from "./faults.module.css";
import { GateFields } from "./GateFields";

/** The fault logic of an episode as a tree of boxes and gates, with masks between faults. */
export function LogicView({ episode, onCombine }: { episode: Episode; onCombine: () => void }) {
  const text = useText();
  const { document } = useStudio();
  const { scenario } = document;
  const root = logicOf(scenario, episode.root);
  if (root === undefined) return null;
  const diagram = placeLogic(root);
  const masks = maskLines(diagram.boxes);
  const hidden = new Set(masks.map((mask) => mask.hidden.id));
  const gateOf = (box: LogicBox): Gate | undefined => {
    const id = box.is === "fault" ? box.fault?.repairedWhen : box.id;
    return scenario.gates.find((one) => one.id === id);
  };
  const gate = episode.root?.is === "gate" ? scenario.gates.find((one) => one.id === episode.root?.id) : undefined;
  return (
    <div className={styles.logicPart}>
      <header>
        <h2>{text("studio-fault-logic")}</h2>
        <span className={styles.aside}>{gate === undefined ? "" : text(`studio-rule-is-${gate.rule.of}`, ruleArgs(gate.rule, gate.inputs.length))}</span>
        <Button size="small" icon={CombineIcon} onPress={onCombine}>
          {text("studio-change-combination")}
        </Button>
      </header>
      <div className={styles.scroller} tabIndex={0} role="group" aria-label={text("studio-fault-logic")}>
        <div className={styles.diagram} style={{ width: diagram.width, height: diagram.height + 4 }}>
          <svg width={diagram.width} height={diagram.height} aria-hidden fill="none">
            {diagram.lines.map((points, index) => (
              <path key={index} d={rounded(points)} className={styles.wire} />
            ))}
            {masks.map(({ hider, hidden: below, points }) => (
              <Mask key={`${hider.key}${below.key}`} points={points} />
            ))}
          </svg>
          {diagram.boxes.map((one) => (
            <Piece key={one.key} piece={one} isHidden={hidden.has(one.id)} episode={episode.id} gate={gateOf(one)} />
          ))}
          {masks.map(({ hider, hidden: below, label }) => (
            <button
              key={`${hider.key}${below.key}`}
              type="button"
              className={styles.maskName}
              style={{ left: label.x, top: label.y }}
              title={text("logic-mask", { hider: hider.title, hidden: below.title })}
              onClick={() => reveal(`masks-${hider.id}`)}
            >
              <VenetianMask aria-hidden size={14} strokeWidth={1.5} />
              {text("studio-hides")}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}

function Piece({ piece, isHidden, episode, gate }: { piece: LogicBox; isHidden: boolean; episode: string; gate: Gate | undefined }) {
  const text = useText();
  const { box } = piece;
  const hasGate = piece.inputs.length > 1 || piece.rule !== undefined;
  return (
    <>
      <button
        type="button"
        className={styles.piece}
        data-is={piece.is}
        data-hidden={isHidden || undefined}
        style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
        title={piece.title}
        onClick={() => reveal(piece.is === "root" ? episode : piece.id)}
      >
        {piece.is === "root" && <b>{text("studio-all-recovered")}</b>}
        {piece.is === "gate" && <b>{piece.title === "" ? text("studio-gate") : piece.title}</b>}
        {piece.is === "condition" && (
          <>
            <ListChecks aria-hidden size={16} strokeWidth={1.5} />
            <span>{piece.title}</span>
          </>
        )}
        {piece.fault !== undefined && (
          <>
            <DomainMark domain={piece.fault.domain} />
            <span className={styles.pieceTitle}>
              <FaultChip fault={piece.fault} />
              <b>{piece.title}</b>
            </span>
          </>
        )}
      </button>
      {hasGate && piece.rule !== undefined && <GateMark gate={gate} rule={piece.rule} count={piece.inputs.length} box={box} />}
    </>
  );
}

/** The gate between a box and what it rests on; pressing it opens what it combines. */
function GateMark({ gate, rule, count, box }: { gate: Gate | undefined; rule: GateRule; count: number; box: LogicBox["box"] }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const name = ruleName(rule, count, text);
  return (
    <>
      <button type="button" className={styles.gate} style={{ left: box.x + box.width / 2 - 36, top: box.y + box.height }} aria-label={text("gate-change", { rule: name })} disabled={gate === undefined} onClick={() => setOpen(true)}>
        <svg width={72} height={28} aria-hidden>
          <path d="M.5 27.500V14A13.500 13.500 0 0 1 14 .5H58A13.500 13.500 0 0 1 71.500 14V27.500z" />
        </svg>
        <span>{name}</span>
      </button>
      {gate !== undefined && (
        <Dialog title={text("gate-change", { rule: name })} isOpen={isOpen} onClose={() => setOpen(false)}>
          <div className={styles.gateDialog}>
            <GateFields gate={gate} />
          </div>
        </Dialog>
      )}
    </>
  );
}

function Mask({ points }: { points: readonly Point[] }) {
  const [before, tip] = points.slice(-2);
  if (before === undefined || tip === undefined) return null;
  const isDown = before.x === tip.x;
  const back = before.x < tip.x ? -9 : 9;
  const foot = isDown ? { x: tip.x, y: tip.y - 9 } : { x: tip.x + back, y: tip.y };
  return (
    <>
      <path d={rounded([...points.slice(0, -1), foot])} className={styles.mask} />
      <path d={isDown ? `M${tip.x} ${tip.y}l-5 -9h10z` : `M${tip.x} ${tip.y}l${back}-5v10z`} className={styles.maskHead} />
    </>
  );
}

function ruleArgs(rule: GateRule, count: number): Record<string, number> {
  return rule.of === "atLeast" ? { k: rule.k, count } : { count };
}

/** How a gate combines, in a word. */
export function ruleName(rule: GateRule, count: number, text: Text): string {
  return rule.of === "atLeast" ? text("studio-rule-short-atLeast", { k: rule.k, count }) : text(`studio-rule-short-${rule.of}`);
}
