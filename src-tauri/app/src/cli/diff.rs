//! `drillbook diff OLD NEW`: what changed between two scenario files, in the words of the trade.

use super::{Answer, Desk, Exit, scenario_file};
use drill_domain::scenario::Language;
use drill_domain::scenario::compare::{Change, Comparison, Is, Segment, compare};
use drill_text::compare::{heading, quiet, sentence};
use drill_text::plain;
use drill_workbook::problem::Outcome;
use serde_json::{Value, json};
use std::path::Path;

/// Unchanged text around a change is shown up to this many letters on each side.
const AROUND: usize = 24;

/// Compares the scenarios in two files. The exit code is 1 when they differ.
pub(super) fn run(desk: &Desk, old: &Path, new: &Path) -> Outcome<Answer> {
    let before = scenario_file::read(old, desk.language)?;
    let after = scenario_file::read(new, desk.language)?;
    let found = compare(&before, &after);
    let answer = Answer::fine(text(desk.language, &found), &as_json(desk.language, &found));
    Ok(if found.is_empty() {
        answer
    } else {
        answer.with_exit(Exit::Findings)
    })
}

fn as_json(language: Language, found: &Comparison) -> Value {
    let change = |change: &Change| {
        let mut value = serde_json::to_value(change).unwrap_or_default();
        value["sentence"] = json!(sentence(language, change));
        value
    };
    let groups: Vec<Value> = found
        .groups
        .iter()
        .map(|group| {
            let changes: Vec<Value> = group.changes.iter().map(change).collect();
            json!({ "heading": group.heading, "changes": changes })
        })
        .collect();
    json!({ "changes": found.count(), "groups": groups, "quiet": found.quiet })
}

fn text(language: Language, found: &Comparison) -> String {
    if found.is_empty() {
        return plain(language, "compare-same");
    }
    let mut lines = Vec::new();
    for group in &found.groups {
        lines.push(heading(language, &group.heading));
        for change in &group.changes {
            lines.push(format!("  {}", sentence(language, change)));
            if change.wording.iter().any(|s| s.is == Is::Same) {
                lines.push(format!("    {}", worded(&change.wording)));
            }
        }
    }
    if !found.quiet.is_empty() {
        lines.push(quiet(language, found.quiet.len()));
    }
    lines.join("\n")
}

fn worded(segments: &[Segment]) -> String {
    let last = segments.len().saturating_sub(1);
    let show = |(at, segment): (usize, &Segment)| {
        let text = segment.text.replace('\n', "↵ ");
        match segment.is {
            Is::Same => around(&text, at > 0, at < last),
            Is::Removed => format!("[-{}-]", text.trim_end()),
            Is::Added => format!("{{+{}+}} ", text.trim_end()),
        }
    };
    segments.iter().enumerate().map(show).collect()
}

/// The ends of unchanged text that stand beside a change.
fn around(text: &str, is_after: bool, is_before: bool) -> String {
    let letters: Vec<char> = text.chars().collect();
    let kept = AROUND * (usize::from(is_after) + usize::from(is_before));
    if letters.len() <= kept {
        return text.to_owned();
    }
    let start: String = letters
        .iter()
        .take(if is_after { AROUND } else { 0 })
        .collect();
    let end: String = letters[letters.len() - if is_before { AROUND } else { 0 }..]
        .iter()
        .collect();
    format!("{start}…{end}")
}
