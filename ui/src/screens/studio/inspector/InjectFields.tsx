import { MessageSquareQuote } from "lucide-react";
import { useState } from "react";
import type { PersonaKind } from "../../../ipc";
import { Button } from "../../../parts/Button";
import { TextArea, TextField } from "../../../parts/TextField";
import { useText } from "../../../text";
import { useStudio } from "../state/studio";
import { FaultsField, LinesField, PersonaField } from "./Fields";
import styles from "./inspector.module.css";
import { QuestionDialog } from "./QuestionDialog";
import { type Body, useBodyPatch, useNodePatch } from "./usePatch";

/** What a person says, where, and what a good answer holds. */
export function InjectFields({ id, body }: { id: string; body: Body<"inject"> }) {
  const text = useText();
  const { document, change } = useStudio();
  const patch = useBodyPatch(id, "inject");
  const patchNode = useNodePatch(id);
  const [isChoosing, setChoosing] = useState(false);
  const speaker = document.scenario.personas.find((one) => one.id === body.persona);
  const choose = (words: string, asker: PersonaKind): void => {
    const known = speaker?.kind === asker ? speaker : document.scenario.personas.find((one) => one.kind === asker);
    if (known !== undefined) {
      patch({ text: words, persona: known.id });
      return;
    }
    void change(() => ({ do: "addPersona", kind: asker, name: text(`persona-${asker}`) })).then((made) => patch({ text: words, ...(made === undefined ? {} : { persona: made.id }) }));
  };
  return (
    <>
      <TextArea className={styles.tall ?? ""} label={text("studio-says")} value={body.text} onSave={(said) => patch({ text: said })} rows={2} />
      <div className={styles.lines}>
        <div>
          <Button size="small" icon={MessageSquareQuote} onPress={() => setChoosing(true)}>
            {text("questions-open")}
          </Button>
        </div>
      </div>
      <PersonaField label={text("studio-persona")} value={body.persona} onSave={(persona) => patch({ persona })} />
      {speaker !== undefined && (speaker.voice !== "" || speaker.concerns !== "") && (
        <p className={styles.quiet}>{[speaker.voice, speaker.concerns].filter((one) => one !== "").join(" · ")}</p>
      )}
      <TextField label={text("studio-channel")} placeholder={text("studio-channel-help")} value={body.channel} onSave={(channel) => patch({ channel })} />
      <LinesField
        label={text("studio-good-answer")}
        adds={text("studio-good-answer-add")}
        lines={body.goodAnswer}
        onSave={(lines) => patchNode((node) => (node.kind.type === "inject" ? { ...node, kind: { ...node.kind, goodAnswer: lines(node.kind.goodAnswer) } } : node))}
      />
      <FaultsField label={text("studio-reveals")} chosen={body.reveals} onSave={(reveals) => patch({ reveals })} />
      {isChoosing && <QuestionDialog asker={speaker?.kind} onClose={() => setChoosing(false)} onChoose={choose} />}
    </>
  );
}
