//! The facilitator's book leaves nothing out: every text of a scenario stands in it.

use super::story::Story;
use drill_domain::scenario::{Language, Scenario, format};
use drill_testkit::generated_scenario;
use drill_workbook::books::BookForm;
use drill_workbook::library::starters;
use serde_json::{Value, json};
use std::path::Path;

/// The fields that hold what somebody wrote; all others name, choose or count.
const TEXTS: &[&str] = &[
    "title",
    "services",
    "text",
    "measuredBy",
    "intendedResponse",
    "source",
    "description",
    "reasonsFor",
    "reasonsAgainst",
    "cause",
    "plant",
    "verify",
    "rollBack",
    "name",
    "voice",
    "concerns",
    "details",
    "channel",
    "goodAnswer",
    "recognisedBy",
    "watch",
    "fields",
    "affected",
    "care",
    "when",
];

fn texts(value: &Value, is_text: bool, found: &mut Vec<String>) {
    match value {
        Value::String(text) if is_text => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| texts(item, is_text, found)),
        Value::Object(fields) => {
            for (key, value) in fields {
                texts(value, TEXTS.contains(&key.as_str()), found);
            }
        }
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The lines of a text as a reader sees them: without the marks of emphasis and lists.
fn lines(text: &str) -> impl Iterator<Item = String> {
    let unmarked = |line: &str| {
        let line = line.trim();
        let behind = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let item = behind
            .strip_prefix(". ")
            .filter(|_| behind.len() < line.len());
        let marks = ['-', '*', '#', ' '];
        even(item.unwrap_or(line).trim_start_matches(marks))
    };
    let lines = text.lines().map(unmarked);
    lines.filter(|line| !line.is_empty())
}

/// Without marks of emphasis, and white space of one length.
fn even(text: &str) -> String {
    let text = text.replace('*', "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A book as a reader sees it: without markup and escapes.
fn read(form: BookForm, book: &str) -> String {
    let plain = match form {
        BookForm::Html => {
            let mut pieces = book.split('<');
            let first = pieces.next().unwrap_or_default().to_owned();
            pieces.fold(first, |mut before, piece| {
                let (_, after) = piece.split_once('>').expect("a tag ends");
                before.push_str(after);
                before
            })
        }
        BookForm::Markdown => book.replace("<br>", " ").replace('\\', ""),
    };
    let plain = plain
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#x2f;", "/")
        .replace("&amp;", "&");
    even(&plain)
}

/// Whether the lines stand in the book in their order, with no words between them.
fn stands(lines: &[String], book: &str) -> bool {
    let Some((first, further)) = lines.split_first() else {
        return true;
    };
    book.match_indices(first.as_str()).any(|(at, _)| {
        let mut rest = &book[at + first.len()..];
        further.iter().all(|line| {
            let marks = |c: char| !c.is_alphabetic();
            let found = rest.find(line.as_str());
            let found = found.filter(|at| rest[..*at].chars().all(marks));
            found.is_some_and(|at| {
                rest = &rest[at + line.len()..];
                true
            })
        })
    })
}

fn nothing_is_left_out(name: &str, scenario: &Scenario) {
    let mut wanted = Vec::new();
    let whole = serde_json::to_value(scenario).expect("JSON");
    texts(&whole, false, &mut wanted);
    assert!(!wanted.is_empty(), "{name}");
    for form in [BookForm::Html, BookForm::Markdown] {
        let book = read(form, &form.write(scenario));
        let missing: Vec<_> = wanted
            .iter()
            .map(|text| lines(text).collect::<Vec<_>>())
            .filter(|lines| !stands(lines, &book))
            .collect();
        assert!(missing.is_empty(), "{name} as {form:?} lacks {missing:#?}");
    }
}

#[test]
fn a_line_that_is_missing_changed_or_out_of_its_place_is_noticed() {
    let wanted: Vec<String> = lines("3분 <안에>\n\n2. 둘").collect();
    assert_eq!(wanted, ["3분 <안에>", "둘"]);
    assert!(stands(&wanted, "하나 3분 <안에> 2. 둘"));
    for book in [
        "5분 <안에> 2. 둘",
        "3분 2. 둘",
        "둘 3분 <안에>",
        "3분 <안에> 그리고 둘",
    ] {
        assert!(!stands(&wanted, book), "{book}");
    }
}

#[test]
fn every_text_of_the_briefs_the_starters_and_generated_scenarios_is_in_the_book() {
    for name in ["brief-a", "brief-b", "brief-c"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(format!("tests/fixtures/{name}.scenario.json"));
        let bytes = std::fs::read(path).expect("the fixture is kept");
        nothing_is_left_out(name, &format::read(&bytes).expect("reads"));
    }
    for language in [Language::Ko, Language::En] {
        for starter in starters(language).expect("the library reads") {
            nothing_is_left_out(&starter.name, &starter.scenario);
        }
    }
    for nodes in [1, 12, 100] {
        nothing_is_left_out("generated", &generated_scenario(nodes));
    }
}

#[test]
fn the_story_of_a_book() {
    let mut story = Story::begin("book");
    let taken = json!({ "name": "payment-provider", "language": "en", "team": null });
    let scenario = story.ok("library_take", taken)["scenario"].clone();
    for (name, beginning) in [
        ("book.html", "<!doctype html>"),
        ("book.md", "# Card payments"),
    ] {
        let path = story.path(name);
        story.ok("book_save", json!({ "scenario": scenario, "path": path }));
        let book = std::fs::read_to_string(&path).expect("the book was written");
        assert!(book.trim_start().starts_with(beginning), "{}", &book[..80]);
    }
    let versions = json!({ "scenario": scenario });
    let before = story.ok("version_list", versions.clone());
    story.ok(
        "scenario_rename",
        json!({ "scenario": scenario, "title": "Cards" }),
    );
    let nowhere = story.path("no-such-folder/book.html");
    story.call(
        "book_save",
        json!({ "scenario": scenario, "path": nowhere }),
    );
    assert_eq!(story.ok("version_list", versions), before);
    story.end();
}
