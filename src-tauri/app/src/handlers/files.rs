//! Reading files that a person named. Choosing them needs a window, which answers these commands
//! itself; without one they are refused.

use super::Session;
use crate::wire::{
    Nothing,
    files::{ChooseFile, ChoosePlace, Chosen, ShowFile},
    scenarios::ScenarioRef,
};
use drill_workbook::problem::{Outcome, Problem};
use std::io::Read as _;
use std::path::Path;

/// A file that exists.
///
/// # Errors
/// Always refused here: there is no window.
pub fn choose(_: &Session, _: ChooseFile) -> Outcome<Chosen> {
    Err(Problem::refused("no-window"))
}

/// A place to save to.
///
/// # Errors
/// Always refused here: there is no window.
pub fn place(_: &Session, _: ChoosePlace) -> Outcome<Chosen> {
    Err(Problem::refused("no-window"))
}

/// Opens a scenario in a window of its own.
///
/// # Errors
/// Always refused here: there is no window.
pub fn open_window(_: &Session, _: ScenarioRef) -> Outcome<Nothing> {
    Err(Problem::refused("no-window-to-open"))
}

/// Shows a file in the system's file manager.
///
/// # Errors
/// Always refused here: there is no window.
pub fn show(_: &Session, _: ShowFile) -> Outcome<Nothing> {
    Err(Problem::refused("no-window"))
}

/// One byte more than the largest sheet, so that a larger file is refused and not read.
const LARGEST: u64 = drill_report::sheet::MOST_BYTES as u64 + 1;

/// The bytes of a file that somebody named; no more than anything takes.
///
/// # Errors
/// When it cannot be read.
pub fn read(path: &Path) -> Outcome<Vec<u8>> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)
        .and_then(|file| file.take(LARGEST).read_to_end(&mut bytes))
        .map_err(|error| Problem::unreadable(path, &error))?;
    Ok(bytes)
}
