// Marks of roles and personas: colour, shape and name together, the same everywhere.
import { createContext, useContext, type ReactElement } from "react";
import { useText } from "../text";
import { cx } from "./cx";
import styles from "./marks.module.css";

export type RoleName = "designer" | "observer" | "participant" | "facilitator";
/** Who speaks in an inject or a hint. `own` and `marketing` are people without a stand-in's shape. */
export type PersonaName = "customerCentre" | "emergencyCommittee" | "cto" | "marketing" | "own";

const roleShapes: Record<RoleName, ReactElement> = {
  designer: <path d="M6 0l6 6-6 6-6-6z" />,
  observer: <circle cx="6" cy="6" r="4.5" className={styles.ring} />,
  participant: <circle cx="6" cy="6" r="5.5" />,
  facilitator: <path d="M1 1h10v10H1z" />,
};
const personaShapes: Record<PersonaName, ReactElement> = {
  customerCentre: <path d="M1 1h10a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H6l-3 3V9H1a1 1 0 0 1-1-1V2a1 1 0 0 1 1-1z" />,
  emergencyCommittee: <path d="M3.2 1h5.600L12 6l-3.200 5H3.200L0 6z" />,
  cto: <path d="M6 .6l6 10.800H0z" />,
  marketing: <path d="M0 4v4h2.500L8 11V1L2.500 4zM9.500 4.200v3.600h1.500V4.200z" />,
  own: <path d="M6 0a2.800 2.800 0 1 1 0 5.600A2.800 2.800 0 0 1 6 0zM.8 12C1 8.800 3 6.800 6 6.800s5 2 5.200 5.200z" />,
};
const personaClass: Record<PersonaName, string | undefined> = {
  customerCentre: styles.cs,
  emergencyCommittee: styles.committee,
  cto: styles.cto,
  marketing: styles.other,
  own: styles.other,
};

/** Marks below are drawn without any name: their name is written beside them in the same label. */
export const NamelessMarks = createContext(false);

interface Props {
  /** The shape alone is drawn; the name stays for screen readers. Only beside the written name. */
  isNameHidden?: boolean;
  /** Another name, such as a person's own. */
  name?: string;
  size?: number;
}

export function RoleMark({ role, isNameHidden, name, size }: Props & { role: RoleName }) {
  const text = useText();
  return <Mark className={styles[role]} shape={roleShapes[role]} name={name ?? text(`role-${role}`)} isNameHidden={isNameHidden} size={size} />;
}

export function PersonaMark({ persona, isNameHidden, name, size }: Props & { persona: PersonaName }) {
  const text = useText();
  return <Mark className={personaClass[persona]} shape={personaShapes[persona]} name={name ?? text(`persona-${persona}`)} isNameHidden={isNameHidden} size={size} />;
}

function Mark({ className, shape, name, isNameHidden, size = 10 }: { className: string | undefined; shape: ReactElement; name: string; isNameHidden: boolean | undefined; size: number | undefined }) {
  const isNameless = useContext(NamelessMarks);
  return (
    <span className={cx(styles.mark, className)}>
      <svg viewBox="0 0 12 12" width={size} height={size} aria-hidden>
        {shape}
      </svg>
      {!isNameless && <span className={isNameHidden ? "unseen" : undefined}>{name}</span>}
    </span>
  );
}
