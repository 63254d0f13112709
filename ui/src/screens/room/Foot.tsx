import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { caps } from "../../app/commands";
import { useAct } from "../../app/view";
import { call, type RoomView, type RunLineView } from "../../ipc";
import { Button } from "../../parts/Button";
import { isComposingKey, useDraft } from "../../parts/draft";
import { Key } from "../../parts/Key";
import { RoleMark } from "../../parts/marks";
import { useText } from "../../text";
import type { RoomActs } from "./Room";
import styles from "./Foot.module.css";

/** The keys of the first six participants. */
export const personKeys = ["A", "S", "D", "F", "G", "H"] as const;

interface Props {
  view: RoomView;
  acts: RoomActs;
  who: string | null;
  onWho: (who: string | null) => void;
}

/** Who is there and has acted, and the line that logs. */
export function Foot({ view, acts, who, onWho }: Props) {
  const text = useText();
  const participants = view.people.filter((one) => one.role === "participant");
  return (
    <footer className={styles.foot}>
      <div className={styles.people}>
        <h2>{text("room-people")}</h2>
        {participants.map((one, index) => (
          <button key={one.person} type="button" aria-pressed={who === one.person} title={text("room-person-chosen", { name: one.name })} className={styles.person} data-idle={one.isIdle || undefined} onClick={() => onWho(who === one.person ? null : one.person)}>
            {personKeys[index] !== undefined && <Key>{personKeys[index]}</Key>}
            <RoleMark role="participant" isNameHidden />
            <b>{one.name}</b>
            <small>{one.isPresent ? one.acted : text("room-person-absent")}</small>
          </button>
        ))}
        <span className={styles.acts}>
          <Button look="bare" size="small" onPress={() => acts.open({ is: "announce", pasted: "" })} keys={caps({ code: "KeyV", mod: true })}>
            {text("room-announce")}
          </Button>
          <Button look="bare" size="small" keys="P" onPress={() => void acts.run({ do: view.clock.isPaused ? "resume" : "pause" })}>
            {text(view.clock.isPaused ? "room-resume" : "room-pause")}
          </Button>
          <Button look="bare" size="small" onPress={() => acts.open({ is: "attendance" })}>
            {text("room-attendance")}
          </Button>
          <Button look="bare" size="small" onPress={() => acts.open({ is: "log" })} keys="L">
            {text("room-log-show")}
          </Button>
          <Button look="bare" size="small" onPress={() => acts.open({ is: "end" })} keys={caps({ code: "KeyE", mod: true, shift: true })}>
            {text("room-end")}
          </Button>
        </span>
      </div>
      <LogLine view={view} acts={acts} />
    </footer>
  );
}

const parsePause = 150;

/** The input keeps its own text; it is understood after a pause and never while composing. */
function LogLine({ view, acts }: { view: RoomView; acts: RoomActs }) {
  const text = useText();
  const act = useAct();
  const [line, setLine] = useState<RunLineView>({ tags: [], deed: null });
  const [typed, setTyped] = useState("");
  const draft = useDraft<HTMLInputElement>("", setTyped, parsePause);
  const turn = useRef(0);
  const { drill } = view;

  useEffect(() => {
    const mine = ++turn.current;
    if (typed.trim() === "") {
      const clear = window.setTimeout(() => setLine({ tags: [], deed: null }), 0);
      return () => window.clearTimeout(clear);
    }
    void call("run_line", { drill, text: typed }).then(
      (understood) => mine === turn.current && setLine(understood),
      () => undefined,
    );
    return;
  }, [typed, drill]);

  const log = async (field: HTMLInputElement) => {
    const said = field.value;
    if (said.trim() === "") return;
    const understood = await act(() => call("run_line", { drill, text: said }));
    if (!understood?.deed) return;
    if (!(await acts.deed(understood.deed))) return;
    draft.put("");
    setTyped("");
    setLine({ tags: [], deed: null });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposingKey(event)) return;
    if (event.key === "Escape" || event.code === "Escape") event.currentTarget.blur();
    if (event.key !== "Enter" && event.code !== "Enter") return;
    event.preventDefault();
    void log(event.currentTarget);
  };

  return (
    <div className={styles.line}>
      <Key>/</Key>
      <label htmlFor="room-log-line">{text("room-log")}</label>
      <input
        id="room-log-line"
        ref={draft.ref}
        placeholder={text("room-log-placeholder")}
        autoComplete="off"
        spellCheck={false}
        aria-describedby="room-log-tags"
        onInput={draft.onInput}
        onFocus={draft.onFocus}
        onBlur={draft.onBlur}
        onCompositionStart={draft.onCompositionStart}
        onCompositionEnd={draft.onCompositionEnd}
        onKeyDown={onKeyDown}
      />
      <span id="room-log-tags" className={styles.tags} role="status">
        {line.tags.map((tag, index) => (
          <span key={index} className={styles.tag} data-lane={tag.lane ?? undefined}>
            {tag.role && <RoleMark role={tag.role} isNameHidden />}
            {tag.label} <b>{tag.text}</b>
          </span>
        ))}
        {line.deed && (
          <span className={styles.enter}>
            <Key>↵</Key> {text("room-log-act")}
          </span>
        )}
      </span>
    </div>
  );
}
