// The keys of the room, by their place on the keyboard. One registration gives key, palette and sheet.
import { useEffect } from "react";
import { isTyping, useCommands, type Command } from "../../app/commands";
import type { Answer, RoomView } from "../../ipc";
import { useText } from "../../text";
import { personKeys } from "./Foot";
import type { RoomActs } from "./Room";
import { ask, askKeys, copy, waitingNow } from "./StandIns";

const rates: readonly [string, Answer][] = [
  ["KeyZ", "complete"],
  ["KeyX", "partly"],
  ["KeyC", "no"],
];

export function useKeys(view: RoomView, acts: RoomActs, who: string | null, onWho: (who: string | null) => void): void {
  const text = useText();
  const group = text("room");
  const isLive = view.phase !== "ready" && view.phase !== "over" && view.gap === null;
  const armed = view.armed[0];
  const waiting = waitingNow(view);
  const hint = view.hints.ladder.find((one) => one.state === "next");
  const last = view.log.find((line) => line.canCorrect);
  const options = view.flow.flatMap((step) => step.options).filter((option) => option.key !== null);

  const live: Command[] = [
    ...view.standIns.slice(0, askKeys.length).map((one, index) => ({
      id: `room-ask-${index}`,
      title: `${one.name}: ${text("room-copy-and-log")}`,
      keys: { code: `Key${askKeys[index] ?? ""}` },
      isDisabled: one.next === null,
      run: () => void ask(one, acts, text),
    })),
    ...rates.map(([code, answer]) => ({
      id: `room-rate-${answer}`,
      title: text(`room-rate-${answer}`),
      keys: { code },
      isDisabled: waiting === undefined,
      run: () => void acts.run({ do: "rate", inject: waiting?.waiting ?? "", answer }),
    })),
    ...options.map((option) => ({
      id: `room-option-${option.key ?? 0}`,
      title: option.title,
      keys: { code: `Digit${option.key ?? 0}` },
      run: () => {
        if (option.command) void acts.run(option.command);
        else if (option.opens) acts.open({ is: option.opens });
      },
    })),
    ...view.people
      .filter((one) => one.role === "participant")
      .slice(0, personKeys.length)
      .map((one, index) => ({
        id: `room-person-${index}`,
        title: text("room-person-chosen", { name: one.name }),
        keys: { code: `Key${personKeys[index] ?? ""}` },
        run: () => onWho(who === one.person ? null : one.person),
      })),
    { id: "room-improvise", title: text("room-improvise"), keys: { code: "KeyQ", shift: true }, run: () => acts.open({ is: "improvise" }) },
    { id: "room-fire", title: text("room-fire"), keys: { code: "Enter", shift: true }, isDisabled: !armed || armed.blocked !== "", run: () => armed && void acts.run({ do: "fire", edge: armed.edge }) },
    { id: "room-hold", title: text("room-hold"), keys: { code: "KeyH", shift: true }, isDisabled: armed?.state !== "waiting", run: () => armed && void acts.run({ do: "hold", edge: armed.edge }) },
    { id: "room-skip", title: text("room-skip"), keys: { code: "KeyK", shift: true }, isDisabled: !armed, run: () => armed && void acts.run({ do: "skip", edge: armed.edge }) },
    {
      id: "room-hint",
      title: text("room-hint-give"),
      keys: { code: "KeyT" },
      isDisabled: !hint || !view.hints.isOpen,
      run: () => {
        if (!hint) return;
        void acts.run({ do: "hint", node: hint.node, text: "" }).then((done) => (done ? copy(hint.text, text) : undefined));
      },
    },
    { id: "room-note-good", title: text("room-note-good"), keys: { code: "Equal", shift: true }, run: () => acts.open({ is: "note", kind: "good" }) },
    { id: "room-note-regret", title: text("room-note-regret"), keys: { code: "Minus" }, run: () => acts.open({ is: "note", kind: "regret" }) },
    { id: "room-notes-paste", title: text("room-notes-paste"), run: () => acts.open({ is: "pasteNotes" }) },
    { id: "room-attendance", title: text("room-attendance"), run: () => acts.open({ is: "attendance" }) },
    { id: "room-log-line", title: text("room-log"), keys: { code: "Slash" }, run: () => document.getElementById("room-log-line")?.focus() },
    { id: "room-pause", title: text(view.clock.isPaused ? "room-resume" : "room-pause"), keys: { code: "KeyP" }, run: () => void acts.run({ do: view.clock.isPaused ? "resume" : "pause" }) },
    { id: "room-log", title: text("room-log-show"), keys: { code: "KeyL" }, run: () => acts.open({ is: "log" }) },
    { id: "room-correct", title: text("room-correct"), keys: { code: "KeyZ", mod: true }, isDisabled: !last, run: () => last && void acts.run({ do: "correct", event: last.event }) },
    { id: "room-extend", title: text("room-extend"), run: () => void acts.run({ do: "extend", minutes: 10 }) },
    { id: "room-announce", title: text("room-announce"), run: () => acts.open({ is: "announce", pasted: "" }) },
    { id: "room-monitor", title: text("room-do-monitor"), run: () => void acts.run({ do: "monitor", node: null }) },
    { id: "room-notice", title: text("room-do-notice"), run: () => acts.open({ is: "notice" }) },
    { id: "room-aftercare", title: text("room-do-aftercare"), run: () => acts.open({ is: "aftercare" }) },
    { id: "room-end", title: text("room-end"), keys: { code: "KeyE", mod: true, shift: true }, inFields: true, run: () => acts.open({ is: "end" }) },
  ];
  useCommands(isLive ? live.map((command) => ({ ...command, group })) : []);

  // An announcement copied from the chat is pasted anywhere but into a field.
  useEffect(() => {
    if (!isLive) return;
    const paste = (event: ClipboardEvent) => {
      if (isTyping(event.target) || document.querySelector("[role=dialog]")) return;
      const pasted = event.clipboardData?.getData("text") ?? "";
      if (pasted.trim() !== "") acts.open({ is: "announce", pasted });
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  });
}
