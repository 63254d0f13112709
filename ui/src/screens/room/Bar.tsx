import { DoorOpen, Lock, LockOpen } from "lucide-react";
import { caps, commandsNow } from "../../app/commands";
import { Title } from "../../app/Title";
import type { Phase, RoomView } from "../../ipc";
import { Button } from "../../parts/Button";
import { SavedState } from "../../parts/status";
import { useText } from "../../text";
import styles from "./Room.module.css";

const phases: readonly Phase[] = ["ready", "running", "monitoring", "resolved", "over"];

/** Where one is, how far the run is, and that all is saved. */
export function Bar({ view, onLeave }: { view: RoomView; onLeave: () => void }) {
  const text = useText();
  // Declaring the end opened the private page.
  const isOpened = view.phase === "over";
  const Secrecy = isOpened ? LockOpen : Lock;
  const openFrame = (id: string) => commandsNow().find((one) => one.id === id)?.run();
  return (
    <header className={styles.bar}>
      <Title crumbs={[{ title: `${text("room")} · ${view.team}` }]} />
      <h1>{view.team}</h1>
      <span>{view.round}</span>
      <span className={styles.scenario}>
        <Secrecy aria-label={text(isOpened ? "room-opened" : "room-private")} size={14} strokeWidth={1.5} /> {view.title}
      </span>
      <ol className={styles.phases}>
        {phases.map((phase) => (
          <li key={phase} aria-current={phase === view.phase ? "step" : undefined}>
            {text(`room-phase-${phase}`)}
          </li>
        ))}
      </ol>
      <span className={styles.space} />
      <SavedState />
      <Button look="bare" onPress={() => openFrame("palette")} keys={caps({ code: "KeyK", mod: true })}>
        {text("palette")}
      </Button>
      <Button look="bare" onPress={() => openFrame("sheet")} keys="?">
        {text("sheet")}
      </Button>
      <Button look="bare" icon={DoorOpen} onPress={onLeave}>
        {text("room-leave")}
      </Button>
    </header>
  );
}
