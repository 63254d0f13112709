import { describe, expect, it } from "vitest";
import { found, rank } from "./find";

describe("finding", () => {
  it.each([
    ["ㄱㅈ", "결제시스템팀"],
    ["ㅅㅅㅌ", "결제시스템팀"],
    ["결ㅈ", "결제시스템팀"],
    ["시스템", "결제시스템팀"],
    ["dark", "Dark theme"],
    ["theme da", "Dark theme"],
    ["", "무엇이든"],
  ])("%s finds %s", (query, text) => {
    expect(rank(query, text)).toBeDefined();
  });

  it.each([
    ["ㅂㅊ", "결제시스템팀"],
    ["결재", "결제시스템팀"],
    ["light", "Dark theme"],
  ])("%s does not find %s", (query, text) => {
    expect(rank(query, text)).toBeUndefined();
  });

  it("puts what begins with the query first", () => {
    expect(found("설", ["새 설정", "설정"], (one) => one)).toEqual(["설정", "새 설정"]);
  });
});
