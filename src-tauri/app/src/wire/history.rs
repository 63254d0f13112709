//! Undo and redo of one document.

use drill_domain::id::{DrillId, ScenarioId};
use drill_workbook::Document;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A document with its own undo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind", content = "id")]
pub enum DocumentRef {
    /// A scenario.
    Scenario(ScenarioId),
    /// The plan of a drill.
    Plan(DrillId),
}

impl From<DocumentRef> for Document {
    fn from(document: DocumentRef) -> Self {
        match document {
            DocumentRef::Scenario(id) => Self::Scenario(id),
            DocumentRef::Plan(id) => Self::Plan(id),
        }
    }
}

/// The labels of what can be taken back and done again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryView {
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would do again.
    pub redo: Option<String>,
}

/// A step was taken back or done again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Stepped {
    /// Its label.
    pub label: String,
    /// What can be taken back and done again now.
    pub history: HistoryView,
}
