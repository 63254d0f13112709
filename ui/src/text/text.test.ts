import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import { withJosa } from "./josa";
import { textIn } from "./index";

const folder = join(process.cwd(), "../src-tauri/text");
const messages = (language: string, area: string) => {
  const resource = new FluentResource(readFileSync(join(folder, language, area), "utf8"));
  return resource.body.flatMap((entry) => [entry.id, ...Object.keys(entry.attributes).map((name) => `${entry.id}.${name}`)]).sort();
};
const areas = (language: string) => readdirSync(join(folder, language)).filter((name) => name.endsWith(".ftl")).sort();

describe("the words", () => {
  it("of every area are there in both languages", () => {
    expect(areas("en")).toEqual(areas("ko"));
  });

  it.each(areas("ko"))("of %s have the same messages in both languages", (area) => {
    expect(messages("en", area)).toEqual(messages("ko", area));
  });

  it("are never said twice under one name", () => {
    const all = areas("ko").flatMap((area) => messages("ko", area));
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  });

  it("take their variables and attributes", () => {
    expect(textIn("ko")("person-add", { name: "이민준" })).toBe("‘이민준’ 추가하기");
    expect(textIn("en")("frame-screen-broke.next", { detail: "x" })).toContain("(x)");
  });

  it.each([
    ["결제팀", "은/는", "결제팀은"],
    ["배차", "은/는", "배차는"],
    ["서울", "으로/로", "서울로"],
    ["부산", "으로/로", "부산으로"],
    ["2020", "으로/로", "2020으로"],
    ["URL", "을/를", "URL을"],
    ["「회고」", "과/와", "「회고」와"],
  ])("put the fitting particle behind %s", (word, pair, said) => {
    expect(withJosa(word, pair)).toBe(said);
  });
});
