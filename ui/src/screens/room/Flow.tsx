import { Activity, Check, Flag, MessageSquare, X } from "lucide-react";
import { type ReactElement, useEffect, useRef } from "react";
import type { RoomChoice, RoomStep, RoomStepKind, RoomView } from "../../ipc";
import { Button } from "../../parts/Button";
import { useText } from "../../text";
import type { RoomActs } from "./Room";
import styles from "./Flow.module.css";

const marks: Record<RoomStepKind, ReactElement> = {
  symptom: <Activity size={14} />,
  decision: <span className={styles.diamond} />,
  action: <span className={styles.ring} />,
  mistake: <X size={14} />,
  inject: <MessageSquare size={12} />,
  monitoring: <span className={styles.ring} />,
  notice: <span className={styles.ring} />,
  aftercare: <span className={styles.ring} />,
  ending: <Flag size={12} />,
  repaired: <Check size={14} />,
};

/** From what was done over what is wanted now to what lies ahead. */
export function Flow({ view, acts, onHold }: { view: RoomView; acts: RoomActs; onHold: (isHeld: boolean) => void }) {
  const text = useText();
  const tree = useRef<HTMLOListElement>(null);
  const active = view.flow.flatMap((step) => (step.state === "active" ? [step.id] : [])).join(" ");
  useEffect(() => {
    tree.current?.querySelector("[aria-current=step]")?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const press = (choice: RoomChoice) => {
    if (choice.command) void acts.run(choice.command);
    else if (choice.opens) acts.open({ is: choice.opens });
  };
  return (
    <section className={styles.column} aria-labelledby="room-flow">
      <h2 id="room-flow" className="unseen">
        {text("room-flow")}
      </h2>
      <p className={styles.gate}>
        <span>{text("room-recovered-when")}</span>
        {view.faults
          .filter((fault) => fault.state !== "latent")
          .map((fault) => (
            <span key={fault.fault} data-state={fault.state}>
              <b>
                {fault.numeral} {fault.title}
              </b>{" "}
              {fault.state === "resolved" ? <Check aria-label={text("room-fault-resolved")} size={14} /> : text(`room-fault-${fault.state}`)}
              {fault.canResolve && (
                <Button size="small" look="bare" label={`${fault.title} ${text("room-fault-resolve")}`} onPress={() => void acts.run({ do: "resolve", fault: fault.fault })}>
                  {text("room-fault-resolve")}
                </Button>
              )}
            </span>
          ))}
      </p>
      <ol
        ref={tree}
        className={styles.tree}
        onPointerEnter={() => onHold(true)}
        onPointerLeave={() => onHold(false)}
        onFocus={() => onHold(true)}
        onBlur={() => onHold(false)}
      >
        {view.flow.map((step) => (
          <Step key={step.id} step={step} onPress={press} />
        ))}
      </ol>
      {view.watch.length > 0 && (
        <div className={styles.more}>
          <h3>{text("room-watch")}</h3>
          <ul>
            {view.watch.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      {view.conditions.map((condition) => (
        <p key={condition.title} className={styles.more}>
          {condition.title}{" "}
          <Button size="small" onPress={() => void acts.deed(condition.deed)}>
            {text("room-condition-met")}
          </Button>
        </p>
      ))}
      {view.faults.some((fault) => fault.state === "latent") && (
        <div className={styles.more}>
          {view.faults
            .filter((fault) => fault.state === "latent")
            .map((fault) => (
              <p key={fault.fault}>
                {fault.numeral} {fault.title} · {text("room-fault-latent")}{" "}
                <Button size="small" look="bare" label={`${fault.title} ${text("room-fault-set-off")}`} onPress={() => void acts.run({ do: "setOff", fault: fault.fault })}>
                  {text("room-fault-set-off")}
                </Button>
              </p>
            ))}
        </div>
      )}
      {view.mistakes.length > 0 && (
        <div className={styles.more}>
          <h3>{text("room-mistakes-anytime")}</h3>
          {view.mistakes.map((choice) => (
            <Button key={choice.title} size="small" onPress={() => press(choice)}>
              {choice.title}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

function Step({ step, onPress }: { step: RoomStep; onPress: (choice: RoomChoice) => void }) {
  const text = useText();
  if (step.state === "active")
    return (
      <li className={styles.active} aria-current="step">
        <div className={styles.card}>
          <h3>
            {step.title}
            {step.lane && <span data-lane={step.lane}>{text(`room-lane-${step.lane}`)}</span>}
          </h3>
          {step.note !== "" && <p>{step.note}</p>}
          <div className={styles.options}>
            {step.options.map((choice) => (
              <Button key={choice.title} look="bare" size="small" className={styles.option ?? ""} onPress={() => onPress(choice)} {...(choice.key === null ? {} : { keys: String(choice.key) })}>
                {choice.title}
              </Button>
            ))}
          </div>
        </div>
      </li>
    );
  return (
    <>
      <li className={styles.step} data-state={step.state} data-kind={step.kind}>
        <time>{step.time}</time>
        <span className={styles.mark} aria-hidden>
          {marks[step.kind]}
        </span>
        <span className={styles.words}>
          {step.title} {step.note !== "" && <small>{step.note}</small>}
        </span>
      </li>
      {step.branches.map((branch) => (
        <li key={branch.edge} className={styles.branch} data-chosen={branch.isChosen || undefined}>
          <time>{branch.time}</time>
          <span className={styles.mark} aria-hidden>
            {branch.isMistake ? <X size={12} /> : <span className={styles.dot} />}
          </span>
          <span className={styles.words}>{branch.title}</span>
        </li>
      ))}
    </>
  );
}
