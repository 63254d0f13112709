//! `drillbook verify`: the full check of a workspace.

use super::{Answer, Desk, Exit};
use crate::handlers::workspace::{rot, verified};
use drill_workbook::problem::Outcome;
use serde_json::json;

/// Checks the workspace; findings make the exit code 1.
pub(super) fn run(desk: &Desk) -> Outcome<Answer> {
    let workbook = desk.open_existing()?;
    let report = workbook.verify();
    let found = verified(&report, desk.language);
    let mut lines = vec![found.message.clone()];
    lines.extend(found.problems);
    let problems: Vec<_> = report
        .problems
        .iter()
        .map(|problem| {
            let detail = rot(&problem.found, desk.language);
            json!({ "table": problem.table, "key": problem.key, "detail": detail })
        })
        .collect();
    let json = json!({
        "workspace": workbook.path().display().to_string(),
        "isSound": report.is_sound(),
        "rows": report.rows,
        "problems": problems,
    });
    let exit = if report.is_sound() {
        Exit::Fine
    } else {
        Exit::Findings
    };
    Ok(Answer::fine(lines.join("\n"), &json).with_exit(exit))
}
