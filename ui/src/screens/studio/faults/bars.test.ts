import { expect, test } from "vitest";
import type { Surfacing } from "../../../ipc";
import { barsOf, marksOf, proofOf } from "./bars";

const pool: Surfacing = { fault: "f1", shown: { minute: 5, node: "alarm" }, hiddenBy: [], resolved: { minute: 25, node: "undo" } };
const coupons: Surfacing = { fault: "f3", shown: { minute: 25, node: "ask" }, hiddenBy: ["f1"], hiddenUntil: 25, resolved: { minute: 45, node: "list" } };
const drawn = (surfacing: Surfacing) => barsOf(surfacing, 55).map(({ is, from, to }) => `${is} ${from}-${to}`);

test("the pool is unseen, open, then resolved; the coupons are hidden until then", () => {
  expect(drawn(pool)).toEqual(["unseen 0-5", "open 5-25", "resolved 25-55"]);
  expect(drawn(coupons)).toEqual(["hidden 0-25", "open 25-45", "resolved 45-55"]);
});

test("a fault nothing resolves stays open to the end, one nothing shows stays unseen", () => {
  expect(drawn({ fault: "f", hiddenBy: [], shown: { minute: 5 } })).toEqual(["unseen 0-5", "open 5-55"]);
  expect(drawn({ fault: "f", hiddenBy: [] })).toEqual(["unseen 0-55"]);
});

test("a mask is proved when the sign comes with or after what frees it", () => {
  expect(proofOf(coupons)).toBe("proved");
  expect(proofOf({ ...coupons, shown: { minute: 24 } })).toBe("tooSoon");
  expect(proofOf({ fault: "f3", hiddenBy: ["f1"], hiddenUntil: 25 })).toBe("neverShown");
  expect(proofOf({ fault: "f3", hiddenBy: ["f1"], shown: { minute: 3 } })).toBe("neverFreed");
});

test("every turn of the strip is named once, by what ends there", () => {
  expect(marksOf([pool, coupons], 55)).toEqual([{ minute: 0 }, { minute: 5, node: "alarm" }, { minute: 25, node: "undo" }, { minute: 45, node: "list" }, { minute: 55 }]);
});
