// The retrospective on a screen everybody looks at: one stage at a time, in the programme's order.
import { useState } from "react";
import { go } from "../../app/routes";
import { toast } from "../../app/toasts";
import { Show, useAct, useView } from "../../app/view";
import { call, type EntryView, type NoteView, type RetroStep, type RetroView, type Stage } from "../../ipc";
import { Confirm } from "../../parts/Dialog";
import { useText } from "../../text";
import { Cover } from "./Cover";
import { Foot } from "./Foot";
import { KeepFollowUp, ParkQuestion } from "./Keep";
import { stageBeside } from "./model";
import { emptyFollowUp, type FollowUpDraft } from "./Questions";
import { StageBody } from "./StageBody";
import { StageRuler } from "./StageRuler";
import styles from "./Retro.module.css";
import { useRetroKeys } from "./useRetroKeys";
import { useTicking } from "./useTicking";
import { WritingForm } from "./WritingForm";

export default function Retro({ drill }: { drill: string }) {
  return <Show view={useView("retro_view", { drill })}>{(view) => <Room view={view} />}</Show>;
}

/** What lies over the stage. */
type Over = { is: "nothing" | "cover" | "show" | "close" | "question" } | { is: "form"; form: EntryView } | { is: "followUp"; draft: FollowUpDraft };

function Room({ view }: { view: RetroView }) {
  const text = useText();
  const act = useAct();
  const { drill } = view;
  const [over, setOver] = useState<Over>({ is: "nothing" });
  const ticks = useTicking(view, view.closed);
  const uncover = () => setOver({ is: "nothing" });

  const step = (one: RetroStep) => act(() => call("retro_step", { drill, step: one }));
  const waiting = view.writers.length - view.done;
  const goTo = (stage: Stage | undefined) => {
    if (stage === undefined || view.closed) return;
    const needsNotes = ["turns", "questions", "survey", "close"].includes(stage);
    if (needsNotes && !view.notesShown) setOver({ is: "show" });
    else void step({ do: "go", stage });
  };
  const showNotes = async () => {
    await step({ do: "showNotes" });
    if (view.stage === "write") await step({ do: "go", stage: "purpose" });
  };
  const write = async (person: string) => {
    const started = await step({ do: "startWriting", person, way: "passTheLaptop" });
    if (!started) return;
    const form = await act(() => call("retro_entry", { drill, person }));
    if (form) setOver({ is: "form", form });
  };
  const keep = async (draft: FollowUpDraft) => {
    const kept = await act(() => call("follow_up_add", { drill, followUp: { ...draft, state: "open" } }));
    if (kept) toast({ tone: "done", what: text("retro-follow-up-saved") });
    return kept !== undefined;
  };
  const speaking = view.turns.findIndex((turn) => turn.speaking);
  const followUp = (note: NoteView) => setOver({ is: "followUp", draft: { ...emptyFollowUp, text: note.text, note: note.id } });
  const deeds = {
    next: () => goTo(stageBeside(view.stage, 1)),
    previous: () => goTo(stageBeside(view.stage, -1)),
    cover: () => setOver({ is: over.is === "cover" ? "nothing" : "cover" }),
    showNotes: () => setOver({ is: "show" }),
    heard: () => speaking >= 0 && void step({ do: "heard", person: view.turns[speaking]?.person ?? "" }),
    back: () => {
      const before = view.turns[(speaking < 0 ? view.turns.length : speaking) - 1];
      if (before) void step({ do: "speak", person: before.person });
    },
    question: () => setOver({ is: "question" }),
    followUp: () => {
      const improvement = view.turns[speaking]?.notes.find((note) => note.kind === "improvement");
      if (improvement) followUp(improvement);
      else setOver({ is: "followUp", draft: emptyFollowUp });
    },
    leave: () => (over.is === "cover" ? uncover() : go("home")),
  };
  const foot = useRetroKeys(view, over.is === "nothing" || over.is === "cover", deeds);

  if (over.is === "cover") return <Cover onUncover={uncover} />;
  if (over.is === "form") {
    const { person } = over.form;
    return (
      <WritingForm
        key={person}
        form={over.form}
        onDraft={(entry) => void act(() => call("retro_draft", { drill, person, entry }))}
        onHandOn={(entry, done) => void act(() => call("retro_hand_on", { drill, person, entry, done })).then((handed) => handed && uncover())}
        nudgesFor={(words) => call("retro_blame", { text: words }).catch(() => [])}
      />
    );
  }
  const spent = view.stages.find((one) => one.stage === view.stage)?.spentSeconds ?? 0;
  return (
    <div className={styles.room}>
      <StageRuler stage={view.stage} stages={view.stages} spent={spent + ticks} left={view.secondsLeft - ticks} isClosed={view.closed} onGo={goTo} />
      <div className={styles.body} data-stage={view.stage}>
        <StageBody
          view={view}
          ticks={ticks}
          onWrite={(person) => void write(person)}
          onSpeak={(person) => void step({ do: "speak", person })}
          onFollowUp={followUp}
          onAsk={(question) => void act(() => call("question_ask", { drill, askedBy: null, text: question }))}
          onAnswer={(question, answer) => void act(() => call("question_answer", { drill, question, answer }))}
          onKeep={keep}
          onSurvey={async (draft) => (await act(() => call("survey_answer", { drill, ...draft }))) !== undefined}
          onClose={() => setOver({ is: "close" })}
        />
      </div>
      <Foot keys={foot} note={view.stage === "write" && !view.notesShown ? text(waiting > 0 ? "retro-still-writing" : "retro-all-written", { count: waiting }) : ""} />
      <Confirm title={text("retro-show-notes-title")} isOpen={over.is === "show"} onClose={uncover} act={text("retro-show-notes")} onAct={() => void showNotes()}>
        <p>{text("retro-show-notes-body", { count: waiting })}</p>
      </Confirm>
      <Confirm title={text("retro-close-confirm")} isOpen={over.is === "close"} onClose={uncover} act={text("retro-close-act")} onAct={() => void step({ do: "close" })}>
        <p>{text("retro-close-body")}</p>
      </Confirm>
      <ParkQuestion isOpen={over.is === "question"} onClose={uncover} onAsk={(question) => void act(() => call("question_ask", { drill, askedBy: view.turns[speaking]?.person ?? null, text: question }))} />
      {over.is === "followUp" && (
        <KeepFollowUp draft={over.draft} people={view.turns.map(({ person, name }) => ({ id: person, name }))} onClose={uncover} onChange={(draft) => setOver({ is: "followUp", draft })} onKeep={keep} />
      )}
    </div>
  );
}
