// Small dialogues over a turn: a question for later, an improvement that becomes a follow-up.
import { Dialog } from "../../parts/Dialog";
import { AddLine } from "../../parts/AddLine";
import type { PersonChoice } from "../../parts/PersonPicker";
import { useText } from "../../text";
import { FollowUpForm, type FollowUpDraft } from "./Questions";

export function ParkQuestion({ isOpen, onClose, onAsk }: { isOpen: boolean; onClose: () => void; onAsk: (question: string) => void }) {
  const text = useText();
  const ask = (lines: string[]) => {
    lines.forEach(onAsk);
    onClose();
  };
  return (
    <Dialog title={text("retro-park-question")} isOpen={isOpen} onClose={onClose} size="medium">
      <AddLine label={text("retro-question-add")} autoFocus onAdd={ask} />
    </Dialog>
  );
}

interface Props {
  draft: FollowUpDraft;
  people: readonly PersonChoice[];
  onClose: () => void;
  onChange: (draft: FollowUpDraft) => void;
  onKeep: (draft: FollowUpDraft) => Promise<boolean>;
}

export function KeepFollowUp({ draft, people, onClose, onChange, onKeep }: Props) {
  const text = useText();
  const keep = async () => {
    if (await onKeep(draft)) onClose();
  };
  return (
    <Dialog title={text("retro-follow-up-new")} isOpen onClose={onClose} size="large">
      <FollowUpForm draft={draft} people={people} onChange={onChange} onKeep={() => void keep()} />
    </Dialog>
  );
}
