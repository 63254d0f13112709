import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Toasts } from "../../app/toasts";
import type { ImportPreview } from "../../ipc";
import { draw, fail, mockCore, refuse, settle, type Answers } from "../../testing";
import Import from "./Import";

const preview: ImportPreview = {
  file: "지난 결과.csv (CP949)",
  hash: "abc",
  columns: [{ heading: "이름", meaning: "이름" }, { heading: "비고", meaning: null }],
  counts: [{ value: "36", label: "차수" }],
  seasons: ["2020: 차수 23개, 참여 166명"],
  asksForSeason: true,
  asksForMeasure: true,
  problemsTitle: "확인할 줄 1개",
  problems: [{ line: "7번째 줄", what: "점수가 6이에요", happens: "빼고 가져와요", isLeftOut: true }],
  problemsMore: null,
  apply: "331명의 참여 가져오기",
  nothing: null,
};
const chosen = { source: { is: "chosen", path: "/표/지난 결과.csv" } } as const;
const earlier = { id: "i1", name: "작년.csv", line: "작년.csv, 차수 23개", isUndone: false };

const begin = async (answers: Answers) => {
  const core = mockCore({ import_list: { earlier: [] }, file_choose: { path: chosen.source.path }, import_preview: preview, import_apply: { id: "i2", what: "차수 36개를 가져왔어요." }, import_undo: {}, ...answers });
  const drawn = draw(
    <>
      <Import />
      <Toasts />
    </>,
  );
  await settle();
  return { core, ...drawn };
};

describe("the import of past results", () => {
  it("begins without a list, since nothing was brought in yet", async () => {
    await begin({});
    expect(screen.getByRole("button", { name: "파일 고르기" })).toBeTruthy();
    expect(screen.queryByText("작년.csv, 차수 23개")).toBeNull();
  });

  it("goes by keyboard from the system's dialog over the preview to the season", async () => {
    const { core, user } = await begin({});
    screen.getByRole("button", { name: "파일 고르기" }).focus();
    await user.keyboard("{Enter}");
    await settle();
    expect(core.argsOf("file_choose")).toEqual([{ purpose: "sheet" }]);
    expect(screen.getByText("2020: 차수 23개, 참여 166명")).toBeTruthy();
    expect(screen.getByText("점수가 6이에요")).toBeTruthy();
    expect(core.argsOf("import_apply")).toEqual([]);
    screen.getByRole("button", { name: "331명의 참여 가져오기" }).focus();
    await user.keyboard("{Enter}");
    await settle();
    expect(core.argsOf("import_apply")[0]).toMatchObject({ ...chosen, seen: "abc" });
    expect(document.activeElement?.textContent).toBe("시즌 보기");
    await user.keyboard("{Enter}");
    expect(window.location.hash).toBe("#/season");
  });

  it("stays as it was when nobody chose a file", async () => {
    const { core, user } = await begin({ file_choose: { path: null } });
    await user.click(screen.getByRole("button", { name: "파일 고르기" }));
    await settle();
    expect(core.argsOf("import_preview")).toEqual([]);
  });

  it("looks again when something the file does not say is chosen", async () => {
    const { core, user } = await begin({});
    await user.click(screen.getByRole("button", { name: "파일 고르기" }));
    await settle();
    await user.type(screen.getByRole("textbox", { name: "시즌 이름" }), "2019{Tab}");
    await settle();
    expect(core.argsOf("import_preview").at(-1)).toMatchObject({ ...chosen, choices: { season: "2019" } });
  });

  it("says calmly of a file that is no sheet what it is, and takes another", async () => {
    const { core, user } = await begin({ import_preview: () => refuse("표가 비어 있어요.", "다른 파일을 골라 주세요.") });
    await user.click(screen.getByRole("button", { name: "파일 고르기" }));
    await settle();
    expect(screen.getByText("표가 비어 있어요.")).toBeTruthy();
    core.answer({ import_preview: preview });
    await user.click(screen.getByRole("button", { name: "다른 파일 고르기" }));
    await settle();
    expect(screen.getByText("확인할 줄 1개")).toBeTruthy();
  });

  it("keeps the preview when the disk fails", async () => {
    const { user } = await begin({ import_apply: () => fail("디스크에 쓸 자리가 없어서 저장하지 못했어요.") });
    await user.click(screen.getByRole("button", { name: "파일 고르기" }));
    await settle();
    await user.click(screen.getByRole("button", { name: "331명의 참여 가져오기" }));
    await settle();
    expect(screen.getByRole("alert").textContent).toContain("디스크에 쓸 자리가 없어서");
    expect(screen.getByRole("button", { name: "331명의 참여 가져오기" })).toBeTruthy();
  });

  it("takes an earlier import back", async () => {
    const { core, user } = await begin({ import_list: { earlier: [earlier] } });
    await user.click(screen.getByRole("button", { name: /작년\.csv/ }));
    await settle();
    expect(core.argsOf("import_undo")).toEqual([{ id: "i1" }]);
  });
});
