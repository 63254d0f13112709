import { Lock } from "lucide-react";
import { useState } from "react";
import { useCommands } from "../../app/commands";
import { hrefTo } from "../../app/routes";
import { Title } from "../../app/Title";
import { State } from "../../parts/State";
import { UndoButtons } from "../../parts/status";
import { useText } from "../../text";
import { Faults } from "./faults/Faults";
import { Flow } from "./Flow";
import { type Jump, JumpProvider, reveal } from "./jump";
import { Lost } from "./Lost";
import { MoreMenu } from "./MoreMenu";
import { ProblemsProvider } from "./problems/ProblemsProvider";
import { useRehearsing } from "./rehearse/context";
import { RehearseProvider } from "./rehearse/RehearseProvider";
import { SearchArea } from "./search/SearchArea";
import { NOTHING } from "./state/selection";
import { StudioProvider } from "./state/studio";
import { useStudioState } from "./state/useStudioState";
import styles from "./studio.module.css";
import { useStanding } from "./useStanding";
import { Versions } from "./versions/Versions";
import { Views } from "./Views";

const TABS = ["flow", "faults", "rehearse", "versions"] as const;
type TabName = (typeof TABS)[number];

/** Where a scenario is written: its flow on a canvas, its faults as logic. */
export default function StudioScreen({ scenario, tab }: { scenario: string; tab?: string }) {
  const text = useText();
  const opening = useStudioState(scenario);
  const [chosen, setChosen] = useState<TabName>();
  const studio = opening.is === "open" ? opening.studio : undefined;
  const isStanding = useStanding(studio !== undefined);
  useCommands(
    studio === undefined
      ? []
      : [
          { id: "studio-undo", title: text("undo"), group: text("studio"), keys: { code: "KeyZ", mod: true }, isDisabled: studio.view.undo === undefined, run: studio.undo },
          { id: "studio-redo", title: text("redo"), group: text("studio"), keys: { code: "KeyZ", mod: true, shift: true }, isDisabled: studio.view.redo === undefined, run: studio.redo },
          { id: "studio-flow", title: text("studio-tab-flow"), group: text("studio"), keys: { code: "Digit1", alt: true }, inFields: true, run: () => setChosen("flow") },
          { id: "studio-faults", title: text("studio-tab-faults"), group: text("studio"), keys: { code: "Digit2", alt: true }, inFields: true, run: () => setChosen("faults") },
          { id: "studio-rehearse", title: text("rehearsal"), group: text("studio"), keys: { code: "Digit3", alt: true }, inFields: true, run: () => setChosen("rehearse") },
          { id: "studio-versions", title: text("versions"), group: text("studio"), keys: { code: "Digit4", alt: true }, inFields: true, run: () => setChosen("versions") },
        ],
  );
  switch (opening.is) {
    case "loading":
      return <State is="loading" />;
    case "failed":
      return opening.error.isRefused ? (
        <State is="refused" what={opening.error.what} next={opening.error.next} />
      ) : (
        <State is="broken" what={opening.error.what} next={opening.error.next} again={opening.again} />
      );
    case "open":
      break;
  }
  const { view, document, undo, redo } = opening.studio;
  const { head, candidates, nodes } = document.scenario;
  const isNew = nodes.length === 0 || candidates.length === 0;
  const shown: TabName = chosen ?? TABS.find((one) => one === tab) ?? (isNew ? "faults" : "flow");
  const title = head.title === "" ? text("studio-untitled") : head.title;
  const { select } = opening.studio;
  const jump: Jump = ({ kind, id }) => {
    switch (kind) {
      case "node":
      case "edge":
        if (shown === "faults" || shown === "versions") setChosen("flow");
        select({ is: kind, id, isListed: true });
        return;
      case "head":
      case "goal":
      case "persona":
        setChosen("flow");
        select(NOTHING);
        break;
      case "candidate":
      case "fault":
      case "condition":
      case "gate":
      case "episode":
        setChosen("faults");
        break;
    }
    reveal(id);
  };
  return (
    <StudioProvider value={opening.studio}>
      <JumpProvider value={jump}>
        <RehearseProvider isOpen={shown === "rehearse"}>
          <Title
            crumbs={[{ title: view.team === "" ? text("scenarios") : view.team, href: hrefTo("scenarios") }, { title }]}
            end={
              <>
                <UndoButtons undo={{ label: view.undo ?? null, run: undo }} redo={{ label: view.redo ?? null, run: redo }} />
                <MoreMenu />
              </>
            }
          >
            <span className={styles.lock} title={text("studio-private-help")}>
              <Lock aria-hidden size={14} strokeWidth={1.5} />
              {text("studio-private")}
            </span>
            <div className={styles.views}>
              <StudioViews shown={shown} onChange={setChosen} />
            </div>
          </Title>
          <h1 className="unseen">{title}</h1>
          {opening.lost !== undefined && <Lost scenario={scenario} error={opening.lost} />}
          <ProblemsProvider>
            <SearchArea view={shown} isPaused={shown === "versions"}>
              {shown === "versions" ? (
                <Versions />
              ) : shown !== "faults" ? (
                <Flow isEmpty={nodes.length === 0} isRehearsing={shown === "rehearse"} hasPanels={isStanding} onOpenFaults={() => setChosen("faults")} />
              ) : (
                <Faults onOpenFlow={() => setChosen("flow")} />
              )}
            </SearchArea>
          </ProblemsProvider>
        </RehearseProvider>
      </JumpProvider>
    </StudioProvider>
  );
}

/** The views by name; a rehearsal that no longer goes through shows from everywhere. */
function StudioViews({ shown, onChange }: { shown: TabName; onChange: (name: TabName) => void }) {
  const text = useText();
  const broken = useRehearsing()?.kept.filter((one) => one.stop !== undefined).length ?? 0;
  const titles: Record<TabName, string> = {
    flow: text("studio-tab-flow"),
    faults: text("studio-tab-faults"),
    rehearse: broken === 0 ? text("rehearsal") : text("rehearsal-tab-broken", { count: broken }),
    versions: text("versions"),
  };
  return <Views label={text("studio-views")} views={TABS.map((id) => ({ id, title: titles[id] }))} value={shown} onChange={onChange} />;
}
