import { useEffect, useRef, useState } from "react";
import { useText } from "../text";
import { setDraft } from "./saving";

/** The longest text the core keeps in one place, in letters. */
const LONGEST = 100_000;

interface Limited {
  readonly onSave: (value: string) => void;
  readonly error?: string | undefined;
  /** So many letters at most, where it is not the usual number. */
  readonly longest?: number;
}

/** Keeps a text that is too long in its field, unsaved, and says so there; shortened, it is handed over. */
export function useLimit<P extends Limited>(props: P): P {
  const text = useText();
  const most = props.longest ?? LONGEST;
  const owner = useRef({});
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const mine = owner.current;
    setDraft(mine, isLong);
    return () => setDraft(mine, false);
  }, [isLong]);
  const onSave = (value: string): void => {
    setLong(value.length > most);
    if (value.length <= most) props.onSave(value);
  };
  return { ...props, onSave, error: props.error ?? (isLong ? text("frame-text-too-long", { most }) : undefined) };
}
