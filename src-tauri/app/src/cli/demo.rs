//! `drillbook demo`: the sample season in a new workspace.

use super::{Answer, Desk};
use drill_workbook::problem::Outcome;
use serde_json::json;

/// Lays the sample season out.
pub(super) fn run(desk: &Desk) -> Outcome<Answer> {
    let path = desk.workspace_path()?.display().to_string();
    let mut book = desk.open()?;
    book.add_sample(desk.language)?;
    book.close()?;
    Ok(Answer::fine(path.clone(), &json!({ "workspace": path })))
}
