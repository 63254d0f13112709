//! `drillbook stats FILE.csv`: the figures of a file, without a workspace.

use super::{Answer, Desk};
use crate::handlers::files;
use drill_workbook::imports::file_stats;
use drill_workbook::problem::Outcome;
use std::path::Path;

/// The figures of `file`; doubtful rows are told as messages.
pub(super) fn run(desk: &Desk, file: &Path) -> Outcome<Answer> {
    let stats = file_stats(&files::read(file)?, desk.language, &*desk.clock)?;
    let mut answer = Answer::fine(stats.text, &stats.json);
    for problem in stats.problems {
        answer = answer.with_message(format!(
            "{}: {} ({})",
            problem.line, problem.what, problem.happens
        ));
    }
    Ok(answer)
}
