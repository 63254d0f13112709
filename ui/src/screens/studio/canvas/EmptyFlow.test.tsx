import { fireEvent } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Edit } from "../../../ipc";
import { draw, settle } from "../../../testing";
import { indexed } from "../model/document";
import { copied, written } from "../model/fragment";
import { complete } from "../model/whole";
import { type Studio, StudioProvider } from "../state/studio";
import { EmptyFlow } from "./EmptyFlow";

const head = { title: "", language: "ko", incidentType: "other", timeBox: 90, helpFrom: 70, earliestEnd: 45, difficulty: "mid", goals: [] };
const scenarioOf = (nodes: object[]) => indexed(complete({ head, nodes } as unknown as Parameters<typeof complete>[0]));

test("nodes are pasted into a scenario that has none in one step", async () => {
  const from = scenarioOf([{ id: "n1", episode: "e1", title: "풀 확인", kind: { type: "note" } }]);
  const edits: Edit[] = [];
  const studio = {
    view: { id: "s1" },
    document: scenarioOf([]),
    change: (make: (document: Studio["document"]) => Edit) => {
      edits.push(make(studio.document));
      return Promise.resolve({ kind: "node", id: "made" });
    },
    select: () => undefined,
  } as unknown as Studio;
  draw(
    <StudioProvider value={studio}>
      <EmptyFlow onOpenFaults={() => undefined} />
    </StudioProvider>,
  );
  fireEvent.paste(document.body, { clipboardData: { getData: () => written(copied(from, "s0", ["n1"], ["n1"])) } });
  await settle();
  expect(edits).toHaveLength(1);
  expect(edits).toMatchObject([{ do: "paste", fragment: { nodes: [{ title: "풀 확인" }], isAtHome: false } }]);
});
