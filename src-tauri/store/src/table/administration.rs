//! Settings and the ledger of imports.

use super::{Record, Table, json, text};
use crate::Area;
use chrono::{DateTime, Utc};
use drill_domain::id::ImportId;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One setting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SettingRow {
    /// Its name.
    pub key: String,
    /// Its value.
    pub value: Value,
}

impl Record for SettingRow {
    const TABLE: Table = Table {
        name: "setting",
        area: Area::Settings,
        key: 1,
        columns: &[text("key"), json("value")],
        about: None,
        is_evidence: false,
    };
}

/// One import of outside data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ImportRow {
    /// Its id.
    pub id: ImportId,
    /// Of what kind: `csv`, `sample`.
    pub kind: String,
    /// The name of the file.
    pub name: String,
    /// The SHA-256 of the file.
    pub file_hash: String,
    /// What it brought.
    pub counts: Value,
    /// When.
    pub made: DateTime<Utc>,
    /// Whether it was taken back.
    pub state: ImportState,
}

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ImportState {
    /// It is in.
    Done,
    /// It is being taken back; seen only inside that transaction.
    Undoing,
    /// It was taken back.
    Undone,
}

impl Record for ImportRow {
    const TABLE: Table = Table {
        name: "import_ledger",
        area: Area::Imports,
        key: 1,
        columns: &[
            text("id"),
            text("kind"),
            text("name"),
            text("file_hash"),
            json("counts"),
            text("made"),
            text("state"),
        ],
        about: None,
        is_evidence: false,
    };
}
