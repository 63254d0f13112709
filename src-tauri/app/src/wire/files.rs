//! Files a person chooses. The window opens the dialog; what is chosen crosses as a path.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a file is for, which decides the title of the dialog and the endings it offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FilePurpose {
    /// A scenario in its own format (`.json`).
    Scenario,
    /// A sheet with past results (`.csv`, `.tsv`, `.txt`).
    Sheet,
    /// The record of a drill (`.md`).
    Record,
    /// The facilitator's book (`.html`, `.md`).
    Book,
    /// A Mermaid flowchart (`.mmd`).
    Mermaid,
    /// A JSON Canvas (`.canvas`).
    Canvas,
}

/// Asks for a file that exists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChooseFile {
    /// What for.
    pub purpose: FilePurpose,
}

/// Asks for a place to save to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChoosePlace {
    /// What for.
    pub purpose: FilePurpose,
    /// The name offered, without folder.
    pub name: String,
}

/// What was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Chosen {
    /// The whole path; `None` when the person changed their mind.
    pub path: Option<String>,
}

/// Asks to show a file in the system's file manager.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShowFile {
    /// The whole path.
    pub path: String,
}
