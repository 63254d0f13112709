import type { ListDelta, ScenarioChange, ScenarioDelta, ScenarioView } from "../../../ipc";

/** A scenario after a change: the whole of it, or the view there was with what differs put in. */
export function viewAfter(before: ScenarioView | undefined, change: ScenarioChange): ScenarioView {
  if ("view" in change) return change.view;
  if (before === undefined) throw new Error("a difference needs something it differs from");
  return applied(before, change.delta);
}

/** Puts a difference into a view. What is the same stays the same object. */
export function applied(view: ScenarioView, { version, scenario, layout, findings, facts }: ScenarioDelta): ScenarioView {
  const was = view.scenario;
  return {
    id: view.id,
    ...facts,
    version,
    scenario: {
      ...was,
      ...(scenario.head === undefined ? {} : { head: scenario.head }),
      candidates: merged(was.candidates ?? [], scenario.candidates),
      faults: merged(was.faults ?? [], scenario.faults),
      conditions: merged(was.conditions ?? [], scenario.conditions),
      gates: merged(was.gates ?? [], scenario.gates),
      episodes: merged(was.episodes ?? [], scenario.episodes),
      personas: merged(was.personas ?? [], scenario.personas),
      nodes: merged(was.nodes ?? [], scenario.nodes),
      edges: merged(was.edges ?? [], scenario.edges),
    },
    layout:
      Object.keys(layout).length === 0
        ? view.layout
        : {
            ...view.layout,
            ...layout,
            nodes: merged(view.layout.nodes, layout.nodes),
            edges: merged(view.layout.edges, layout.edges),
          },
    findings: findings ?? view.findings,
  };
}

function merged<T extends { id: string }>(before: T[], delta: ListDelta<T> | undefined): T[] {
  if (delta === undefined) return before;
  const gone = new Set(delta.gone);
  const put = new Map(delta.put.map((one) => [one.id, one]));
  const list: T[] = [];
  for (const one of before) {
    if (gone.has(one.id)) continue;
    list.push(put.get(one.id) ?? one);
    put.delete(one.id);
  }
  list.push(...put.values());
  if (delta.order === undefined) return list;
  const byId = new Map(list.map((one) => [one.id, one]));
  return delta.order.flatMap((id) => byId.get(id) ?? []);
}
