import { act, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { Dialog } from "../parts/Dialog";
import { draw } from "../testing";
import { clearToasts, toast, Toasts } from "./toasts";

afterEach(() => act(clearToasts));

it("a refusal over an open dialogue is heard by screen readers and can be closed", async () => {
  const { user } = draw(
    <>
      <Toasts />
      <Dialog title="메모 붙여넣기" isOpen onClose={() => undefined}>
        <p>글</p>
      </Dialog>
    </>,
  );
  act(() => toast({ tone: "refused", what: "2번째 줄에 부호가 없어요." }));
  expect(screen.getByRole("status").textContent).toContain("2번째 줄에 부호가 없어요.");
  const messages = screen.getByRole("region", { name: "알림" });
  await user.click(messages.querySelector("button") as HTMLButtonElement);
  expect(screen.queryByRole("status")).toBeNull();
  expect(screen.getByRole("dialog", { name: "메모 붙여넣기" })).toBeTruthy();
});

it("a message is closed by key, also over a dialogue", async () => {
  const { user } = draw(
    <>
      <Toasts />
      <Dialog title="메모 붙여넣기" isOpen onClose={() => undefined}>
        <input aria-label="메모" />
      </Dialog>
    </>,
  );
  act(() => toast({ tone: "refused", what: "지금은 할 수 없어요." }));
  act(() => toast({ tone: "refused", what: "줄이 비어 있어요." }));
  screen.getByRole("textbox", { name: "메모" }).focus();
  await user.keyboard("{Alt>}0{/Alt}");
  expect(screen.getAllByRole("status").map((one) => one.textContent)).toEqual([expect.stringContaining("지금은 할 수 없어요.")]);
  await user.keyboard("{Alt>}0{/Alt}");
  expect(screen.queryByRole("status")).toBeNull();
});

it("the hidden button that closes a dialogue speaks Korean", () => {
  draw(
    <Dialog title="메모 붙여넣기" isOpen onClose={() => undefined}>
      <p>글</p>
    </Dialog>,
  );
  expect(screen.queryByRole("button", { name: "Dismiss" })).toBeNull();
});

it("messages that wait for a person stay, however many come after them, and good news makes room", () => {
  draw(<Toasts />);
  act(() => {
    for (const number of [1, 2, 3, 4]) toast({ tone: "refused", what: "지워졌어요.", words: `글 ${number}` });
    for (const number of [1, 2, 3, 4]) toast({ tone: "done", what: `했어요 ${number}` });
  });
  const said = screen.getAllByRole("status").map((one) => one.textContent);
  for (const number of [1, 2, 3, 4]) expect(said).toContainEqual(expect.stringContaining(`글 ${number}`));
  expect(said.filter((one) => one.includes("했어요"))).toHaveLength(3);
});

it("words that would be lost are shown whole and can be copied", async () => {
  const { user } = draw(<Toasts />);
  const words = "긴 글 ".repeat(1000);
  act(() => toast({ tone: "refused", what: "지워졌어요.", words }));
  expect(screen.getByRole("status").querySelector("q")?.textContent).toBe(words);
  await user.click(screen.getByRole("button", { name: "글 복사하기" }));
  expect(await navigator.clipboard.readText()).toBe(words);
  expect(await screen.findByText("글을 복사했어요.")).toBeTruthy();
});
