//! The facilitator's book as a file.

use super::Session;
use super::save::save_document;
use crate::wire::{Nothing, book::BookSave};
use drill_workbook::books::BookForm;
use drill_workbook::problem::Outcome;
use std::path::Path;

/// Writes the book of a scenario to a file.
///
/// # Errors
/// When the scenario is not there, or the file cannot be written; a file that was there is kept then.
pub fn save(session: &Session, to: BookSave) -> Outcome<Nothing> {
    let path = Path::new(&to.path);
    session.workbook(|workbook| {
        let book = workbook.book(to.scenario, BookForm::of(path))?;
        save_document(path, book.as_bytes())?;
        workbook.record_export(to.scenario)?;
        Ok(Nothing {})
    })
}
