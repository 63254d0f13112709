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
