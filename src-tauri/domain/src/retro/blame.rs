//! A gentle nudge while someone writes: words that point at a person rather than at the situation.
//! It only ever suggests; nothing is blocked, stored or counted.

use crate::scenario::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A place in a text that may read as blame.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BlameHint {
    /// The words found.
    pub found: String,
    /// Which suggestion fits; the key of a message.
    pub suggestion: Suggestion,
}

/// What to write instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Suggestion {
    /// Say what made it hard instead of whose fault it was.
    NameTheSituation,
    /// Say what would have helped instead of what someone should have done.
    NameTheHelp,
}

const KOREAN: &[(&str, Suggestion)] = &[
    ("때문에 망", Suggestion::NameTheSituation),
    ("탓", Suggestion::NameTheSituation),
    ("잘못했", Suggestion::NameTheSituation),
    ("책임져", Suggestion::NameTheSituation),
    ("실력이", Suggestion::NameTheSituation),
    ("부주의", Suggestion::NameTheSituation),
    ("왜 안 했", Suggestion::NameTheHelp),
    ("했어야", Suggestion::NameTheHelp),
    ("똑바로", Suggestion::NameTheHelp),
];

const ENGLISH: &[(&str, Suggestion)] = &[
    ("fault of", Suggestion::NameTheSituation),
    ("'s fault", Suggestion::NameTheSituation),
    ("to blame", Suggestion::NameTheSituation),
    ("careless", Suggestion::NameTheSituation),
    ("incompetent", Suggestion::NameTheSituation),
    ("should have", Suggestion::NameTheHelp),
    ("why didn't", Suggestion::NameTheHelp),
    ("failed to", Suggestion::NameTheHelp),
];

/// The places of `text` that may read as blame, in the order of the list of words. Upper and lower
/// case are alike in English.
#[must_use]
pub fn blame_hints(text: &str, language: Language) -> Vec<BlameHint> {
    let (words, haystack) = match language {
        Language::Ko => (KOREAN, text.to_owned()),
        Language::En => (ENGLISH, text.to_lowercase()),
    };
    words
        .iter()
        .filter(|(word, _)| haystack.contains(word))
        .map(|(word, suggestion)| BlameHint {
            found: (*word).to_owned(),
            suggestion: *suggestion,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_about_the_situation_gets_no_hint() {
        assert!(blame_hints("알람이 고객보다 늦게 왔어요", Language::Ko).is_empty());
        assert!(blame_hints("The alarm came after the customers did", Language::En).is_empty());
    }

    #[test]
    fn pointing_at_a_person_gets_a_hint_in_both_languages() {
        assert_eq!(
            blame_hints("민준님이 먼저 공지했어야 했어요", Language::Ko)[0].suggestion,
            Suggestion::NameTheHelp
        );
        assert_eq!(
            blame_hints("It was Ann's FAULT", Language::En)[0].suggestion,
            Suggestion::NameTheSituation
        );
    }
}
