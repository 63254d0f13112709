//! The facilitator's book as a file.

use drill_domain::id::ScenarioId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where to write the book of a scenario, as answered by `file_place`. An ending `.md` asks for
/// Markdown, any other for HTML.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BookSave {
    /// Which scenario.
    pub scenario: ScenarioId,
    /// The file.
    pub path: String,
}
