import { Canvas } from "./canvas/Canvas";
import { EmptyFlow } from "./canvas/EmptyFlow";
import { Inspector } from "./inspector/Inspector";
import { Outline } from "./outline/Outline";
import { Panels } from "./panels/Panels";
import { Problems } from "./problems/Problems";
import { DurationRail } from "./rail/DurationRail";
import { RehearsePanel } from "./rehearse/RehearsePanel";

interface Props {
  isEmpty: boolean;
  isRehearsing: boolean;
  /** Whether the panels beside the canvas are drawn. */
  hasPanels: boolean;
  onOpenFaults: () => void;
}

/** The canvas with what stands around it. The canvas comes first: it is what one looks for. */
export function Flow({ isEmpty, isRehearsing, hasPanels, onOpenFaults }: Props) {
  const beside = isRehearsing ? (
    <RehearsePanel />
  ) : (
    <>
      <Inspector />
      <Problems />
    </>
  );
  return (
    <Panels outline={hasPanels && <Outline />} inspector={hasPanels && beside}>
      {isEmpty ? (
        <EmptyFlow onOpenFaults={onOpenFaults} />
      ) : (
        <>
          <Canvas />
          <DurationRail />
        </>
      )}
    </Panels>
  );
}
