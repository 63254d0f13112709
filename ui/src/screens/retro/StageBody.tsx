// The stage on screen.
import { useSaved } from "../../app/saved";
import { useAct } from "../../app/view";
import { toast } from "../../app/toasts";
import { call, type NoteView, type RetroView } from "../../ipc";
import { useText } from "../../text";
import { Close } from "./Close";
import { Explain, Opened, Purpose } from "./Pages";
import { Questions, type FollowUpDraft } from "./Questions";
import { Survey, type SurveyDraft } from "./Survey";
import { Turns } from "./Turns";
import { Write } from "./Write";

interface Props {
  view: RetroView;
  /** Seconds since the view was read. */
  ticks: number;
  onWrite: (person: string) => void;
  onSpeak: (person: string) => void;
  onFollowUp: (note: NoteView) => void;
  onAsk: (question: string) => void;
  onAnswer: (question: string, answer: string) => void;
  onKeep: (draft: FollowUpDraft) => Promise<boolean>;
  onSurvey: (draft: SurveyDraft) => Promise<boolean>;
  onClose: () => void;
}

export function StageBody({ view, ticks, ...on }: Props) {
  const record = useRecord(view.drill);
  const stage = view.stages.find((one) => one.stage === view.stage);
  const left = (stage?.shareSeconds ?? 0) - (stage?.spentSeconds ?? 0) - ticks;
  switch (view.stage) {
    case "open":
      return <Opened opened={view.opened} explain={view.explain} />;
    case "write":
      return <Write writers={view.writers} left={left} isClosed={view.closed} onWrite={on.onWrite} />;
    case "purpose":
      return <Purpose sentences={view.purpose} />;
    case "explain":
      return <Explain explain={view.explain} />;
    case "turns": {
      const share = Math.floor((stage?.shareSeconds ?? 0) / Math.max(1, view.turns.length));
      const spoken = view.turns.find((turn) => turn.speaking)?.seconds ?? 0;
      return <Turns turns={view.turns} followUps={view.followUps} left={share - spoken - ticks} isClosed={view.closed} onSpeak={on.onSpeak} onFollowUp={on.onFollowUp} />;
    }
    case "questions": {
      const kept = new Set(view.followUps.map((one) => one.text));
      const improvements = view.turns.flatMap((turn) => turn.notes).filter((note) => note.kind === "improvement");
      const suggestions = [...improvements.map((note) => ({ note: note.id, text: note.text })), ...view.candidates.map((text) => ({ note: null, text }))];
      return (
        <Questions
          questions={view.questions}
          followUps={view.followUps}
          suggestions={suggestions.filter((one, index) => !kept.has(one.text) && suggestions.findIndex((other) => other.text === one.text) === index)}
          people={view.turns.map(({ person, name }) => ({ id: person, name }))}
          onAsk={on.onAsk}
          onAnswer={on.onAnswer}
          onKeep={on.onKeep}
        />
      );
    }
    case "survey":
      return <Survey survey={view.survey} onSend={on.onSurvey} />;
    case "close":
      return <Close view={view} onClose={on.onClose} onCopy={() => void record.copy()} onSave={() => void record.save()} />;
  }
}

/** The record as Markdown, copied or saved at any stage. */
function useRecord(drill: string) {
  const text = useText();
  const act = useAct();
  const say = useSaved();
  return {
    copy: async () => {
      const record = await act(() => call("record_markdown", { drill }));
      if (!record) return;
      await navigator.clipboard.writeText(record.markdown);
      toast({ tone: "done", what: text("retro-record-copied") });
    },
    save: async () => {
      const saved = await act(async () => {
        const record = await call("record_markdown", { drill });
        const { path } = await call("file_place", { purpose: "record", name: record.fileName });
        if (path === null) return undefined;
        await call("record_save", { drill, path });
        return path;
      });
      if (saved !== undefined) say(text("retro-record-saved"), saved);
    },
  };
}
