//! How a problem reaches the user interface: already in the reader's language.

use drill_domain::scenario::Language;
use drill_workbook::problem::{Kind, Problem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a command did not happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WireError {
    /// Refused or broken.
    pub kind: ErrorKind,
    /// A stable code, for the program.
    pub code: String,
    /// What happened and why.
    pub what: String,
    /// What to do next.
    pub next: String,
}

/// A calm no, or a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ErrorKind {
    /// A rule says no; nothing was changed.
    Refused,
    /// Something failed.
    Broken,
}

impl WireError {
    /// `problem` in `language`.
    #[must_use]
    pub fn say(problem: &Problem, language: Language) -> Self {
        Self {
            kind: match problem.kind {
                Kind::Refused => ErrorKind::Refused,
                Kind::Broken => ErrorKind::Broken,
            },
            code: problem.code.to_owned(),
            what: problem.what(language),
            next: problem.next(language),
        }
    }
}
