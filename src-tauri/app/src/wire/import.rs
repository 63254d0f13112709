//! Past results coming in.

use drill_domain::id::ImportId;
use drill_workbook::imports::{ImportChoices, ImportRecord};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A file and what it does not say itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportFile {
    /// Where it comes from.
    pub source: ImportSource,
    /// What a person chose.
    pub choices: ImportChoices,
    /// The content that the preview showed, by its hash; another is not brought in.
    #[serde(default)]
    pub seen: Option<String>,
}

/// Where a file comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "is")]
pub enum ImportSource {
    /// Chosen in the system's dialog, as answered by `file_choose`.
    Chosen {
        /// The file.
        path: String,
    },
    /// Dropped onto the page.
    Dropped {
        /// Its name.
        name: String,
        /// Its bytes in base64.
        content: String,
    },
}

/// An import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportRef {
    /// Which.
    pub id: ImportId,
}

/// The import screen before a file is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportList {
    /// Files that were brought in, newest first.
    pub earlier: Vec<ImportRecord>,
}

/// An import is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Imported {
    /// To take it back by.
    pub id: ImportId,
    /// What came in, in a sentence.
    pub what: String,
}
