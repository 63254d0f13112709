import { ArrowDown, ArrowUp, GripVertical } from "lucide-react";
import { useState } from "react";
import { IconButton } from "../../../parts/Button";
import { PersonaMark } from "../../../parts/marks";
import { useText } from "../../../text";
import { wordsOf } from "../canvas/Face";
import { useJump } from "../jump";
import type { Node } from "../model/whole";
import { useStudio } from "../state/studio";
import styles from "./inspector.module.css";
import { climb, ladderOf, reordered } from "./ladder";

/** The hints for a fault from vague to plain; moved by buttons or dragged. */
export function HintLadder({ fault, current }: { fault: string | null; current?: string }) {
  const text = useText();
  const { document, change } = useStudio();
  const jump = useJump();
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<string>();
  const ladder = ladderOf(document.scenario.nodes, fault);
  const move = (id: string, to: (at: number) => number): void =>
    void change(({ scenario }) => {
      const now = ladderOf(scenario.nodes, fault);
      const at = now.findIndex((one) => one.id === id);
      return at < 0 ? undefined : climb(reordered(now, at, to(at)));
    });
  const drop = (onto: string): void => {
    if (dragged !== undefined && dragged !== onto) move(dragged, () => ladder.findIndex((one) => one.id === onto));
    setDragged(undefined);
    setOver(undefined);
  };
  return (
    <ol className={styles.ladder} aria-label={text("ladder")}>
      {ladder.map((hint, index) => {
        const { said } = wordsOf(hint, text);
        return (
          <li
            key={hint.id}
            aria-current={hint.id === current || undefined}
            data-over={over === hint.id || undefined}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = "move";
              setDragged(hint.id);
            }}
            onDragOver={(event) => {
              if (dragged === undefined) return;
              event.preventDefault();
              setOver(hint.id);
            }}
            onDragEnd={() => drop(dragged ?? "")}
            onDrop={(event) => {
              event.preventDefault();
              drop(hint.id);
            }}
          >
            <GripVertical aria-hidden size={14} />
            <b>{index + 1}</b>
            <Speaker hint={hint} />
            <button type="button" onClick={() => jump({ kind: "node", id: hint.id })}>
              {said}
            </button>
            <IconButton label={text("ladder-up", { hint: said })} icon={ArrowUp} size="small" isDisabled={index === 0} onPress={() => move(hint.id, (at) => at - 1)} />
            <IconButton label={text("ladder-down", { hint: said })} icon={ArrowDown} size="small" isDisabled={index === ladder.length - 1} onPress={() => move(hint.id, (at) => at + 1)} />
          </li>
        );
      })}
    </ol>
  );
}

function Speaker({ hint }: { hint: Node }) {
  const { document } = useStudio();
  const id = hint.kind.type === "hint" ? hint.kind.persona : null;
  const persona = document.scenario.personas.find((one) => one.id === id);
  return persona === undefined ? null : <PersonaMark persona={persona.kind} name={persona.name} isNameHidden size={10} />;
}
