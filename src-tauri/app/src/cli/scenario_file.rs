//! Reading a scenario file named on the command line.

use drill_domain::scenario::format::{self, MAX_BYTES};
use drill_domain::scenario::{Language, Scenario};
use drill_workbook::problem::{Outcome, Problem};
use drill_workbook::scenarios::file_problem;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The scenario in `file`.
///
/// # Errors
/// When the file cannot be read, or holds no scenario; the message names the file.
pub(super) fn read(file: &Path, language: Language) -> Outcome<Scenario> {
    parse(&bytes(file)?).map_err(|problem| {
        Problem::refused("file-no-scenario")
            .with("path", file.display().to_string())
            .with("what", problem.what(language))
            .with("then", problem.next(language))
    })
}

/// The scenario in `bytes`.
///
/// # Errors
/// When they hold none.
pub(super) fn parse(bytes: &[u8]) -> Outcome<Scenario> {
    format::read(bytes).map_err(|problem| file_problem(&problem))
}

/// At most one byte more than a scenario may have, so that a huge file is refused and not read.
///
/// # Errors
/// When the file cannot be read.
pub(super) fn bytes(file: &Path) -> Outcome<Vec<u8>> {
    let mut bytes = Vec::new();
    let read =
        File::open(file).and_then(|open| open.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes));
    match read {
        Ok(_) => Ok(bytes),
        Err(error) => Err(Problem::unreadable(file, &error)),
    }
}
