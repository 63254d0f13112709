import { expect, test, vi } from "vitest";
import { draw } from "../testing";
import { Prose } from "./Prose";

test("what was written can be read as it will look, and written on", async () => {
  const { user, getByRole, queryByRole } = draw(<Prose label="바라는 대응" value="**먼저** 알린다" onSave={vi.fn()} />);
  await user.click(getByRole("button", { name: "‘바라는 대응’ 읽기" }));
  expect(getByRole("group", { name: "바라는 대응" }).querySelector("strong")?.textContent).toBe("먼저");
  expect(queryByRole("textbox")).toBeNull();
  await user.click(getByRole("button", { name: "‘바라는 대응’ 쓰기" }));
  expect(getByRole("textbox", { name: "바라는 대응" })).toHaveProperty("value", "**먼저** 알린다");
});

test("an empty field has nothing to read", () => {
  const { queryByRole } = draw(<Prose label="바라는 대응" value=" " onSave={vi.fn()} />);
  expect(queryByRole("button")).toBeNull();
});
