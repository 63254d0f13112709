//! One line of a paste: bullets, numbers and table lines taken off, its time and its words apart.

use super::clock::{self, Day, Stamp};
use super::{EntryKind, kind};

/// A name before a time is at most so long.
const LONGEST_NAME: usize = 40;

/// A name on a line of its own has at most so many words.
const MOST_NAMES: usize = 4;

/// What a line is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Nothing.
    Blank,
    /// The ruler of a table, a fence, a line of dashes.
    Drawing,
    /// A day alone.
    Day(Day),
    /// Something at a time.
    Timed {
        /// When.
        stamp: Stamp,
        /// Who said it.
        who: Option<String>,
        /// What.
        text: String,
    },
    /// Words without a time.
    Plain(String),
}

/// Whether a line is a row of a table.
pub(super) fn is_row(line: &str) -> bool {
    let line = line.trim();
    line.contains('\t') || (line.starts_with('|') && line.len() > 1)
}

/// Whether words that stand alone may be somebody's name: short, no sentence, and nothing that tells
/// what happened.
pub(super) fn is_name(words: &str) -> bool {
    let is_short =
        words.chars().count() <= LONGEST_NAME / 2 && words.split_whitespace().count() <= MOST_NAMES;
    let is_said = words.contains(['.', '!', '?', '%', ':', '"', '“', ',']);
    is_short && !is_said && kind::of(words).0 == EntryKind::Note
}

/// Takes a line apart.
pub(super) fn split(line: &str) -> Piece {
    let line = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if line.is_empty() {
        return Piece::Blank;
    }
    if line
        .chars()
        .all(|c| c.is_whitespace() || "|-=_:+*~`#>".contains(c))
    {
        return Piece::Drawing;
    }
    if is_row(line) {
        return row(line);
    }
    let bare = unmarked(line);
    if let Some((stamp, rest)) = timed(bare) {
        let (words, end) = ranged(rest);
        return Piece::Timed {
            stamp,
            who: None,
            text: with_end(words, end),
        };
    }
    if let Some(day) = clock::day(bare) {
        return Piece::Day(day);
    }
    if let Some((who, stamp)) = name_and_time(bare) {
        return Piece::Timed {
            stamp,
            who: Some(who),
            text: String::new(),
        };
    }
    Piece::Plain(bare.to_owned())
}

/// A stamp at the beginning of a line that something or nothing follows, but no letter at once.
fn timed(line: &str) -> Option<(Stamp, &str)> {
    let (stamp, rest) = clock::stamp(line)?;
    let particle = ["부터", "까지", "경", "쯤", "에"]
        .iter()
        .find_map(|word| rest.strip_prefix(word));
    let rest = particle.unwrap_or(rest);
    let next = rest.chars().next();
    let glued = next.is_some_and(|c| c.is_alphanumeric() || c == '%');
    (!glued).then_some((stamp, rest))
}

fn row(line: &str) -> Piece {
    let by = if line.contains('\t') { '\t' } else { '|' };
    let cells: Vec<&str> = line
        .trim_matches('|')
        .split(by)
        .map(str::trim)
        .filter(|cell| !cell.is_empty())
        .collect();
    let found = cells
        .iter()
        .enumerate()
        .find_map(|(at, cell)| timed(unmarked(cell)).map(|(stamp, rest)| (at, stamp, rest)));
    let Some((at, mut stamp, rest)) = found else {
        return match cells.as_slice() {
            [only] => clock::day(only).map_or_else(|| Piece::Plain(words(only)), Piece::Day),
            several => Piece::Plain(several.join(" · ")),
        };
    };
    let (mut texts, mut end) = (Vec::new(), None);
    for (place, cell) in cells.iter().enumerate() {
        if place == at {
            let (rest, until) = ranged(rest);
            end = until;
            if !rest.is_empty() {
                texts.push(rest);
            }
        } else if place < at && stamp.day.is_none() && clock::day(cell).is_some() {
            stamp.day = clock::day(cell);
        } else {
            texts.push((*cell).to_owned());
        }
    }
    Piece::Timed {
        stamp,
        who: None,
        text: with_end(texts.join(" · "), end),
    }
}

/// Without bullet, number, quotation mark or heading mark in front.
fn unmarked(line: &str) -> &str {
    let mut line = line.trim_start();
    loop {
        let before = line;
        line = line
            .trim_start_matches(['•', '·', '◦', '▪', '‣', '–', '—', '>', '#', '☐', '☑', '✅'])
            .trim_start();
        for bullet in ["- ", "* ", "+ ", "[ ] ", "[x] "] {
            line = line.strip_prefix(bullet).unwrap_or(line).trim_start();
        }
        line = unnumbered(line);
        if line == before {
            return line;
        }
    }
}

/// Without "1.", "1)" or "(1)" in front.
fn unnumbered(line: &str) -> &str {
    let inner = line.strip_prefix('(').unwrap_or(line);
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=3).contains(&digits) {
        return line;
    }
    let rest = &inner[digits..];
    let rest = rest.strip_prefix(')').or_else(|| rest.strip_prefix('.'));
    match rest {
        Some(rest) if rest.starts_with(' ') => rest.trim_start(),
        Some(_) | None => line,
    }
}

/// "김운영  오후 2:15", as chats are copied: a name, then a time and nothing more.
fn name_and_time(line: &str) -> Option<(String, Stamp)> {
    let starts = line
        .char_indices()
        .take(LONGEST_NAME + 8)
        .filter(|(at, c)| *at > 0 && c.is_whitespace());
    for (at, _) in starts {
        let (name, rest) = line.split_at(at);
        let name = name
            .trim()
            .trim_end_matches(['-', '–', '—', ',', '|'])
            .trim_end();
        if name.chars().count() > LONGEST_NAME || name.is_empty() {
            continue;
        }
        if let Some((stamp, rest)) = timed(rest)
            && rest.trim().is_empty()
        {
            return Some((name.to_owned(), stamp));
        }
    }
    None
}

/// What follows a time, and the end of a range: "14:03~14:10 restarted".
fn ranged(rest: &str) -> (String, Option<&str>) {
    let begins = rest.trim_start();
    let end = ["~", "–", "—", "-", "→", "to "]
        .iter()
        .find_map(|mark| begins.strip_prefix(mark))
        .and_then(|after| {
            let after = after.trim_start();
            let (_, rest) = timed(after)?;
            let end = after.strip_suffix(rest)?.trim();
            Some((end, rest.trim_start_matches([']', ')'])))
        });
    match end {
        Some((end, rest)) => (words(rest), Some(end)),
        None => (words(rest), None),
    }
}

/// The end of a range stands behind the words.
fn with_end(words: String, end: Option<&str>) -> String {
    match end {
        Some(end) if words.is_empty() => format!("~{end}"),
        Some(end) => format!("{words} (~{end})"),
        None => words,
    }
}

/// What follows a time, without what sets it off.
fn words(rest: &str) -> String {
    rest.trim_start_matches(|c: char| c.is_whitespace() || ":-–—|,>·".contains(c))
        .trim_end()
        .to_owned()
}
