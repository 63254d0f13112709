//! The application itself.

use drill_domain::scenario::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the user interface asks first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AppInfo {
    /// The version of this build.
    pub version: String,
    /// The language of all text.
    pub language: Language,
}
