import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { IncidentEntry } from "../../ipc";
import { draw, mockCore, settle } from "../../testing";
import { IncidentDialog } from "./IncidentDialog";

const entry = (line: number, words: string): IncidentEntry => ({ kind: "symptom", minute: line, text: words, persona: null, line });

async function read(entries: IncidentEntry[]) {
  const onTaken = vi.fn();
  const core = mockCore({ incident_read: { entries, says: ["읽었어요."] }, incident_take: { scenario: "s9" } });
  const { user } = draw(<IncidentDialog scenario="s1" onClose={() => undefined} onTaken={onTaken} />);
  await user.type(screen.getByRole("textbox", { name: "장애 기록" }), "14:03 알람");
  await user.tab();
  await settle();
  await user.click(screen.getByRole("button", { name: "읽기" }));
  await settle();
  return { core, user, onTaken };
}

test("what is pasted is looked over, and only what is kept becomes the draft", async () => {
  const { core, user, onTaken } = await read([entry(1, "알람"), entry(2, "점심")]);
  expect(screen.getByText("읽었어요.")).toBeTruthy();
  await user.click(screen.getByRole("checkbox", { name: "넣기: 점심" }));
  await user.click(screen.getByRole("button", { name: "1개로 초안 만들기" }));
  await settle();
  expect(core.argsOf("incident_take")).toEqual([{ scenario: "s1", title: "", team: null, language: null, entries: [entry(1, "알람")] }]);
  expect(onTaken).toHaveBeenCalledWith("s9");
});

test("a long timeline draws its first rows and offers the others", async () => {
  const { user } = await read(Array.from({ length: 55 }, (_, at) => entry(at + 1, `${at}번째`)));
  expect(screen.getAllByRole("checkbox")).toHaveLength(40);
  await user.click(screen.getByRole("button", { name: "나머지 15줄 보기" }));
  expect(screen.getAllByRole("checkbox")).toHaveLength(55);
});

test("a new scenario needs a title; what was read stays meanwhile", async () => {
  const core = mockCore({ incident_read: { entries: [entry(1, "알람")], says: [] }, incident_take: { scenario: "s9" } });
  const { user } = draw(<IncidentDialog language="ko" onClose={() => undefined} onTaken={() => undefined} />);
  await user.type(screen.getByRole("textbox", { name: "장애 기록" }), "14:03 알람");
  await user.tab();
  await settle();
  await user.click(screen.getByRole("button", { name: "읽기" }));
  await settle();
  await user.click(screen.getByRole("button", { name: "1개로 초안 만들기" }));
  await settle();
  expect(core.argsOf("incident_take")).toEqual([]);
  const title = screen.getByRole("textbox", { name: /시나리오 제목/ });
  expect(title.getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(title);
  await user.type(title, "결제 장애");
  await user.click(screen.getByRole("button", { name: "1개로 초안 만들기" }));
  await settle();
  expect(core.argsOf("incident_take")).toMatchObject([{ title: "결제 장애" }]);
});
