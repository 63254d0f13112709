import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { draw, mockCore, settle } from "../../../testing";
import { JumpProvider } from "../jump";
import { type Studio, StudioProvider } from "../state/studio";
import { Versions } from "./Versions";

const studio = { view: { id: "s1" }, document: { nodes: new Map([["pool", {}]]), edges: new Map(), faults: new Map() } } as unknown as Studio;
const one = { id: "v1", name: "처음", isNamed: true, made: "11월 1일", why: "이름을 붙여 남겼어요" };
const two = { id: "v2", name: "다음", isNamed: true, made: "11월 2일", why: "이름을 붙여 남겼어요" };
const comparison = {
  groups: [
    {
      heading: "장애",
      changes: [
        { sentence: "시간: ‘풀’ 보통 20 → 25분", elements: [{ kind: "node" as const, id: "pool" }], wording: [] },
        { sentence: "조치 삭제: 옛것", elements: [{ kind: "node" as const, id: "gone" }], wording: [] },
      ],
    },
  ],
  quiet: "",
  more: "",
};
const view = (jumped: (id: string) => void) => (
  <StudioProvider value={studio}>
    <JumpProvider value={(element) => jumped(element.id)}>
      <Versions />
    </JumpProvider>
  </StudioProvider>
);

test("without versions it says what they are for", async () => {
  mockCore({ version_list: [] });
  draw(view(() => undefined));
  await settle();
  expect(screen.getByText("아직 버전이 없어요")).toBeTruthy();
  expect(screen.getByRole("button", { name: "지금을 버전으로 남기기" })).toBeTruthy();
});

test("a sentence leads to its element, and what is gone leads nowhere", async () => {
  const jumped: string[] = [];
  const core = mockCore({ version_list: [two, one], version_compare: comparison });
  const { user } = draw(view((id) => jumped.push(id)));
  await settle();
  await settle();
  await user.click(screen.getByRole("button", { name: "시간: ‘풀’ 보통 20 → 25분" }));
  expect(jumped).toEqual(["pool"]);
  expect(screen.queryByRole("button", { name: "조치 삭제: 옛것" })).toBeNull();
  expect(core.argsOf("version_compare")).toEqual([{ scenario: "s1", from: "v2" }]);
});

test("a version is restored from its menu", async () => {
  const core = mockCore({ version_list: [two, one], version_compare: comparison, version_restore: {} });
  const { user } = draw(view(() => undefined));
  await settle();
  await user.click(screen.getByRole("button", { name: "‘처음’ 버전에 할 수 있는 일" }));
  await user.click(screen.getByRole("menuitem", { name: "이 버전으로 되살리기" }));
  await settle();
  expect(core.argsOf("version_restore")).toEqual([{ scenario: "s1", version: "v1" }]);
});

test("what changed since the last version somebody named comes first, not since a file was written", async () => {
  const exported = { id: "v3", name: "파일로 내보냈어요", isNamed: false, made: "11월 3일", why: "파일로 내보냈어요" };
  const core = mockCore({ version_list: [exported, two, one], version_compare: comparison });
  draw(view(() => undefined));
  await settle();
  await settle();
  expect(core.argsOf("version_compare")).toEqual([{ scenario: "s1", from: "v2" }]);
  expect(screen.getByRole("button", { pressed: true }).textContent).toContain("다음");
});
