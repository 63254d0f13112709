//! Choosing files needs a window. The window answers these commands itself; without one they are refused.

use super::Session;
use crate::wire::{
    Nothing,
    files::{ChooseFile, ChoosePlace, Chosen, ShowFile},
};
use drill_workbook::problem::{Outcome, Problem};

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

/// Shows a file in the system's file manager.
///
/// # Errors
/// Always refused here: there is no window.
pub fn show(_: &Session, _: ShowFile) -> Outcome<Nothing> {
    Err(Problem::refused("no-window"))
}
