import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { RoomView } from "../../ipc";
import { draw } from "../../testing";
import { Dialogs } from "./Dialogs";

const fault = (numeral: number, title: string, state: "active" | "resolved" | "latent") => ({ fault: title, numeral, title, state, canResolve: false });
const view = (faults: ReturnType<typeof fault>[]) => ({ faults, people: [], notice: { node: "n", fields: [], isAllowed: true, missing: "", isGiven: false } }) as unknown as RoomView;

const begin = (faults: ReturnType<typeof fault>[]) => {
  const run = vi.fn(() => Promise.resolve(true));
  return { run, ...draw(<Dialogs view={view(faults)} seconds={600} open={{ is: "notice" }} who={null} acts={{ run, deed: run, open: () => undefined }} onClose={() => undefined} />) };
};

it("a resolution notice over an open fault is asked about, and may be recorded all the same", async () => {
  const { run, user } = begin([fault(1, "캐시 만료", "resolved"), fault(2, "중복 배차", "active"), fault(3, "나중 일", "latent")]);
  expect(screen.getByRole("alert").textContent).toContain("2 중복 배차");
  expect(screen.getByRole("alert").textContent).not.toContain("캐시 만료");
  await user.type(screen.getByRole("textbox", { name: /공지 내용/ }), "복구했어요");
  await user.tab();
  await user.click(screen.getByRole("button", { name: "그래도 기록" }));
  expect(run).toHaveBeenCalledWith({ do: "notice", node: "n", fields: [{ name: "공지 내용", text: "복구했어요" }] });
});

it("a resolution notice after every repair is recorded without a question", () => {
  begin([fault(1, "캐시 만료", "resolved")]);
  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.getByRole("button", { name: "해소공지 기록" })).toBeTruthy();
});
