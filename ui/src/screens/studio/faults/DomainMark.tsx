import type { ReactElement } from "react";
import type { Domain } from "../../../ipc";
import { useText } from "../../../text";
import styles from "./faults.module.css";

export const DOMAINS: readonly Domain[] = ["infrastructure", "application", "data", "business", "external", "human"];

const SHAPES: Record<Domain, ReactElement> = {
  infrastructure: <path d="M0 0h8v8H0z" />,
  application: <path d="M0 2h8v4H0z" />,
  data: <path d="M4 0c2.500 0 4 .8 4 2v4c0 1.200-1.500 2-4 2S0 7.200 0 6V2C0 .8 1.500 0 4 0z" />,
  business: <path d="M4-.5 8.500 4 4 8.500-.5 4z" />,
  external: <circle cx="4" cy="4" r="3" fill="none" stroke="currentColor" strokeWidth="2" />,
  human: <circle cx="4" cy="4" r="4" />,
};

/** The kind of thing that is broken: shape, colour and word. */
export function DomainMark({ domain }: { domain: Domain }) {
  const text = useText();
  return (
    <span className={styles.domain}>
      <svg viewBox="0 0 8 8" width={8} height={8} fill="currentColor" style={{ color: `var(--${domain})` }} aria-hidden>
        {SHAPES[domain]}
      </svg>
      {text(`studio-domain-${domain}`)}
    </span>
  );
}
