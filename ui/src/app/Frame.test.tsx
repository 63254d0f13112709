import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { draw, fail, mockCore, refuse, settle } from "../testing";
import { matches, press, useCommands, type Command } from "./commands";
import { Frame } from "./Frame";
import { hrefTo, placeOf } from "./routes";
import { Toasts } from "./toasts";
import { Show, useAct, useView } from "./view";

const app = () => mockCore({ app_info: { version: "1.2.3", language: "ko" }, settings_get: { language: "ko", chosenLanguage: null, theme: "system", smallestGroup: 5, smallestGroupFloor: 3 }, workspace_status: { is: "open", path: "/작업/drillbook", isFresh: false, syncedBy: null, warning: null }, backup_list: [] });

describe("addresses", () => {
  it("carry their parameters there and back", () => {
    const href = hrefTo("studio", { scenario: "가 나&다" });
    expect(placeOf(href)).toEqual({ screen: "studio", params: { scenario: "가 나&다" } });
    expect(placeOf("")).toEqual({ screen: "home", params: {} });
  });
});

describe("keys", () => {
  const key = (init: KeyboardEventInit) => new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init });

  it("go by their place, so that Hangul mode changes nothing", () => {
    expect(matches({ code: "KeyN" }, key({ code: "KeyN", key: "ㅜ" }))).toBe(true);
    expect(matches({ code: "KeyN" }, key({ code: "KeyN", key: "n", ctrlKey: true }))).toBe(false);
    expect(matches({ code: "KeyK", mod: true }, key({ code: "KeyK", key: "k", ctrlKey: true }))).toBe(true);
  });

  it("leave typing and composing alone", () => {
    const run = vi.fn();
    const commands: Command[] = [
      { id: "plain", title: "글쇠", keys: { code: "KeyN" }, run },
      { id: "saving", title: "저장", keys: { code: "KeyS", mod: true }, inFields: true, run },
    ];
    const Offers = () => {
      useCommands(commands);
      return <input aria-label="칸" />;
    };
    draw(<Offers />);
    const input = screen.getByRole("textbox");
    window.addEventListener("keydown", press);
    fireEvent.keyDown(input, { code: "KeyN", key: "n" });
    fireEvent.keyDown(document.body, { code: "KeyN", key: "ㅜ", isComposing: true });
    expect(run).not.toHaveBeenCalled();
    fireEvent.keyDown(input, { code: "KeyS", key: "s", ctrlKey: true });
    fireEvent.keyDown(document.body, { code: "KeyN", key: "ㅜ" });
    expect(run).toHaveBeenCalledTimes(2);
    window.removeEventListener("keydown", press);
  });
});

describe("the frame", () => {
  it("covers screens with secrets while presenting, and shows them again afterwards", async () => {
    const card = { id: "s1", title: "쿠폰이 두 번 쓰여요", team: "", teamId: null, language: "ko", changed: "", nodes: 3, errors: 0, warnings: 0 } as const;
    app().answer({ scenario_list: [card] });
    window.location.hash = "#/scenarios";
    const { user } = draw(<Frame />);
    await settle();
    expect(screen.getByText("쿠폰이 두 번 쓰여요")).toBeTruthy();
    await user.keyboard("{Control>}k{/Control}");
    // The palette is fetched when it is wanted first.
    await screen.findByRole("dialog");
    await user.keyboard("발표 모드 켜기{Enter}");
    await settle();
    expect(screen.queryByText("쿠폰이 두 번 쓰여요")).toBeNull();
    await user.click(screen.getByRole("button", { name: "발표 모드 끄기" }));
    await settle();
    expect(screen.getByText("쿠폰이 두 번 쓰여요")).toBeTruthy();
  });

  it("opens the palette, finds by initial consonants, and goes there", async () => {
    app();
    window.location.hash = "#/settings";
    const { user } = draw(<Frame />);
    await settle();
    await user.keyboard("{Control>}k{/Control}");
    // The palette is fetched when it is wanted first.
    await screen.findByRole("dialog");
    await user.keyboard("ㅎ ㅇㄱ");
    expect(within(screen.getByRole("listbox")).getAllByRole("option")[0]?.textContent).toContain("홈 열기");
  });

  it("switches the language at once", async () => {
    app();
    window.location.hash = "#/settings";
    const { user } = draw(<Frame />);
    await settle();
    await user.click(await screen.findByText("English"));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Settings");
    expect(document.documentElement.lang).toBe("en");
  });
});

describe("reading and writing", () => {
  const Reader = () => <Show view={useView("backup_list", {})}>{(list) => <p>{`백업 ${list.length}`}</p>}</Show>;

  it("reads again when something was touched, and keeps the last answer meanwhile", async () => {
    const core = mockCore({ backup_list: [] });
    draw(<Reader />);
    await settle();
    expect(screen.getByText("백업 0")).toBeTruthy();
    core.answer({ backup_list: [{ name: "하나", made: "오늘", reason: "자동", size: "1 KB" }] });
    core.touch();
    expect(screen.getByText("백업 0")).toBeTruthy();
    await settle();
    expect(screen.getByText("백업 1")).toBeTruthy();
  });

  it("shows a refusal calmly and a failure with a way to try again", async () => {
    const core = mockCore({ backup_list: () => refuse("아직 볼 수 없어요.", "먼저 시작해 주세요.") });
    const { user } = draw(<Reader />);
    await settle();
    expect(screen.getByRole("status").textContent).toContain("먼저 시작해 주세요.");
    core.answer({ backup_list: () => fail("디스크를 읽지 못했어요.") });
    core.touch();
    await settle();
    expect(screen.getByRole("alert").textContent).toContain("디스크를 읽지 못했어요.");
    core.answer({ backup_list: [] });
    await user.click(screen.getByRole("button", { name: "다시 해 보기" }));
    await settle();
    expect(screen.getByText("백업 0")).toBeTruthy();
  });

  it("says why a change did not happen", async () => {
    mockCore({ workspace_begin_empty: () => refuse("이미 시작했어요.", "홈으로 가 주세요.") });
    const results: unknown[] = [];
    const Writer = () => {
      const run = useAct();
      return <button onClick={() => void run(() => import("../ipc").then(({ call }) => call("workspace_begin_empty", {}))).then((done) => results.push(done))}>하기</button>;
    };
    const { user } = draw(
      <>
        <Writer />
        <Toasts />
      </>,
    );
    await user.click(screen.getByText("하기"));
    await settle();
    expect(results).toEqual([undefined]);
    expect(screen.getByRole("status").textContent).toContain("홈으로 가 주세요.");
  });
});
