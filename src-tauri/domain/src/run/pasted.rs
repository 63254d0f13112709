//! Notes that an observer or designer wrote elsewhere, pasted as text: a line a note, `+` in front of
//! a good point and `-` in front of a regret.

use super::command::Refusal;
use crate::record::NoteKind;

/// The notes in `text`, in its order; empty lines are left out.
///
/// # Errors
/// [`Refusal::Empty`] when there is none; [`Refusal::UnmarkedNote`] names the first line without a
/// sign or without words.
pub fn notes(text: &str) -> Result<Vec<(NoteKind, String)>, Refusal> {
    let lines = (1..).zip(text.lines().map(str::trim));
    let notes: Vec<(NoteKind, String)> = lines
        .filter(|(_, line)| !line.is_empty())
        .map(|(number, line)| note(line).ok_or(Refusal::UnmarkedNote(number)))
        .collect::<Result<_, _>>()?;
    if notes.is_empty() {
        return Err(Refusal::Empty("text".to_owned()));
    }
    Ok(notes)
}

/// A sign, as keyboards and word processors make it, and words.
fn note(line: &str) -> Option<(NoteKind, String)> {
    let mut letters = line.chars();
    let kind = match letters.next()? {
        '+' | '＋' => NoteKind::Good,
        '-' | '−' | '–' | '—' | '－' => NoteKind::Regret,
        _ => return None,
    };
    let words = letters.as_str().trim();
    (!words.is_empty()).then(|| (kind, words.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_in_front_says_what_a_line_is() {
        let found =
            notes("+ 첫 공지가 빨랐어요\n\n− 역할을 늦게 나눴어요\r\n-범위를 못 알렸어요\n");
        let expected = [
            (NoteKind::Good, "첫 공지가 빨랐어요"),
            (NoteKind::Regret, "역할을 늦게 나눴어요"),
            (NoteKind::Regret, "범위를 못 알렸어요"),
        ];
        let expected = expected.map(|(kind, words)| (kind, words.to_owned()));
        assert_eq!(found, Ok(expected.to_vec()));
    }

    #[test]
    fn a_line_without_a_sign_or_words_is_named_by_its_number() {
        for (text, line) in [("+ 좋아요\n\n그냥 글", 3), ("+", 1), ("- \n+ 뒤", 1)] {
            assert_eq!(notes(text), Err(Refusal::UnmarkedNote(line)), "{text:?}");
        }
        assert_eq!(notes(" \n"), Err(Refusal::Empty("text".to_owned())));
    }
}
