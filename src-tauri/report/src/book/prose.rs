//! What designers write as Markdown, made safe for either form of the book: HTML of theirs stays
//! text, pictures become their words, an address is written out since paper has no links.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};
use std::fmt::Write as _;

/// Markdown as HTML that is safe to show.
pub(super) fn rich(text: &str) -> String {
    let mut events = Vec::new();
    let mut addresses: Vec<CowStr<'_>> = Vec::new();
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Html(raw) | Event::InlineHtml(raw) => events.push(Event::Text(raw)),
            // A new line is meant as one, as in the studio.
            Event::SoftBreak => events.push(Event::HardBreak),
            // The book has an outline of its own.
            Event::Start(Tag::Heading { .. }) => {
                events.extend([Event::Start(Tag::Paragraph), Event::Start(Tag::Strong)]);
            }
            Event::End(TagEnd::Heading(_)) => {
                events.extend([Event::End(TagEnd::Strong), Event::End(TagEnd::Paragraph)]);
            }
            Event::Start(Tag::HtmlBlock) => events.push(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => events.push(Event::End(TagEnd::Paragraph)),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                addresses.push(dest_url);
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                let address = addresses.pop().unwrap_or("".into());
                let is_written =
                    matches!(events.last(), Some(Event::Text(said)) if *said == address);
                if !address.is_empty() && !is_written {
                    events.push(Event::Text(format!(" ({address})").into()));
                }
            }
            other => events.push(other),
        }
    }
    let mut out = String::with_capacity(text.len() + 16);
    html::push_html(&mut out, events.into_iter());
    out.trim_end().to_owned()
}

/// Markdown that stays Markdown inside a longer document: it brings no HTML along, opens no heading,
/// ruler or fence, and its further lines stand `indent` spaces in.
pub(super) fn tame(text: &str, indent: usize) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut out = String::with_capacity(text.len() + 16);
    for (number, line) in text.trim().lines().enumerate() {
        if number > 0 {
            let _ = write!(out, "\n{:indent$}", "");
        }
        let line = line.trim_end();
        let (before, opening) = line.split_at(opening(line).unwrap_or(line.len()));
        out.push_str(&before.replace('<', "&lt;"));
        if !opening.is_empty() {
            out.push('\\');
            out.push_str(&opening.replace('<', "&lt;"));
        }
    }
    out
}

/// Where in a line, perhaps inside quotes and lists, a heading, ruler or fence opens.
fn opening(line: &str) -> Option<usize> {
    let mut rest = line.trim_start();
    while !rest.is_empty() {
        if opens(rest) {
            return Some(line.len() - rest.len());
        }
        rest = inside(rest)?.trim_start();
    }
    None
}

fn opens(rest: &str) -> bool {
    let only = |mark: char| rest.chars().all(|c| c == mark);
    let is_ruler = |mark: char| {
        rest.chars().all(|c| c == mark || c.is_whitespace()) && rest.matches(mark).count() >= 3
    };
    ["#", "```", "~~~"]
        .iter()
        .any(|mark| rest.starts_with(mark))
        || ['=', '-'].into_iter().any(only)
        || ['-', '*', '_'].into_iter().any(is_ruler)
}

/// What stands behind the mark of a quote or of an item of a list.
fn inside(rest: &str) -> Option<&str> {
    let item = rest
        .strip_prefix(['-', '*', '+'])
        .or_else(|| {
            let number = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            let is_numbered = number.len() < rest.len();
            number.strip_prefix(['.', ')']).filter(|_| is_numbered)
        })
        .filter(|behind| behind.starts_with([' ', '\t']));
    rest.strip_prefix('>').or(item)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn emphasis_lists_and_tables_are_set() {
        assert_eq!(
            rich("**먼저** 풀을 보세요"),
            "<p><strong>먼저</strong> 풀을 보세요</p>"
        );
        assert!(rich("1. 하나\n2. 둘").starts_with("<ol>"));
        assert!(rich("|a|b|\n|-|-|\n|1|2|").contains("<td>1</td>"));
        assert_eq!(rich("하나\n둘"), "<p>하나<br />\n둘</p>");
        assert_eq!(rich("# 큰 글씨"), "<p><strong>큰 글씨</strong></p>");
    }

    #[test]
    fn an_address_is_written_out_and_nothing_leads_away() {
        let page = rich("[위키](javascript:alert(1)) ![그림](x.png) <https://a.example>");
        assert_eq!(
            page,
            "<p>위키 (javascript:alert(1)) 그림 (x.png) https://a.example</p>"
        );
    }

    #[test]
    fn markdown_inside_a_document_opens_nothing() {
        assert_eq!(
            tame("# 제목\n```\n<b>\n- 하나", 2),
            "\\# 제목\n  \\```\n  &lt;b>\n  - 하나"
        );
    }

    #[test]
    fn a_heading_or_ruler_is_closed_in_every_way_to_write_one() {
        for (written, closed) in [
            ("이름\n=", "이름\n\\="),
            ("이름\n--", "이름\n\\--"),
            ("***", "\\***"),
            ("- - -", "\\- - -"),
            ("_ _ _", "\\_ _ _"),
            ("> # 제목", "> \\# 제목"),
            ("1. > ~~~", "1. > \\~~~"),
            ("하나\r# 둘", "하나\n\\# 둘"),
        ] {
            assert_eq!(tame(written, 0), closed);
        }
        for kept in [
            "- 하나",
            "> 말",
            "1. 하나",
            "**먼저** 보세요",
            "|a|b|\n|-|-|",
        ] {
            assert_eq!(tame(kept, 0), kept);
        }
    }

    proptest! {
        #[test]
        fn no_text_opens_a_heading_a_ruler_or_a_fence(text in "([a\n\r\t >=#*_~`.)<-]|1\\. |> |- |---|```){0,30}") {
            let tamed = tame(&text, 0);
            for event in Parser::new_ext(&tamed, Options::ENABLE_TABLES) {
                let is_open = match &event {
                    Event::Rule | Event::Html(_) | Event::Start(Tag::Heading { .. }) => true,
                    Event::Start(Tag::CodeBlock(kind)) => kind.is_fenced(),
                    _ => false,
                };
                prop_assert!(!is_open, "{event:?} of {tamed:?}");
            }
        }

        /// Every tag that comes out is one of a short list without attributes but alignment.
        #[test]
        fn no_text_brings_markup_of_its_own(text in "(\\PC|\n|[<>\"'&=/!\\[\\]()`*_#|-]|<script>|<img src=x>|<a href=x>){0,60}") {
            let page = rich(&text);
            for tag in page.split('<').skip(1) {
                let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
                let known = ["p", "strong", "em", "del", "br", "ul", "ol", "li", "code", "pre", "blockquote", "hr", "table", "thead", "tbody", "tr", "th", "td"];
                prop_assert!(known.contains(&name.as_str()), "{page}");
            }
        }
    }
}
