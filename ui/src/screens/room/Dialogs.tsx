// The dialogues of the room: each gathers what one event needs.
import { useState, type ReactNode } from "react";
import type { NoteKind, Outcome, RoomView, Stated } from "../../ipc";
import { Button } from "../../parts/Button";
import { Checkbox, RadioGroup } from "../../parts/Checkbox";
import { Dialog } from "../../parts/Dialog";
import { Select } from "../../parts/Select";
import { TextArea, TextField } from "../../parts/TextField";
import { useText } from "../../text";
import { Attendance } from "./Attendance";
import { LogDialog } from "./LogDialog";
import type { RoomActs } from "./Room";
import { copy } from "./StandIns";
import styles from "./Dialogs.module.css";

/** Which dialogue is open. */
export type Open = { is: "notice" | "aftercare" | "end" | "improvise" | "log" | "attendance" | "pasteNotes" } | { is: "announce"; pasted: string } | { is: "note"; kind: Extract<NoteKind, "good" | "regret"> };

interface Props {
  view: RoomView;
  seconds: number;
  open: Open | null;
  who: string | null;
  acts: RoomActs;
  onClose: () => void;
}

type Inner = Omit<Props, "open">;

export function Dialogs({ open, ...rest }: Props) {
  switch (open?.is) {
    case undefined:
      return null;
    case "notice":
      return <Notice {...rest} />;
    case "aftercare":
      return <Aftercare {...rest} />;
    case "end":
      return <End {...rest} />;
    case "improvise":
      return <Improvise {...rest} />;
    case "announce":
      return <Announce {...rest} pasted={open.pasted} />;
    case "note":
      return <NoteDialog {...rest} kind={open.kind} />;
    case "pasteNotes":
      return <PasteNotes {...rest} />;
    case "attendance":
      return <Attendance {...rest} />;
    case "log":
      return <LogDialog {...rest} />;
  }
}

interface FormProps {
  title: string;
  act: string;
  look?: "ink" | "ember";
  isDisabled?: boolean;
  onClose: () => void;
  /** Resolves with whether it was done; the dialogue closes then. */
  onAct: () => Promise<boolean>;
  children: ReactNode;
}

function Form({ title, act, look = "ink", isDisabled = false, onClose, onAct, children }: FormProps) {
  const text = useText();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{text("frame-cancel")}</Button>
          <Button look={look} isDisabled={isDisabled} onPress={() => void onAct().then((done) => done && onClose())}>
            {act}
          </Button>
        </>
      }
    >
      <div className={styles.form}>{children}</div>
    </Dialog>
  );
}

function Who({ view, value, onChange, roles, label }: { view: RoomView; value: string | null; onChange: (who: string | null) => void; roles: readonly string[]; label: string }) {
  const text = useText();
  const people = view.people.filter((one) => roles.includes(one.role));
  const options = [{ id: "", title: text("room-nobody") }, ...people.map((one) => ({ id: one.person, title: one.name }))];
  return <Select label={label} options={options} value={value ?? ""} onChange={(id) => onChange(id === "" ? null : id)} />;
}

const states: readonly Stated[] = ["symptom", "scope", "cause", "expectedEnd"];

function Announce({ view, acts, who: chosen, onClose, pasted }: Inner & { pasted: string }) {
  const text = useText();
  const [who, setWho] = useState(chosen);
  const [words, setWords] = useState(pasted);
  const [audience, setAudience] = useState("");
  const [said, setSaid] = useState<readonly Stated[]>([]);
  const act = () => acts.deed({ who, secondsAgo: 0, command: { do: "announce", node: null, audience, text: words, states: [...said] } });
  return (
    <Form title={text("room-announce-title")} act={text("room-announce-act")} isDisabled={words.trim() === ""} onClose={onClose} onAct={act}>
      <TextArea label={text("room-announce-text")} value={words} onSave={setWords} rows={5} autoFocus />
      <fieldset className={styles.set}>
        <legend>{text("room-announce-states")}</legend>
        {states.map((state) => (
          <Checkbox key={state} isSelected={said.includes(state)} onChange={(is) => setSaid((now) => (is ? [...now, state] : now.filter((one) => one !== state)))}>
            {text(`room-states-${state}`)}
          </Checkbox>
        ))}
      </fieldset>
      <Who view={view} value={who} onChange={setWho} roles={["participant"]} label={text("room-announce-who")} />
      <TextField label={text("room-announce-audience")} value={audience} onSave={setAudience} />
    </Form>
  );
}

const noteWriters = (view: RoomView) => view.people.filter((one) => one.role !== "participant");
const usualWriter = (view: RoomView) => (noteWriters(view).find((one) => one.role === "observer") ?? noteWriters(view)[0])?.person ?? null;

/** Notes that an observer or designer wrote elsewhere, all at once. */
function PasteNotes({ view, acts, onClose }: Inner) {
  const text = useText();
  const [who, setWho] = useState(usualWriter(view));
  const [words, setWords] = useState("");
  const act = () => acts.deed({ who, secondsAgo: 0, command: { do: "notesPasted", text: words } });
  return (
    <Form title={text("room-notes-paste")} act={text("room-notes-paste.act")} isDisabled={words.trim() === ""} onClose={onClose} onAct={act}>
      <TextArea label={text("room-notes-paste.text")} help={text("room-notes-paste.help")} value={words} onSave={setWords} rows={8} autoFocus />
      <Who view={view} value={who} onChange={setWho} roles={["designer", "observer", "facilitator"]} label={text("room-note-who")} />
    </Form>
  );
}

function NoteDialog({ view, acts, onClose, kind }: Inner & { kind: Extract<NoteKind, "good" | "regret"> }) {
  const text = useText();
  const [who, setWho] = useState(usualWriter(view));
  const [chosen, setChosen] = useState(kind);
  const [words, setWords] = useState("");
  const keep = (said: string) => acts.deed({ who, secondsAgo: 0, command: { do: "note", kind: chosen, text: said } });
  return (
    <Form title={text("room-notes")} act={text("room-note-act")} isDisabled={words.trim() === ""} onClose={onClose} onAct={() => keep(words)}>
      <RadioGroup
        label={text("room-notes")}
        isLabelHidden
        look="segments"
        options={[
          { id: "good", title: `+ ${text("room-note-good")}` },
          { id: "regret", title: `− ${text("room-note-regret")}` },
        ]}
        value={chosen}
        onChange={setChosen}
      />
      <TextField
        label={text("room-note-text")}
        value={words}
        onSave={setWords}
        autoFocus
        onEnter={(said) => {
          if (said.trim() !== "") void keep(said).then((done) => done && onClose());
        }}
      />
      <Who view={view} value={who} onChange={setWho} roles={["designer", "observer", "facilitator"]} label={text("room-note-who")} />
    </Form>
  );
}

function Improvise({ view, acts, onClose }: Inner) {
  const text = useText();
  const [persona, setPersona] = useState<string | null>(view.standIns[0]?.persona ?? null);
  const [words, setWords] = useState("");
  const act = async () => {
    const done = await acts.run({ do: "ask", node: null, persona, text: words });
    if (done) await copy(words, text);
    return done;
  };
  return (
    <Form title={text("room-improvise")} act={text("room-improvise-act")} isDisabled={words.trim() === ""} onClose={onClose} onAct={act}>
      <Select
        label={text("room-improvise-who")}
        options={view.standIns.map((one) => ({ id: one.persona, title: one.name }))}
        value={persona}
        onChange={setPersona}
      />
      <TextArea label={text("room-improvise-text")} value={words} onSave={setWords} autoFocus />
    </Form>
  );
}

/** Faults that were set off and are not resolved. */
const openFaults = (view: RoomView) => view.faults.filter((fault) => fault.state !== "latent" && fault.state !== "resolved").map((fault) => `${fault.numeral} ${fault.title}`).join(", ");

function Notice({ view, acts, onClose }: Inner) {
  const text = useText();
  const { notice } = view;
  const names = notice.fields.length > 0 ? notice.fields : [text("room-notice-text")];
  const [fields, setFields] = useState<Record<string, string>>({});
  const first = names.find((name) => (fields[name] ?? "").trim() === "");
  const open = notice.isAllowed ? openFaults(view) : "";
  const act = () => acts.run({ do: "notice", node: notice.node, fields: names.map((name) => ({ name, text: fields[name] ?? "" })) });
  return (
    <Form title={text("room-notice-title")} act={text(open === "" ? "room-notice-act" : "room-notice-insist")} isDisabled={!notice.isAllowed || first !== undefined} onClose={onClose} onAct={act}>
      {!notice.isAllowed && <p className={styles.refused}>{text("room-notice-not-yet", { missing: notice.missing })}</p>}
      {open !== "" && (
        <p className={styles.refused} role="alert">
          {text("room-notice-open", { faults: open })}
        </p>
      )}
      {names.map((name, index) => (
        <TextArea key={name} label={name} isRequired rows={1} value={fields[name] ?? ""} onSave={(value) => setFields((now) => ({ ...now, [name]: value }))} autoFocus={index === 0} />
      ))}
      {notice.isAllowed && first !== undefined && <p className={styles.note}>{text("room-notice-first", { field: first })}</p>}
    </Form>
  );
}

function Aftercare({ view, acts, onClose }: Inner) {
  const text = useText();
  const [affected, setAffected] = useState(view.aftercare.affected);
  const [care, setCare] = useState(view.aftercare.care);
  const act = () => acts.run({ do: "aftercare", node: view.aftercare.node, affected, care });
  return (
    <Form title={text("room-aftercare-title")} act={text("room-aftercare-act")} isDisabled={affected.trim() === ""} onClose={onClose} onAct={act}>
      <TextArea label={text("room-aftercare-affected")} isRequired rows={2} value={affected} onSave={setAffected} autoFocus />
      <TextArea label={text("room-aftercare-care")} rows={2} value={care} onSave={setCare} />
      {affected.trim() === "" && <p className={styles.note}>{text("room-aftercare-needed")}</p>}
    </Form>
  );
}

function End({ view, seconds, acts, onClose }: Inner) {
  const text = useText();
  const open = openFaults(view);
  const isOpen = open !== "";
  const [outcome, setOutcome] = useState<Outcome>(isOpen ? "partial" : "good");
  return (
    <Form title={text("room-end-title")} act={text("room-end-act")} look="ember" onClose={onClose} onAct={() => acts.run({ do: "end", outcome })}>
      <p>{text("room-end-what")}</p>
      {isOpen && <p className={styles.refused}>{text("room-end-open", { faults: open })}</p>}
      {seconds < view.clock.earliestEnd && <p className={styles.note}>{text("room-end-early", { minute: view.clock.earliestEnd / 60 })}</p>}
      <RadioGroup
        label={text("room-end-outcome")}
        look="list"
        options={(["good", "partial", "stopped"] as const).map((id) => ({ id, title: text(`room-end-${id}`) }))}
        value={outcome}
        onChange={setOutcome}
      />
    </Form>
  );
}
