//! The open workspace, its backups, and what to do when it does not open.

use super::WireError;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether a workspace is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "is")]
pub enum WorkspaceStatus {
    /// It is open.
    #[serde(rename_all = "camelCase")]
    Open {
        /// Where it lies.
        path: String,
        /// Whether the first-run page is due: nothing is in it yet.
        is_fresh: bool,
        /// The service that synchronises its folder, if one does: a risk to the file.
        synced_by: Option<String>,
        /// A sentence that warns of it.
        warning: Option<String>,
    },
    /// It could not be opened.
    #[serde(rename_all = "camelCase")]
    Closed {
        /// Where it should be.
        path: String,
        /// Why not.
        problem: WireError,
        /// The newest backup that passed a full check; offered for a damaged file.
        backup: Option<BackupView>,
        /// Whether the readable rows can be brought into a new workspace.
        can_salvage: bool,
    },
}

/// One backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupView {
    /// Its name in the list of backups.
    pub name: String,
    /// When it was made.
    pub made: String,
    /// Why it was made.
    pub reason: String,
    /// Its size.
    pub size: String,
}

/// Names a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupRef {
    /// Its name in the list of backups.
    pub name: String,
}

/// How to go on after damage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "by")]
pub enum Recover {
    /// From a backup.
    Backup {
        /// Its name in the list of backups.
        name: String,
    },
    /// With the rows that can still be read.
    Salvage,
}

/// How it went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Recovered {
    /// A sentence that says so, with where the damaged file is.
    pub message: String,
    /// The workspace now.
    pub status: WorkspaceStatus,
}

/// What a full check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Verified {
    /// Whether all is well.
    pub is_sound: bool,
    /// A sentence that says so.
    pub message: String,
    /// What is wrong, a line each.
    pub problems: Vec<String>,
}
