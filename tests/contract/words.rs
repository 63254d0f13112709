//! Every reason to refuse and every label of a step has its words.

use drill_domain::scenario::Language;
use std::collections::BTreeSet;
use std::path::Path;

/// Every source file without white space.
fn sources() -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri")];
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder)
            .expect("reads")
            .flatten()
            .map(|entry| entry.path())
        {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = std::fs::read_to_string(&path).expect("reads");
                found.push(text.split_whitespace().collect());
            }
        }
    }
    found
}

/// The texts between `before` and the next quotation mark.
fn named_after<'a>(text: &'a str, before: &'a str) -> impl Iterator<Item = String> + 'a {
    text.split(before)
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
}

/// The codes of problems, also those that a match chooses.
fn codes(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for kind in ["refused", "broken"] {
        found.extend(named_after(text, &format!("Problem::{kind}(\"")));
        for chosen in text.split(&format!("Problem::{kind}(match")).skip(1) {
            let arms = chosen.split_once("})").map_or("", |(arms, _)| arms);
            found.extend(named_after(arms, "=>\""));
        }
    }
    if let Some((_, keys)) = text.split_once("implEditRefusal{") {
        found.extend(named_after(keys, "=>\""));
    }
    found
}

#[test]
fn every_problem_says_what_and_what_next_in_both_languages() {
    let codes: BTreeSet<String> = sources().iter().flat_map(|text| codes(text)).collect();
    for chosen in [
        "retro-closed",
        "run-trigger-never",
        "edit-refused-self-loop",
    ] {
        assert!(codes.contains(chosen), "{chosen} is not among {codes:?}");
    }
    for code in codes {
        for language in [Language::Ko, Language::En] {
            for key in [format!("problem-{code}"), format!("problem-{code}.next")] {
                assert!(
                    drill_text::find::<&str>(language, &key, &[]).is_some(),
                    "{key} in {language:?}"
                );
            }
        }
    }
}

#[test]
fn every_finding_says_what_what_next_and_why_in_both_languages() {
    for code in drill_domain::scenario::check::Code::ALL {
        for language in [Language::Ko, Language::En] {
            for part in ["", ".next", ".why"] {
                let key = format!("finding-{}{part}", code.key());
                let words = drill_text::find::<&str>(language, &key, &[]);
                assert!(words.is_some(), "{key} in {language:?}");
            }
        }
    }
}
