//! What the import screen shows, in the reader's language.

use crate::dashboard::MeasureRequest;
use drill_domain::id::ImportId;
use drill_domain::past_results::Choices;
use drill_domain::record::{BeforeMode, Measure};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a file does not say, a person chooses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportChoices {
    /// What the scores are about, and how those before were taken.
    pub measure: MeasureRequest,
    /// The season's name where no column gives one.
    pub season: Option<String>,
}

impl Default for ImportChoices {
    fn default() -> Self {
        Self {
            measure: MeasureRequest {
                measure: Measure::ProcessUnderstanding,
                before_mode: BeforeMode::Recalled,
            },
            season: None,
        }
    }
}

impl From<&ImportChoices> for Choices {
    fn from(chosen: &ImportChoices) -> Self {
        let season = chosen
            .season
            .as_deref()
            .map(str::trim)
            .filter(|name| !name.is_empty());
        Self {
            measure: chosen.measure.measure.clone(),
            before_mode: chosen.measure.before_mode,
            season: season.map(str::to_owned),
        }
    }
}

/// What a file would bring. Nothing has been written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreview {
    /// The file and its encoding.
    pub file: String,
    /// The SHA-256 of its content.
    pub hash: String,
    /// Its columns.
    pub columns: Vec<ColumnView>,
    /// Counts, the most telling first.
    pub counts: Vec<CountView>,
    /// A line for each season it touches.
    pub seasons: Vec<String>,
    /// Whether no column names the season.
    pub asks_for_season: bool,
    /// Whether no column names the measure.
    pub asks_for_measure: bool,
    /// Heads the doubtful rows.
    pub problems_title: String,
    /// Doubtful rows, the first ones.
    pub problems: Vec<ProblemView>,
    /// How many more there are, if not all are listed.
    pub problems_more: Option<String>,
    /// The label of the button that brings it in; absent when nothing would change.
    pub apply: Option<String>,
    /// Why nothing would change.
    pub nothing: Option<String>,
}

/// A column of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ColumnView {
    /// Its heading.
    pub heading: String,
    /// What it was read as; absent when it is not read.
    pub meaning: Option<String>,
}

/// A count and what it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountView {
    /// The count.
    pub value: String,
    /// What it counts.
    pub label: String,
}

/// A doubtful row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProblemView {
    /// Where.
    pub line: String,
    /// What is doubtful.
    pub what: String,
    /// What happens to it.
    pub happens: String,
    /// Whether the row is left out.
    pub is_left_out: bool,
}

/// A file that was brought in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportRecord {
    /// The import.
    pub id: ImportId,
    /// The file.
    pub name: String,
    /// The file, when it came, what it brought.
    pub line: String,
    /// Whether it was taken back.
    pub is_undone: bool,
}

/// What an import brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImportDone {
    /// The import, to take it back by.
    pub import: ImportId,
    /// Rounds it added.
    pub rounds: usize,
    /// Participations it added.
    pub participations: usize,
}
