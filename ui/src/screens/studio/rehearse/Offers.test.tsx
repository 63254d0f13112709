import { expect, test } from "vitest";
import type { Act, OfferView } from "../../../ipc";
import { grouped } from "./Offers";

const offer = (act: Act, name: string): OfferView => ({ act, place: "now", does: "", name, due: "", isBlocked: false });

test("what can be done with one node stands together, and each branch by itself", () => {
  const groups = grouped([
    offer({ do: "carry", node: "n1" }, "풀 되돌리기"),
    offer({ do: "fail", node: "n1" }, "풀 되돌리기"),
    offer({ do: "choose", edge: "x1" }, "롤백"),
    offer({ do: "choose", edge: "x2" }, "재기동"),
    offer({ do: "meet", condition: "c1" }, "확인"),
  ]);
  expect(groups.map((group) => [group.name, group.offers.length])).toEqual([
    ["풀 되돌리기", 2],
    ["롤백", 1],
    ["재기동", 1],
    ["확인", 1],
  ]);
});
