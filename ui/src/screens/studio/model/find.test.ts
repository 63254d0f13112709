import { describe, expect, it } from "vitest";
import type { Scenario } from "../../../ipc";
import { indexed } from "./document";
import { hitsOf, patternOf, replacedAll, replacedOne } from "./find";
import { complete } from "./whole";

const scenario = {
  head: { title: "쿠폰이 두 번 쓰여요", language: "ko", incidentType: "other", timeBox: 90, helpFrom: 70, earliestEnd: 45, difficulty: "mid", goals: [{ id: "o1", text: "쿠폰을 알린다" }] },
  faults: [{ id: "f1", numeral: 1, title: "쿠폰 중복", variants: [{ difficulty: "mid", cause: "쿠폰 표", plant: ["쿠폰을 심는다"], minutes: {} }] }],
  nodes: [
    { id: "n1", episode: "e1", title: "Coupon 알람", kind: { type: "symptom", source: "coupon-api", reveals: ["f1"], shows: "atOnce" } },
    { id: "n2", episode: "e1", title: "", kind: { type: "inject", persona: null, channel: "", text: "쿠폰이 왜 두 장이죠?", goodAnswer: ["쿠폰을 되돌린다"], reveals: [] } },
  ],
  edges: [{ id: "x1", from: "n1", to: "n2", position: 0, primary: false, kind: { type: "branch", when: "쿠폰을 멈추면", likelihood: null, default: true } }],
} as unknown as Scenario;
const document = indexed(complete(scenario));
const pattern = (needle: string, isCaseKept = false): RegExp => patternOf(needle, isCaseKept) ?? /$^/gu;

describe("finding", () => {
  it("looks into titles, injects, answers, branch conditions, faults, goals and settings", () => {
    const found = hitsOf(document, pattern("쿠폰")).map(({ ref, path }) => `${ref.kind} ${path.join(".")}`);
    expect(found).toEqual([
      "head title", "goal text", "fault title", "fault variants.0.cause", "fault variants.0.plant.0", "node kind.text", "node kind.goodAnswer.0", "edge kind.when",
    ]);
  });

  it("leaves ids and kinds alone", () => {
    expect(hitsOf(document, pattern("inject"))).toEqual([]);
    expect(hitsOf(document, pattern("f1"))).toEqual([]);
  });

  it("keeps to capitals only when asked", () => {
    expect(hitsOf(document, pattern("coupon"))).toHaveLength(2);
    expect(hitsOf(document, pattern("coupon", true))).toHaveLength(1);
  });

  it("takes signs of patterns as they are", () => {
    expect(hitsOf(document, pattern("장이죠?"))).toHaveLength(1);
    expect(hitsOf(document, pattern("coupon-api"))).toHaveLength(1);
    expect(hitsOf(document, pattern("a/b"))).toEqual([]);
    expect(hitsOf(document, pattern(".*"))).toEqual([]);
  });
});

describe("replacing", () => {
  it("changes one place only, and only while it stands as it was found", () => {
    const [, , , , , hit] = hitsOf(document, pattern("쿠폰"));
    if (hit === undefined) throw new Error("no hit");
    expect(replacedOne(document, hit, "포인트")).toMatchObject({ do: "updateNode", node: { id: "n2", kind: { text: "포인트이 왜 두 장이죠?", goodAnswer: ["쿠폰을 되돌린다"] } } });
    expect(replacedOne(document, { ...hit, words: "그 사이 바뀐 말" }, "포인트")).toBeUndefined();
  });

  it("changes everything as one step, each element once", () => {
    const edit = replacedAll(document, pattern("쿠폰"), "$& 포인트");
    if (edit?.do !== "all") throw new Error("one step was expected");
    expect(edit.gesture).toBe("replace");
    expect(edit.edits.map((one) => one.do)).toEqual(["setHead", "updateGoal", "updateFault", "updateNode", "updateEdge"]);
    expect(JSON.stringify(edit)).toContain("$& 포인트이 두 번 쓰여요");
  });
});
