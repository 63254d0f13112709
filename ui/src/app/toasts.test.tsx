import { act, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Dialog } from "../parts/Dialog";
import { draw } from "../testing";
import { toast, Toasts } from "./toasts";

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
