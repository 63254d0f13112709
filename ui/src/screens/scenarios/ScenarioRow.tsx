import { AppWindow, Check, Copy, Ellipsis, FileOutput, OctagonAlert, Trash2, TriangleAlert } from "lucide-react";
import { hrefTo } from "../../app/routes";
import { useExportScenario } from "../../app/saved";
import { toast } from "../../app/toasts";
import { useAct } from "../../app/view";
import { call, type ScenarioCard } from "../../ipc";
import { IconButton } from "../../parts/Button";
import { Menu } from "../../parts/Menu";
import { useText } from "../../text";
import styles from "./scenarios.module.css";

/** One scenario: its name leads to the studio; what else can be done with it stands in a menu. */
export function ScenarioRow({ card }: { card: ScenarioCard }) {
  const text = useText();
  const act = useAct();
  const exportScenario = useExportScenario();
  const title = card.title === "" ? text("studio-untitled") : card.title;
  const { id: scenario } = card;

  const duplicate = async (): Promise<void> => {
    const made = await act(() => call("scenario_duplicate", { scenario }));
    if (made !== undefined) toast({ tone: "done", what: text("scenarios-duplicated", { title }) });
  };
  const remove = async (): Promise<void> => {
    const done = await act(() => call("scenario_remove", { scenario }));
    if (done === undefined) return;
    const restore = (): void => void act(() => call("scenario_restore", { scenario }));
    toast({ tone: "done", what: text("scenarios-removed", { title }), action: { title: text("undo"), run: restore } });
  };

  return (
    <li className={styles.row}>
      <a href={hrefTo("studio", { scenario })}>{title}</a>
      <Findings card={card} />
      <span className={styles.changed}>{card.changed}</span>
      <Menu
        label={text("scenarios-acts", { title })}
        button={<IconButton label={text("scenarios-acts", { title })} icon={Ellipsis} />}
        entries={[
          { id: "window", title: text("more-window"), icon: AppWindow, run: () => void act(() => call("window_open", { scenario })) },
          { id: "duplicate", title: text("scenarios-duplicate"), icon: Copy, run: () => void duplicate() },
          { id: "export", title: text("scenarios-export"), icon: FileOutput, run: () => void exportScenario(scenario, title) },
          "line",
          { id: "remove", title: text("scenarios-remove"), icon: Trash2, run: () => void remove() },
        ]}
      />
    </li>
  );
}

function Findings({ card }: { card: ScenarioCard }) {
  const text = useText();
  if (card.nodes === 0) return <span className={styles.findings}>{text("scenarios-empty")}</span>;
  return (
    <span className={styles.findings}>
      {card.errors > 0 && (
        <span className={styles.errors}>
          <OctagonAlert aria-hidden size={14} strokeWidth={1.5} />
          {text("scenarios-errors", { count: card.errors })}
        </span>
      )}
      {card.warnings > 0 && (
        <span className={styles.warnings}>
          <TriangleAlert aria-hidden size={14} strokeWidth={1.5} />
          {text("scenarios-warnings", { count: card.warnings })}
        </span>
      )}
      {card.errors + card.warnings === 0 && (
        <span>
          <Check aria-hidden size={14} strokeWidth={1.5} />
          {text("scenarios-sound")}
        </span>
      )}
    </span>
  );
}
