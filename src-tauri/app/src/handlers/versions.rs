//! Versions of a scenario: listed, named, compared, restored.

use super::Session;
use super::drills::Words;
use crate::wire::Nothing;
use crate::wire::scenarios::ScenarioRef;
use crate::wire::versions::*;
use drill_domain::id::RevisionId;
use drill_domain::record::Drill;
use drill_domain::scenario::Language;
use drill_domain::scenario::compare::{Change, Comparison, Is, Segment, compare as compared};
use drill_text::compare::{heading, quiet, sentence};
use drill_text::{Arg, format, get, plain};
use drill_workbook::Workbook;
use drill_workbook::problem::Outcome;
use drill_workbook::table::RevisionReason;
use drill_workbook::versions::Version;
use drill_workbook::{scenarios, versions};
use std::collections::HashMap;

/// At most so many sentences are shown; nobody reads more.
const MOST_CHANGES: usize = 1_000;
/// Unchanged text around a change is shown up to this many letters on each side.
const AROUND: usize = 60;
/// Of changed text at most so many letters are shown.
const LONGEST: usize = 2_000;

/// The versions of a scenario, the latest first.
///
/// # Errors
/// When the scenario is not there.
pub fn list(session: &Session, of: ScenarioRef) -> Outcome<Vec<VersionView>> {
    let language = session.language();
    session.workbook(|workbook| {
        let view = workbook.view();
        scenarios::row(&view, of.scenario)?;
        let sealed = sealed(workbook, language)?;
        let line = |version: Version| {
            let name = if version.is_automatic() {
                drill_text::label(language, &version.name)
            } else {
                version.name.clone()
            };
            let why = match version.reason {
                RevisionReason::Named if version.is_automatic() => {
                    plain(language, "versions-why-restore")
                }
                RevisionReason::Named => plain(language, "versions-why-named"),
                RevisionReason::Sealed => match sealed.get(&version.id) {
                    Some(drill) => get(
                        language,
                        "versions-why-sealed-for",
                        &[("drill", Arg::from(drill.as_str()))],
                    ),
                    None => plain(language, "versions-why-sealed"),
                },
                RevisionReason::Exported => plain(language, "versions-why-exported"),
                RevisionReason::Imported => plain(language, "versions-why-imported"),
            };
            VersionView {
                id: version.id,
                is_named: !name.is_empty(),
                name: if name.is_empty() { why.clone() } else { name },
                made: format::moment(language, workbook.clock().local(version.made)),
                why,
            }
        };
        Ok(versions::list(&view, of.scenario)?
            .into_iter()
            .map(line)
            .collect())
    })
}

/// The drill each version is sealed for, in words.
fn sealed(workbook: &Workbook, language: Language) -> Outcome<HashMap<RevisionId, String>> {
    let words = Words::of(workbook, language)?;
    let drills = workbook.view().drills()?;
    let named = drills
        .iter()
        .filter_map(|drill| Some((drill.revision?, drill_words(&words, drill))));
    Ok(named.collect())
}

fn drill_words(words: &Words, drill: &Drill) -> String {
    match words.round(drill) {
        none if none.is_empty() => words.team(drill),
        round => format!("{} {round}", words.team(drill)),
    }
}

/// Freezes a scenario as it stands, under a name.
///
/// # Errors
/// Without a name, or when the scenario is not there.
pub fn make(session: &Session, draft: VersionDraft) -> Outcome<VersionRef> {
    session.workbook(|workbook| {
        let done = workbook.make_version(draft.scenario, &draft.name)?;
        Ok(VersionRef {
            scenario: draft.scenario,
            version: done.value,
        })
    })
}

/// Gives a version another name.
///
/// # Errors
/// Without a name, or when there is no such version.
pub fn rename(session: &Session, to: VersionName) -> Outcome<Nothing> {
    session.workbook(|workbook| workbook.rename_version(to.scenario, to.version, &to.name))?;
    Ok(Nothing {})
}

/// Makes a scenario what it was in a version.
///
/// # Errors
/// When there is no such version, or nothing would change.
pub fn restore(session: &Session, of: VersionRef) -> Outcome<Nothing> {
    session.workbook(|workbook| workbook.restore_version(of.scenario, of.version))?;
    Ok(Nothing {})
}

/// What changed between two versions, or since one.
///
/// # Errors
/// When there is no such version.
pub fn compare(session: &Session, pair: VersionPair) -> Outcome<ComparisonView> {
    let language = session.language();
    let (before, after) = session.workbook(|workbook| {
        let view = workbook.view();
        scenarios::row(&view, pair.scenario)?;
        let after = match pair.to {
            Some(to) => versions::read(&view, pair.scenario, to)?,
            None => scenarios::read(&view, pair.scenario)?,
        };
        Ok((versions::read(&view, pair.scenario, pair.from)?, after))
    })?;
    Ok(worded(language, &compared(&before, &after)))
}

fn worded(language: Language, found: &Comparison) -> ComparisonView {
    let mut left = MOST_CHANGES;
    let change = |change: &Change| ChangeView {
        sentence: sentence(language, change),
        elements: change.elements.clone(),
        wording: shown(&change.wording),
    };
    let mut groups = Vec::new();
    for group in &found.groups {
        let changes: Vec<ChangeView> = group.changes.iter().take(left).map(change).collect();
        left -= changes.len();
        if !changes.is_empty() {
            groups.push(ChangeGroup {
                heading: heading(language, &group.heading),
                changes,
            });
        }
    }
    let hidden = found.count().saturating_sub(MOST_CHANGES);
    ComparisonView {
        groups,
        quiet: match found.quiet.len() {
            0 => String::new(),
            count => quiet(language, count),
        },
        more: match hidden {
            0 => String::new(),
            count => get(language, "versions-more", &[("count", Arg::from(count))]),
        },
    }
}

/// The wording without long stretches that stayed; nothing where all was written or emptied.
fn shown(segments: &[Segment]) -> Vec<Segment> {
    let last = segments.len().saturating_sub(1);
    let cut = |(at, segment): (usize, &Segment)| {
        let (start, end) = match segment.is {
            Is::Same => (
                if at > 0 { AROUND } else { 0 },
                if at < last { AROUND } else { 0 },
            ),
            Is::Removed | Is::Added => (LONGEST, 0),
        };
        Segment {
            is: segment.is,
            text: ends(&segment.text, start, end),
        }
    };
    segments.iter().enumerate().map(cut).collect()
}

/// The first and last letters of a text, with an ellipsis for what lies between.
fn ends(text: &str, start: usize, end: usize) -> String {
    let letters = text.chars().count();
    if letters <= start + end {
        return text.to_owned();
    }
    let first: String = text.chars().take(start).collect();
    let last: String = text.chars().skip(letters - end).collect();
    format!("{first}…{last}")
}
