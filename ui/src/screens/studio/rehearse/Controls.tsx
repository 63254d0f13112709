import { Crosshair, Pause, Play, RotateCcw, SkipForward, Square, Undo2 } from "lucide-react";
import { Button, IconButton } from "../../../parts/Button";
import { Checkbox } from "../../../parts/Checkbox";
import { Select } from "../../../parts/Select";
import { useText } from "../../../text";
import { useStudio } from "../state/studio";
import styles from "./rehearse.module.css";
import { type Rehearsal, SPEEDS, type Speed } from "./useRehearsal";

const DIFFICULTIES = ["high", "mid", "low"] as const;

/** Before it begins: from the start, or from the node that is chosen. */
export function Begin({ rehearsal }: { rehearsal: Rehearsal }) {
  const text = useText();
  const { selection } = useStudio();
  const chosen = selection.is === "node" ? selection.id : undefined;
  return (
    <div className={styles.begin}>
      <p>{text("rehearsal-what")}</p>
      <Difficulty rehearsal={rehearsal} />
      <div className={styles.row}>
        <Button look="ink" icon={Play} onPress={() => rehearsal.begin()}>
          {text("rehearsal-begin")}
        </Button>
        <Button icon={Crosshair} isDisabled={chosen === undefined} onPress={() => rehearsal.begin(chosen)}>
          {text("rehearsal-begin-here")}
        </Button>
      </div>
    </div>
  );
}

function Difficulty({ rehearsal }: { rehearsal: Rehearsal }) {
  const text = useText();
  const { view } = useStudio();
  const prepared = DIFFICULTIES.filter((id) => id === rehearsal.difficulty || view.durations.some((one) => one.difficulty === id));
  if (prepared.length < 2) return null;
  return (
    <Select
      label={text("studio-difficulty")}
      options={prepared.map((id) => ({ id, title: text(`studio-difficulty-${id}`) }))}
      value={rehearsal.difficulty}
      onChange={rehearsal.setDifficulty}
    />
  );
}

/** The clock: stopped, stepped, or faster than life. */
export function Controls({ rehearsal }: { rehearsal: Rehearsal }) {
  const text = useText();
  const { selection } = useStudio();
  const { view } = rehearsal;
  if (view === undefined) return null;
  const chosen = selection.is === "node" ? selection.id : undefined;
  const isOver = view.ended !== "" || view.stop !== undefined;
  return (
    <div className={styles.controls}>
      <p className={styles.clock}>
        <b role="timer">{view.clockText}</b>
        <span>{view.phase}</span>
        <span className={styles.coverage}>{view.coverage}</span>
      </p>
      <div className={styles.row}>
        <IconButton label={text("rehearsal-back")} icon={Undo2} size="small" isDisabled={view.steps.length === 0} onPress={rehearsal.back} />
        <IconButton
          label={text(rehearsal.isPlaying ? "rehearsal-pause" : "rehearsal-play")}
          icon={rehearsal.isPlaying ? Pause : Play}
          look="plain"
          size="small"
          isDisabled={isOver}
          onPress={() => rehearsal.setPlaying(!rehearsal.isPlaying)}
        />
        <IconButton label={text("rehearsal-next")} icon={SkipForward} size="small" isDisabled={isOver || !view.hasNext} onPress={rehearsal.next} />
        <Select
          label={text("rehearsal-speed")}
          isLabelHidden
          look="quiet"
          className={styles.speed ?? ""}
          options={SPEEDS.map((speed) => ({ id: String(speed), title: `×${speed}` }))}
          value={String(rehearsal.speed)}
          onChange={(id) => rehearsal.setSpeed(Number(id) as Speed)}
        />
        <IconButton label={text("rehearsal-begin-here")} icon={Crosshair} size="small" isDisabled={chosen === undefined} onPress={() => rehearsal.begin(chosen)} />
        <IconButton label={text("rehearsal-again")} icon={RotateCcw} size="small" onPress={() => rehearsal.begin()} />
        <IconButton label={text("rehearsal-close")} icon={Square} size="small" onPress={rehearsal.stop} />
      </div>
      <Checkbox isSelected={rehearsal.isByItself} onChange={rehearsal.setByItself}>
        {text("rehearsal-by-itself")}
      </Checkbox>
    </div>
  );
}
