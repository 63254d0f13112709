import type { Document } from "../model/document";

/** A node of a list under a name that no other of the list has. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** Where it stands, when another of the list has the same name: its episode, or what leads to it. */
  readonly where: string;
}

/** Tells nodes of the same name apart: by their episodes, else by what leads to them, else by their number. */
export function toldApart(document: Document, ids: readonly string[], nameOf: (id: string) => string): Named[] {
  const episodes = new Map(document.scenario.episodes.map((one) => [one.id, one.title]));
  const ways: ((id: string) => string)[] = [
    (id) => episodes.get(document.nodes.get(id)?.episode ?? "") ?? "",
    (id) => {
      const [edge] = document.into.get(id) ?? [];
      return edge?.from === undefined ? "" : nameOf(edge.from);
    },
  ];
  return ids.map((id) => {
    const name = nameOf(id);
    const twins = ids.filter((one) => nameOf(one) === name);
    if (twins.length === 1) return { id, name, where: "" };
    const tells = (way: (id: string) => string): boolean => new Set(twins.map(way).filter((said) => said !== "")).size === twins.length;
    const way = ways.find(tells);
    return { id, name, where: way === undefined ? String(twins.indexOf(id) + 1) : way(id) };
  });
}
