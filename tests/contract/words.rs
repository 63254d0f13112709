//! Every reason to refuse and every label of a step has its words.

use drill_domain::scenario::Language;
use std::collections::BTreeSet;
use std::path::Path;

/// The texts between `before` and the next quotation mark, in every source file.
fn named_after(before: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
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
                let text: String = std::fs::read_to_string(&path)
                    .expect("reads")
                    .split_whitespace()
                    .collect();
                found.extend(
                    text.split(before)
                        .skip(1)
                        .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())),
                );
            }
        }
    }
    found
}

#[test]
fn every_problem_says_what_and_what_next_in_both_languages() {
    let mut codes = named_after("Problem::refused(\"");
    codes.extend(named_after("Problem::broken(\""));
    assert!(codes.len() > 30);
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
