//! The pasted timeline of a real incident.

use drill_domain::id::{ScenarioId, TeamId};
use drill_domain::incident::IncidentEntry;
use drill_domain::scenario::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A pasted text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IncidentText {
    /// The text.
    pub text: String,
}

/// A timeline as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IncidentView {
    /// What was found, in the order of time.
    pub entries: Vec<IncidentEntry>,
    /// What was found and what was left out, in words.
    pub says: Vec<String>,
}

/// What of a timeline is kept, and where it goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IncidentTaken {
    /// Into this scenario; into a new one when absent.
    pub scenario: Option<ScenarioId>,
    /// The title of a new one.
    pub title: String,
    /// The team a new one is for.
    pub team: Option<TeamId>,
    /// The language of a new one.
    pub language: Option<Language>,
    /// What is kept.
    pub entries: Vec<IncidentEntry>,
}
