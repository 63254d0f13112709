//! Reading a scenario file named on the command line.

use drill_domain::scenario::Scenario;
use drill_domain::scenario::format::{self, MAX_BYTES};
use drill_workbook::problem::{Outcome, Problem};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The scenario in `file`.
///
/// # Errors
/// When the file cannot be read, or holds no scenario.
pub(super) fn read(file: &Path) -> Outcome<Scenario> {
    let unusable = |detail: String| {
        Problem::refused("file-no-scenario")
            .with("path", file.display().to_string())
            .with("detail", detail)
    };
    let bytes = bytes(file).map_err(|error| unusable(error.to_string()))?;
    format::read(&bytes).map_err(|problem| unusable(problem.to_string()))
}

/// At most one byte more than a scenario may have, so that a huge file is refused and not read.
fn bytes(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)?
        .take(MAX_BYTES as u64 + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}
