//! Undo and redo of one document.

use super::Session;
use crate::wire::history::{DocumentRef, HistoryView, Stepped};
use drill_domain::scenario::Language;
use drill_workbook::problem::Outcome;
use drill_workbook::{Document, Done, History, Step, Workbook};

/// What can be taken back and done again.
///
/// # Errors
/// When the file cannot be read.
pub fn get(session: &Session, document: DocumentRef) -> Outcome<HistoryView> {
    let language = session.language();
    session.workbook(|workbook| Ok(view(workbook.history(document.into())?, language)))
}

/// Takes back the last step.
///
/// # Errors
/// When there is none.
pub fn undo(session: &Session, document: DocumentRef) -> Outcome<Stepped> {
    step(session, document, Workbook::undo)
}

/// Does the last undone step again.
///
/// # Errors
/// When there is none.
pub fn redo(session: &Session, document: DocumentRef) -> Outcome<Stepped> {
    step(session, document, Workbook::redo)
}

fn step(
    session: &Session,
    document: DocumentRef,
    take: fn(&mut Workbook, Document) -> Outcome<Done<Step>>,
) -> Outcome<Stepped> {
    let language = session.language();
    session.workbook(|workbook| {
        let done = take(workbook, document.into())?;
        Ok(Stepped {
            label: drill_text::label(language, &done.value.label),
            history: view(workbook.history(document.into())?, language),
        })
    })
}

/// The labels in words.
#[must_use]
pub fn view(history: History, language: Language) -> HistoryView {
    let words = |key: Option<String>| key.map(|key| drill_text::label(language, &key));
    HistoryView {
        undo: words(history.undo),
        redo: words(history.redo),
    }
}
