import { type ReactNode, useEffect, useState } from "react";
import { call, CallError, type KeptRehearsal } from "../../../ipc";
import { useLanguage, useText } from "../../../text";
import { useStudio } from "../state/studio";
import { RehearsingProvider } from "./context";
import { useRehearsal } from "./useRehearsal";
import { useSimulation } from "./useSimulation";

const AFTER_EDIT_MS = 800;

/** Holds the rehearsal and the simulation of the open scenario, also while another view is shown. */
export function RehearseProvider({ isOpen, children }: { isOpen: boolean; children: ReactNode }) {
  const text = useText();
  const language = useLanguage();
  const { view, document } = useStudio();
  const [kept, setKept] = useState<readonly KeptRehearsal[]>([]);
  const [keptError, setKeptError] = useState<CallError>();
  const rehearsal = useRehearsal(view.id, document, text("rehearsal-not-reached"));
  const simulation = useSimulation(view.id, document);

  // Kept rehearsals are played again when the hands rest after an edit.
  useEffect(() => {
    let isGone = false;
    // A portion each time, so that what one does meanwhile is answered first.
    const read = (): void => {
      call("rehearsal_list", { scenario: view.id }).then(
        (list) => {
          if (isGone) return;
          setKept(list);
          setKeptError(undefined);
          if (list.some((one) => one.isWaiting)) read();
        },
        (thrown: unknown) => {
          if (!isGone) setKeptError(CallError.of(thrown));
        },
      );
    };
    const due = window.setTimeout(read, AFTER_EDIT_MS);
    return () => {
      isGone = true;
      window.clearTimeout(due);
    };
  }, [view.id, document, language]);

  return <RehearsingProvider value={{ rehearsal, simulation, kept, keptError, setKept, isOpen }}>{children}</RehearsingProvider>;
}
