//! Versions of a scenario, and what changed between two of them.

use drill_domain::id::{RevisionId, ScenarioId};
use drill_domain::scenario::compare::Segment;
use drill_domain::scenario::edit::ElementRef;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A version in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VersionView {
    /// Its id.
    pub id: RevisionId,
    /// Its name; what it was made for where nobody named it.
    pub name: String,
    /// Whether someone gave it that name.
    pub is_named: bool,
    /// When it was made, in words.
    pub made: String,
    /// Why it was made, in words.
    pub why: String,
}

/// A version of a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VersionRef {
    /// Of which scenario.
    pub scenario: ScenarioId,
    /// Which.
    pub version: RevisionId,
}

/// A version to be made of the scenario as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VersionDraft {
    /// Of which scenario.
    pub scenario: ScenarioId,
    /// Its name.
    pub name: String,
}

/// Another name of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VersionName {
    /// Of which scenario.
    pub scenario: ScenarioId,
    /// Which.
    pub version: RevisionId,
    /// Its name.
    pub name: String,
}

/// Two states to be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VersionPair {
    /// Of which scenario.
    pub scenario: ScenarioId,
    /// The older.
    pub from: RevisionId,
    /// The newer; the scenario as it stands when absent.
    #[ts(optional)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<RevisionId>,
}

/// What changed, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ComparisonView {
    /// The changes by where they stand; none when nothing changed.
    pub groups: Vec<ChangeGroup>,
    /// The one line about what only stands elsewhere on the canvas; empty when nothing does.
    pub quiet: String,
    /// How many changes are not shown since there are too many; empty when all are.
    pub more: String,
}

/// Changes that stand together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangeGroup {
    /// Where.
    pub heading: String,
    /// The changes.
    pub changes: Vec<ChangeView>,
}

/// One change in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangeView {
    /// The sentence.
    pub sentence: String,
    /// The elements it is about, the one to jump to first.
    pub elements: Vec<ElementRef>,
    /// The text word by word, where a longer text changed.
    pub wording: Vec<Segment>,
}
