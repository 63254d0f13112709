import { toast } from "../../../app/toasts";
import { IncidentDialog } from "../../../parts/incident/IncidentDialog";
import { useText } from "../../../text";
import { useStudio } from "../state/studio";

/** Adds the flow of a pasted incident to the open scenario, as one step. */
export function StudioIncident({ onClose }: { onClose: () => void }) {
  const text = useText();
  const { view } = useStudio();
  return <IncidentDialog scenario={view.id} onClose={onClose} onTaken={() => toast({ tone: "done", what: text("incident-taken") })} />;
}
