import { expect, test } from "vitest";
import { htmlOf, inlineHtmlOf } from "./markdown";

test("emphasis, lists and code are drawn", () => {
  expect(htmlOf("**먼저** 알린다\n\n- 하나\n- 둘")).toBe("<p><strong>먼저</strong> 알린다</p>\n<ul>\n<li>하나</li>\n<li>둘</li>\n</ul>\n");
  expect(inlineHtmlOf("`kubectl get pods`")).toBe("<code>kubectl get pods</code>");
});

test("HTML stays text", () => {
  expect(htmlOf("<img src=x onerror=alert(1)>")).toBe("<p>&lt;img src=x onerror=alert(1)&gt;</p>\n");
});

test("links and pictures lead nowhere", () => {
  const html = htmlOf('[문서](https://example.com/) ![그림](https://example.com/a.png) [나쁜](javascript:alert(1))');
  expect(html).not.toMatch(/<a |<img|href=|src=/);
  expect(html).toContain('<u title="https://example.com/">문서</u>');
});

test("a heading does not enter the page's outline", () => {
  expect(htmlOf("# 대응")).toBe("<p><strong>대응</strong></p>\n");
});
