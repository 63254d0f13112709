// Long prose is written in Markdown. HTML stays text, pictures and links are not followed: the window never
// leaves the application.
import MarkdownIt from "markdown-it";

const reader = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable("image");
reader.renderer.rules.link_open = (tokens, at) => `<u title="${reader.utils.escapeHtml(String(tokens[at]?.attrGet("href") ?? ""))}">`;
reader.renderer.rules.link_close = () => "</u>";
// A field has no headings of its own in the page's outline.
reader.renderer.rules.heading_open = () => "<p><strong>";
reader.renderer.rules.heading_close = () => "</strong></p>\n";

/** Markdown as HTML that is safe to show. */
export const htmlOf = (markdown: string): string => reader.render(markdown);

/** One line of Markdown as HTML that is safe to show. */
export const inlineHtmlOf = (markdown: string): string => reader.renderInline(markdown);
