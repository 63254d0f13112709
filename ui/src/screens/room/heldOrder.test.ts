import { expect, it } from "vitest";
import type { RoomStep } from "../../ipc";
import { activeOrder, keepOrder } from "./heldOrder";

const step = (id: string, state: RoomStep["state"], options = 1): RoomStep => ({ id, time: "", kind: "action", title: id, note: "", lane: null, state, branches: [], options: Array.from({ length: options }, (_, index) => ({ key: index + 1, title: `${id}${index}`, command: null, opens: null })) });
const keys = (flow: readonly RoomStep[]) => flow.filter((one) => one.state === "active").flatMap((one) => one.options.map((option) => `${one.id} ${option.key ?? "-"}`));

it("what comes while a hand is on the cards takes the keys behind theirs", () => {
  const before = [step("done", "done"), step("notice", "active"), step("ahead", "ahead")];
  const after = [step("done", "done"), step("alarm", "active", 2), step("notice", "active"), step("ahead", "ahead")];
  const kept = keepOrder(after, activeOrder(before));
  expect(kept.map((one) => one.id)).toEqual(["done", "notice", "alarm", "ahead"]);
  expect(keys(kept)).toEqual(["notice 1", "alarm 2", "alarm 3"]);
});

it("what is done meanwhile leaves its keys to the next", () => {
  const kept = keepOrder([step("b", "active"), step("c", "active")], ["a", "c", "b"]);
  expect(keys(kept)).toEqual(["c 1", "b 2"]);
});
