import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import type { Edit, Scenario } from "../../../ipc";
import { draw, setNative, settle } from "../../../testing";
import { JumpProvider } from "../jump";
import { indexed } from "../model/document";
import { hitsOf, patternOf } from "../model/find";
import { complete } from "../model/whole";
import { type Studio, StudioProvider } from "../state/studio";
import { SearchBar } from "./SearchBar";
import type { Wanted } from "./SearchArea";

const titles = (...words: string[]) =>
  indexed(
    complete({
      head: { title: "", language: "ko", incidentType: "other", timeBox: 90, helpFrom: 70, earliestEnd: 45, difficulty: "mid", goals: [] },
      nodes: words.map((title, at) => ({ id: `n${at}`, episode: "e1", title, kind: { type: "note" } })),
    } as unknown as Scenario),
  );

/** The bar over titles of nodes, which replacing changes. */
function shown(...words: string[]) {
  const jumped: string[] = [];
  let closed = 0;
  const now = { document: titles(...words) };
  function Bar() {
    const [document, setDocument] = useState(now.document);
    const [wanted, setWanted] = useState<Wanted>({ needle: "풀", instead: "", isCaseKept: false, isReplacing: true, asked: 1 });
    const change = (make: (document: Studio["document"]) => Edit | undefined) => {
      const edit = make(now.document);
      const edits = edit?.do === "all" ? edit.edits : edit === undefined ? [] : [edit];
      const changed = new Map(edits.flatMap((one) => (one.do === "updateNode" ? [[one.node.id, one.node]] : [])));
      if (changed.size === 0) return Promise.resolve(undefined);
      now.document = titles(...now.document.scenario.nodes.map((one) => ((changed.get(one.id) ?? one).title ?? "")));
      setDocument(now.document);
      return Promise.resolve({ kind: "node" as const, id: [...changed.keys()][0] ?? "" });
    };
    const pattern = patternOf(wanted.needle, false);
    return (
      <StudioProvider value={{ document, change, selection: { is: "nothing" } } as unknown as Studio}>
        <JumpProvider value={({ id }) => jumped.push(id)}>
          <SearchBar wanted={wanted} hits={pattern === undefined ? [] : hitsOf(document, pattern)} pattern={pattern} onChange={(part) => setWanted({ ...wanted, ...part })} onClose={() => (closed += 1)} />
        </JumpProvider>
      </StudioProvider>
    );
  }
  const { user } = draw(<Bar />);
  const [needle, instead] = [screen.getByRole("searchbox"), screen.getByRole("textbox")] as HTMLInputElement[];
  if (needle === undefined || instead === undefined) throw new Error("no fields");
  const enter = async (field: HTMLInputElement, typed: string) => {
    fireEvent.focus(field);
    if (field.value !== typed) {
      setNative(field, typed);
      fireEvent.input(field);
    }
    fireEvent.keyDown(field, { key: "Enter", code: "Enter" });
    await settle();
  };
  return { user, closed: () => closed, jumped, needle, instead, enter, said: () => now.document.scenario.nodes.map((one) => one.title) };
}

test("Enter right after the last key replaces with what was typed", async () => {
  const { needle, instead, enter, said } = shown("풀", "둘");
  await enter(needle, "풀");
  await enter(instead, "표");
  expect(said()).toEqual(["표", "둘"]);
});

test("replacing goes on past the words put there", async () => {
  const { needle, instead, enter, said } = shown("풀과 풀", "풀");
  await enter(needle, "풀");
  for (let time = 0; time < 3; time += 1) await enter(instead, "커넥션 풀");
  expect(said()).toEqual(["커넥션 풀과 커넥션 풀", "커넥션 풀"]);
});

test("behind the last place nothing is replaced a second time", async () => {
  const { needle, instead, enter, said } = shown("풀");
  await enter(needle, "풀");
  for (let time = 0; time < 2; time += 1) await enter(instead, "커넥션 풀");
  expect(said()).toEqual(["커넥션 풀"]);
});

test("Enter right after the last key goes to what was typed", async () => {
  const { needle, enter, jumped } = shown("풀", "둘");
  await enter(needle, "둘");
  expect(jumped).toEqual(["n1"]);
});

test("after replacing everything one goes on typing, and Escape closes the search", async () => {
  const { user, needle, instead, enter, said, closed } = shown("풀", "풀");
  await enter(instead, "표");
  await user.click(screen.getByRole("button", { name: "모두 바꾸기" }));
  await settle();
  expect(said()).toEqual(["표", "표"]);
  expect(document.activeElement).toBe(needle);
  await user.keyboard("{Escape}");
  expect(closed()).toBe(1);
});

test("Escape closes the search while nothing has the focus", async () => {
  const { user, needle, closed } = shown("풀");
  needle.blur();
  await user.keyboard("{Escape}");
  expect(closed()).toBe(1);
});
