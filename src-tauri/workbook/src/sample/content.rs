//! The sample's words, read in one language.

use crate::bilingual::spoken;
use crate::problem::{Outcome, Problem};
use drill_domain::record::{FollowUpKind, FollowUpState, NoteKind};
use drill_domain::run::Command;
use drill_domain::scenario::{Language, Scenario};
use serde::Deserialize;
use serde_json::Value;

/// The whole sample.
#[derive(Debug, Deserialize)]
pub(super) struct Content {
    pub services: Vec<SampleService>,
    pub facilitator: String,
    pub rounds: Vec<Round>,
    pub closed: Closed,
    pub sealed: Ahead,
    pub planned: Ahead,
    #[serde(skip)]
    pub scenarios: Option<Scenarios>,
}

/// The sample's two scenarios.
#[derive(Debug, Deserialize)]
pub(super) struct Scenarios {
    pub payment: Scenario,
    pub search: Scenario,
}

#[derive(Debug, Deserialize)]
pub(super) struct SampleService {
    pub name: String,
    pub teams: Vec<SampleTeam>,
}

#[derive(Debug, Deserialize)]
pub(super) struct SampleTeam {
    pub name: String,
    pub people: Vec<SamplePerson>,
}

#[derive(Debug, Deserialize)]
pub(super) struct SamplePerson {
    pub name: String,
    #[serde(default)]
    pub lead: bool,
    #[serde(default)]
    pub tech: bool,
}

/// A score before and after in whole points, by a team's people in order.
pub(super) type Scores = Vec<(Option<u8>, Option<u8>)>;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Which {
    Last,
    This,
}

/// A round of which only the outcome is kept.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Round {
    pub team: usize,
    pub season: Which,
    pub days_ago: u64,
    pub understanding: Scores,
    pub response: Scores,
    #[serde(default)]
    pub notes: Vec<SampleNote>,
    #[serde(default)]
    pub follow_ups: Vec<SampleFollowUp>,
}

/// The drill with its whole record.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Closed {
    pub team: usize,
    pub days_ago: u64,
    pub script: Vec<Act>,
    pub understanding: Scores,
    pub response: Scores,
    pub notes: Vec<SampleNote>,
    pub questions: Vec<SampleQuestion>,
    pub survey: Vec<SampleAnswer>,
    pub follow_ups: Vec<SampleFollowUp>,
}

/// Something done in the run, at a second of the drill clock.
#[derive(Debug, Deserialize)]
pub(super) struct Act {
    pub at: u32,
    pub who: Option<usize>,
    pub command: Command,
}

#[derive(Debug, Deserialize)]
pub(super) struct SampleNote {
    pub by: usize,
    pub kind: NoteKind,
    pub text: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct SampleQuestion {
    pub by: usize,
    pub text: String,
    pub answer: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct SampleAnswer {
    pub process: u8,
    pub worth: u8,
    pub real: u8,
    pub comment: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SampleFollowUp {
    pub text: String,
    pub kind: FollowUpKind,
    pub owner: usize,
    pub due_in_days: i64,
    pub state: FollowUpState,
}

/// A drill still ahead.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Ahead {
    pub team: usize,
    pub in_days: u64,
}

/// The sample in `language`.
///
/// # Errors
/// When the files built into the program do not read.
pub(super) fn read(language: Language) -> Outcome<Content> {
    let broken =
        |error: serde_json::Error| Problem::broken("unexpected").with("detail", error.to_string());
    let of = |text: &str| {
        serde_json::from_str::<Value>(text)
            .map(|value| spoken(value, language))
            .map_err(broken)
    };
    let mut content: Content =
        serde_json::from_value(of(include_str!("season.json"))?).map_err(broken)?;
    content.scenarios =
        Some(serde_json::from_value(of(include_str!("scenarios.json"))?).map_err(broken)?);
    Ok(content)
}
