import { Combine as CombineIcon } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../parts/Button";
import { State } from "../../../parts/State";
import { useText } from "../../../text";
import { Problems } from "../problems/Problems";
import { useStudio } from "../state/studio";
import { Candidates } from "./Candidates";
import { CombineDialog } from "./CombineDialog";
import { Conditions } from "./Conditions";
import { FaultForm } from "./FaultForm";
import styles from "./faults.module.css";
import { Gates } from "./Gates";
import { LogicView } from "./LogicView";
import { MaskStrip } from "./MaskStrip";
import { Resolution } from "./Resolution";

/** Fault logic: the candidates at the left; what "recovered" means, and each fault, at the right. */
export function Faults({ onOpenFlow }: { onOpenFlow: () => void }) {
  const text = useText();
  const { view, document } = useStudio();
  const [isCombining, setCombining] = useState(false);
  const { faults, episodes, candidates } = document.scenario;
  return (
    <div className={styles.faults}>
      <div className={styles.left}>
        <Candidates onCombine={() => setCombining(true)} />
        {(faults.length > 0 || view.findings.length > 0) && <Problems />}
      </div>
      <div className={styles.logic}>
        {faults.length === 0 ? (
          <State is="empty" what={text("studio-no-logic")} next={text("studio-no-logic-next")}>
            <Button look="ink" icon={CombineIcon} isDisabled={candidates.length === 0} onPress={() => setCombining(true)}>
              {text("studio-combine")}
            </Button>
          </State>
        ) : (
          <>
            {episodes.map((episode) => (
              <section key={episode.id}>
                <Resolution episode={episode} isNamed={episodes.length > 1} />
                <LogicView episode={episode} onCombine={() => setCombining(true)} />
              </section>
            ))}
            <MaskStrip />
            {faults.map((fault) => (
              <FaultForm key={fault.id} fault={fault} />
            ))}
            <Conditions />
            <Gates />
          </>
        )}
      </div>
      {isCombining && (
        <CombineDialog
          onClose={() => setCombining(false)}
          onDone={(isLaidOut) => {
            setCombining(false);
            if (isLaidOut) onOpenFlow();
          }}
        />
      )}
    </div>
  );
}
