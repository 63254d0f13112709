import { expect, test } from "vitest";
import type { Scenario } from "../../../ipc";
import { indexed } from "../model/document";
import { complete } from "../model/whole";
import { toldApart } from "./toldApart";

const ending = (id: string, title: string, episode = "e1") => ({ id, title, episode, kind: { type: "ending", outcome: "good" } });
const wheres = (nodes: object[], edges: object[] = []) => {
  const document = indexed(complete({ head: { title: "" }, episodes: [{ id: "e1", title: "1차" }, { id: "e2", title: "2차" }], nodes, edges } as unknown as Scenario));
  const name = (id: string) => document.nodes.get(id)?.title ?? "";
  return toldApart(document, ["a", "b"], name).map((one) => one.where);
};

test("endings of different names need nothing more", () => {
  expect(wheres([ending("a", "좋은 끝"), ending("b", "나쁜 끝")])).toEqual(["", ""]);
});

test("endings of one name are told apart by their episodes", () => {
  expect(wheres([ending("a", "좋은 끝"), ending("b", "좋은 끝", "e2")])).toEqual(["1차", "2차"]);
});

test("in one episode, what leads to them tells them apart, and at last their number", () => {
  const twins = [ending("a", "좋은 끝"), ending("b", "좋은 끝")];
  const before = (id: string, title: string) => ({ id, title, episode: "e1", kind: { type: "note" } });
  const edge = (from: string, to: string) => ({ id: `${from}${to}`, from, to, position: 1, kind: { type: "then" } });
  expect(wheres([...twins, before("c", "회수"), before("d", "기다림")], [edge("c", "a"), edge("d", "b")])).toEqual(["회수", "기다림"]);
  expect(wheres(twins)).toEqual(["1", "2"]);
});
