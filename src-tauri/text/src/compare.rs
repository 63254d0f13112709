//! What changed between two states of a scenario, as sentences.

use crate::{Arg, get, plain};
use drill_domain::scenario::Language;
use drill_domain::scenario::compare::{Change, Heading, Said};

/// A change as a sentence. The message gets the change's arguments, and as `of` the name it is
/// about, quoted and with a space behind it, or nothing where it is about the whole.
#[must_use]
pub fn sentence(language: Language, change: &Change) -> String {
    let mut args = spoken(language, change.args.iter());
    if let Some(name) = change.args.get("name") {
        let name = words(language, name);
        let of = if name.is_empty() {
            name
        } else {
            format!("‘{name}’ ")
        };
        args.push(("of", Arg::from(of)));
    }
    let sentence = get(language, change.key, &args);
    sentence.trim_end().trim_end_matches(':').to_owned()
}

/// The heading of a group of changes.
#[must_use]
pub fn heading(language: Language, heading: &Heading) -> String {
    match heading {
        Heading::Settings => plain(language, "compare-heading-settings"),
        Heading::Candidates => plain(language, "compare-heading-candidates"),
        Heading::Logic => plain(language, "compare-heading-logic"),
        Heading::Fault { numeral, name } => {
            let args = [
                ("numeral", Arg::from(numeral.to_string())),
                ("name", said(language, name)),
            ];
            get(language, "compare-heading-fault", &args)
        }
        Heading::Episode { name } => words(language, name),
        Heading::Branch { decision, name } => {
            let args = [
                ("decision", said(language, decision)),
                ("name", said(language, name)),
            ];
            get(language, "compare-heading-branch", &args)
        }
    }
}

/// A part of a sentence, alone.
#[must_use]
pub fn words(language: Language, part: &Said) -> String {
    match said(language, part) {
        Arg::Text(text) => text,
        Arg::Number(number) => number.to_string(),
    }
}

/// The one line about what only stands elsewhere on the canvas.
#[must_use]
pub fn quiet(language: Language, count: usize) -> String {
    get(language, "compare-quiet", &[("count", Arg::from(count))])
}

fn spoken<'a>(
    language: Language,
    args: impl Iterator<Item = (&'a &'static str, &'a Said)>,
) -> Vec<(&'static str, Arg)> {
    args.map(|(name, value)| (*name, said(language, value)))
        .collect()
}

fn said(language: Language, value: &Said) -> Arg {
    match value {
        Said::Text(text) => Arg::from(text.as_str()),
        Said::Number(number) => Arg::from(number.to_string()),
        Said::Word(key) => Arg::from(plain(language, key)),
        Said::Phrase { key, args } => Arg::from(get(language, key, &spoken(language, args.iter()))),
        Said::Several(parts) => {
            let parts = parts.iter().map(|part| words(language, part));
            Arg::from(parts.collect::<Vec<_>>().join(" · "))
        }
        Said::Nothing => Arg::from(""),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn every_message_the_comparison_may_use_is_there_and_no_other() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/src/scenario/compare");
        let mut used = vec!["compare-same".to_owned(), "compare-quiet".to_owned()];
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.is_file() {
                let source = std::fs::read_to_string(path).unwrap();
                used.extend(
                    source
                        .split('"')
                        .filter(|part| part.starts_with("compare-"))
                        .map(str::to_owned),
                );
            }
        }
        let here = include_str!("compare.rs");
        used.extend(
            here.split('"')
                .filter(|part| part.starts_with("compare-heading-") && !part.ends_with('-'))
                .map(str::to_owned),
        );
        for (folder, area, text) in crate::AREAS {
            if *area != "compare" {
                continue;
            }
            let named: Vec<&str> = text
                .lines()
                .filter_map(|line| line.split_once(" = ").map(|(key, _)| key))
                .filter(|key| key.starts_with("compare-"))
                .collect();
            for key in &used {
                assert!(named.contains(&key.as_str()), "{folder}: {key} is missing");
            }
            for key in named {
                assert!(
                    used.iter().any(|one| one == key),
                    "{folder}: nothing says {key}"
                );
            }
        }
    }
}
