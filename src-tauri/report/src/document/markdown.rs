//! What people wrote becomes plain Markdown text: it can neither start a heading nor end a table
//! cell nor carry HTML into whatever shows the document.

/// `text` as one or more lines of ordinary Markdown.
pub fn prose(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (number, line) in text.trim().lines().enumerate() {
        if number > 0 {
            out.push('\n');
        }
        line_into(line.trim_end(), &mut out);
    }
    out
}

/// `text` on one line, safe inside a table cell or a list item.
pub fn cell(text: &str) -> String {
    prose(text)
        .replace('|', "\\|")
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn line_into(line: &str, out: &mut String) {
    let body = line.trim_start();
    let (indent, _) = line.split_at(line.len() - body.len());
    // Four spaces would make a code block.
    out.push_str(&indent[..indent.len().min(2)].replace('\t', " "));
    if body.starts_with(['#', '>', '+', '=', '-', '*', '~']) {
        out.push('\\');
    }
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    for (place, character) in body.char_indices() {
        let ends_a_number = digits > 0
            && place == digits
            && matches!(character, '.' | ')')
            && body[place + 1..].starts_with([' ', '\t']);
        if ends_a_number
            || (place > 0 && matches!(character, '*' | '_'))
            || matches!(character, '`' | '[' | ']' | '\\')
        {
            out.push('\\');
        }
        match character {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            control if control.is_control() => {}
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_note_cannot_start_a_heading_or_carry_html() {
        assert_eq!(prose("# 제목\n<script>"), "\\# 제목\n&lt;script>");
    }

    #[test]
    fn a_figure_stays_a_figure_and_a_list_mark_does_not_start_a_list() {
        assert_eq!(prose("4.0 / 5"), "4.0 / 5");
        assert_eq!(prose("1. 먼저"), "1\\. 먼저");
    }

    #[test]
    fn a_cell_stays_one_cell_on_one_line() {
        assert_eq!(cell("하나 | 둘\n\n셋"), "하나 \\| 둘 셋");
    }

    #[test]
    fn an_ordinary_korean_sentence_is_left_as_it_is() {
        let sentence = "공지를 10분 안에 냈어요. 다음에는 더 빨리!";
        assert_eq!(prose(sentence), sentence);
    }

    proptest! {
        #[test]
        fn any_text_stays_on_one_line_of_a_cell(text in ".{0,80}(\n.{0,20}){0,3}") {
            let one = cell(&text);
            prop_assert!(!one.contains('\n'));
            prop_assert!(!one.contains('<'));
        }
    }
}
