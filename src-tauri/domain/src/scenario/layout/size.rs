//! How large a node has to be for its words, before anything is drawn. Widths of letters are those
//! of Pretendard at 13 px, rounded up, so that the drawn text never needs more lines than counted.

use super::Column;
use crate::scenario::{Node, NodeKind};

/// Width of a node on the trunk.
pub(super) const TRUNK: i32 = 216;
/// Width of a node on a branch.
pub(super) const BRANCH: i32 = 172;
/// Width of the propagation column.
pub(super) const PROPAGATION: i32 = 188;
/// Distance of a block of hints from its frame.
pub(super) const HINT_INSET: i32 = 12;
/// The part of a block of hints above its first hint.
pub(super) const HINT_HEADING: i32 = 36;

const LINE: i32 = 18;
const MOST_LINES: u32 = 8;
const MOST_TITLE_LINES: u32 = 3;

/// A width, a height and the number of text lines they leave room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Size {
    pub w: i32,
    pub h: i32,
    pub lines: u32,
}

/// The size of `node` in `column`.
pub(super) fn size(node: &Node, column: Column) -> Size {
    let w = match column {
        Column::Trunk => TRUNK,
        Column::Branch => BRANCH,
        Column::Propagation => PROPAGATION,
        Column::Hints => PROPAGATION - 2 * HINT_INSET,
    };
    // One line of title stands in 36 px, with a line of facts above it in 48; quotes leave 12 px at
    // the foot for the tail of the speech bubble.
    let (text, alone, most) = match &node.kind {
        NodeKind::Inject(inject) => (
            if inject.text.is_empty() {
                &node.title
            } else {
                &inject.text
            },
            36,
            MOST_LINES,
        ),
        NodeKind::Hint(hint) => (&hint.text, 24, MOST_LINES),
        NodeKind::Decision(_) => (&node.title, 36, MOST_TITLE_LINES),
        NodeKind::Ending(_) => (&node.title, 36, 1),
        NodeKind::Note => (
            if node.title.is_empty() {
                &node.details
            } else {
                &node.title
            },
            36,
            MOST_LINES,
        ),
        NodeKind::Symptom(_)
        | NodeKind::Action(_)
        | NodeKind::Mistake(_)
        | NodeKind::Monitoring(_)
        | NodeKind::Notice(_)
        | NodeKind::Aftercare(_) => (&node.title, 48, MOST_TITLE_LINES),
    };
    // A decision's points take more of its width than the padding of a box.
    let padding = if matches!(node.kind, NodeKind::Decision(_)) {
        56
    } else {
        24
    };
    let lines = lines(text, w - padding, most);
    let extra = match &node.kind {
        NodeKind::Inject(_) | NodeKind::Hint(_) => lines.cast_signed() * LINE,
        NodeKind::Symptom(_)
        | NodeKind::Decision(_)
        | NodeKind::Action(_)
        | NodeKind::Mistake(_)
        | NodeKind::Monitoring(_)
        | NodeKind::Notice(_)
        | NodeKind::Aftercare(_)
        | NodeKind::Ending(_)
        | NodeKind::Note => (lines.cast_signed() - 1) * LINE,
    };
    Size {
        w,
        h: alone + extra,
        lines,
    }
}

/// How many lines `text` takes when words stay whole, between one and `most`.
fn lines(text: &str, width: i32, most: u32) -> u32 {
    let mut lines = 1;
    let mut used = 0;
    let longest = width.unsigned_abs() as usize / 4 * most as usize;
    let end = text.char_indices().nth(longest + 1);
    let shown = &text[..end.map_or(text.len(), |(at, _)| at)];
    for word in shown.split_inclusive(char::is_whitespace) {
        let needed: i32 = word.trim_end().chars().map(advance).sum();
        if used > 0 && used + needed > width {
            lines += 1;
            used = 0;
        }
        used += word.chars().map(advance).sum::<i32>();
        // A word wider than the box is broken.
        while used > width + 4 {
            lines += 1;
            used -= width;
        }
        if word.ends_with('\n') {
            lines += 1;
            used = 0;
        }
        if lines >= most {
            return most;
        }
    }
    lines
}

fn advance(letter: char) -> i32 {
    match letter {
        ' ' => 4,
        'i' | 'l' | 'j' | 'f' | 't' | 'r' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' => 5,
        'A'..='Z' | 'm' | 'w' | '%' | '@' => 10,
        c if c.is_ascii_control() => 0,
        c if c.is_ascii() => 8,
        _ => 12,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_a_million_characters_is_cut_to_the_most_lines() {
        assert_eq!(lines(&"가".repeat(1_000_000), 160, 8), 8);
        assert_eq!(lines(&"가 ".repeat(1_000_000), 160, 8), 8);
    }

    #[test]
    fn words_stay_whole() {
        assert_eq!(
            lines("결제가 안 된다는 문의가 10건 넘게 들어옵니다.", 164, 8),
            2
        );
        assert_eq!(lines("", 164, 8), 1);
    }
}
