//! Past results coming in.

use super::Session;
use crate::wire::Nothing;
use crate::wire::import::{ImportFile, ImportList, ImportRef, Imported};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use drill_text::{Arg, format};
use drill_workbook::imports::ImportPreview;
use drill_workbook::problem::{Outcome, Problem};

/// Files that were brought in.
///
/// # Errors
/// When the workspace cannot be read.
pub fn list(session: &Session, _: Nothing) -> Outcome<ImportList> {
    let language = session.language();
    session.workbook(|workbook| {
        Ok(ImportList {
            earlier: workbook.imports(language)?,
        })
    })
}

/// What a file would bring; nothing is written.
///
/// # Errors
/// Refused when it is no sheet of results.
pub fn preview(session: &Session, file: ImportFile) -> Outcome<ImportPreview> {
    let (bytes, language) = (bytes(&file.content)?, session.language());
    session
        .workbook(|workbook| workbook.import_preview(&file.name, &bytes, &file.choices, language))
}

/// Brings a file in.
///
/// # Errors
/// Refused when it is no sheet of results, or would add nothing.
pub fn apply(session: &Session, file: ImportFile) -> Outcome<Imported> {
    let (bytes, language) = (bytes(&file.content)?, session.language());
    session.workbook(|workbook| {
        let done = workbook.import_apply(&file.name, &bytes, &file.choices)?;
        let count =
            |number: usize| Arg::from(format::whole(i64::try_from(number).unwrap_or(i64::MAX)));
        let args = [
            ("rounds", count(done.value.rounds)),
            ("participations", count(done.value.participations)),
        ];
        Ok(Imported {
            id: done.value.import,
            what: drill_text::get(language, "import-done", &args),
        })
    })
}

/// Takes an import back as a whole.
///
/// # Errors
/// Refused when there is no such import.
pub fn undo(session: &Session, import: ImportRef) -> Outcome<Nothing> {
    session.workbook(|workbook| workbook.import_undo(import.id))?;
    Ok(Nothing {})
}

fn bytes(content: &str) -> Outcome<Vec<u8>> {
    STANDARD
        .decode(content)
        .map_err(|_| Problem::refused("import-not-base64"))
}
