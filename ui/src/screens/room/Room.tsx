// The drill room: one clock, one ruler, three columns, one log line.
import { useState } from "react";
import { go } from "../../app/routes";
import { Show, useAct } from "../../app/view";
import type { Command, Deed, RoomView } from "../../ipc";
import { Aside } from "./Aside";
import { Bar } from "./Bar";
import { Clock } from "./Clock";
import { Dialogs, type Open } from "./Dialogs";
import { Flow } from "./Flow";
import { Foot } from "./Foot";
import { Gap, Over, Ready } from "./Stands";
import { Ruler } from "./Ruler";
import { StandIns } from "./StandIns";
import { useText } from "../../text";
import { useKeys } from "./useKeys";
import { useSteady } from "./useSteady";
import { useRoom, useSeconds, type RoomHandle } from "./useRoom";
import styles from "./Room.module.css";

export default function Room({ drill }: { drill: string }) {
  const room = useRoom(drill);
  return <Show view={room.view}>{(view) => <Inside view={view} handle={room} />}</Show>;
}

/** What the parts of the room can do. */
export interface RoomActs {
  /** Does something now, as done by the chosen person where that matters. */
  run: (command: Command) => Promise<boolean>;
  /** Does something at another time or by somebody named. */
  deed: (deed: Deed) => Promise<boolean>;
  /** Opens a dialogue. */
  open: (what: Open) => void;
}

const ownDeeds: readonly Command["do"][] = ["see", "choose", "act", "improvise", "announce", "mistake", "notice", "aftercare"];

function Inside({ view: told, handle }: { view: RoomView; handle: RoomHandle }) {
  const act = useAct();
  const text = useText();
  const [isHeld, setHeld] = useState(false);
  const flow = useSteady(told.flow, isHeld);
  const view = { ...told, flow };
  const seconds = useSeconds(told.clock);
  const [dialog, setDialog] = useState<Open | null>(null);
  const [who, setWho] = useState<string | null>(null);
  const deed = async (what: Deed) => {
    const done = await act(() => handle.act(what));
    if (done !== undefined) setWho(null);
    return done !== undefined;
  };
  const acts: RoomActs = {
    deed,
    run: (command) => deed({ who: ownDeeds.includes(command.do) ? who : null, secondsAgo: 0, command }),
    open: setDialog,
  };
  useKeys(view, acts, who, setWho);
  const isLive = view.phase !== "ready" && view.phase !== "over";
  return (
    <div className={styles.room} data-paused={view.clock.isPaused || undefined}>
      <h1 className="unseen">{`${text("room")} · ${view.team}`}</h1>
      <Bar view={view} onLeave={() => go("plan", { drill: view.drill })} />
      <div className={styles.time}>
        <Clock view={view} seconds={seconds} acts={acts} />
        <Ruler view={view} seconds={seconds} />
      </div>
      {view.gap !== null && <Gap gap={view.gap} acts={acts} />}
      {view.phase === "ready" && <Ready view={view} acts={acts} />}
      {view.phase === "over" && <Over view={view} />}
      {isLive && view.gap === null && (
        <div className={styles.columns}>
          <Flow view={view} acts={acts} onHold={setHeld} />
          <StandIns view={view} seconds={seconds} acts={acts} />
          <Aside view={view} seconds={seconds} acts={acts} />
        </div>
      )}
      {isLive && <Foot view={view} acts={acts} who={who} onWho={setWho} />}
      <Dialogs view={view} seconds={seconds} open={dialog} who={who} acts={acts} onClose={() => setDialog(null)} />
    </div>
  );
}
