import { expect, test } from "vitest";
import { languages, textIn } from "../../../text";
import { ASKERS, QUESTIONS } from "./questions";

test("every question has its words and its concern in both languages", () => {
  for (const language of languages) {
    const text = textIn(language);
    for (const { id, about } of QUESTIONS) {
      expect(text(id)).not.toContain("⟦");
      expect(text(about)).not.toContain("⟦");
    }
  }
});

test("all who stand in ask, and no question stands twice", () => {
  expect(ASKERS).toEqual(["customerCentre", "emergencyCommittee", "cto", "marketing", "own"]);
  const text = textIn("ko");
  expect(new Set(QUESTIONS.map((one) => text(one.id))).size).toBe(QUESTIONS.length);
});
