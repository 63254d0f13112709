import { Plus } from "lucide-react";
import { Button } from "../../../parts/Button";
import { State } from "../../../parts/State";
import { useText } from "../../../text";
import { emptyKind } from "../model/kinds";
import { useStudio } from "../state/studio";

/** What stands on the paper while there is no flow: how to get one. */
export function EmptyFlow({ onOpenFaults }: { onOpenFaults: () => void }) {
  const text = useText();
  const studio = useStudio();
  const start = async (): Promise<void> => {
    const there = studio.document.scenario.episodes[0]?.id;
    const made = there ?? (await studio.change(() => ({ do: "addEpisode", title: text("studio-episode-numbered", { number: 1 }), root: null })))?.id;
    if (made !== undefined) studio.make(() => ({ do: "addNode", place: { at: "free", episode: made }, title: "", kind: emptyKind("symptom") }));
  };
  return (
    <State is="empty" what={text("studio-no-flow")} next={text("studio-no-flow-next")}>
      <Button look="ink" onPress={onOpenFaults}>
        {text("studio-open-faults")}
      </Button>
      <Button icon={Plus} onPress={() => void start()}>
        {text("studio-first-node")}
      </Button>
    </State>
  );
}
