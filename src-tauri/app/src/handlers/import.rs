//! Past results coming in.

use super::Session;
use crate::wire::Nothing;
use crate::wire::import::{ImportFile, ImportList, ImportRef, ImportSource, Imported};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use drill_text::{Arg, format};
use drill_workbook::imports::ImportPreview;
use drill_workbook::problem::{Outcome, Problem};
use drill_workbook::sha256_hex;
use std::path::Path;

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
    let ((name, bytes), language) = (read(file.source)?, session.language());
    session.workbook(|workbook| workbook.import_preview(&name, &bytes, &file.choices, language))
}

/// Brings a file in.
///
/// # Errors
/// Refused when it is no sheet of results, would add nothing, or is not what the preview showed.
pub fn apply(session: &Session, file: ImportFile) -> Outcome<Imported> {
    let ((name, bytes), language) = (read(file.source)?, session.language());
    if file.seen.is_some_and(|seen| seen != sha256_hex(&bytes)) {
        return Err(Problem::refused("import-file-changed").with("name", name));
    }
    session.workbook(|workbook| {
        let done = workbook.import_apply(&name, &bytes, &file.choices)?;
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

/// The name of a file and its bytes.
fn read(source: ImportSource) -> Outcome<(String, Vec<u8>)> {
    match source {
        ImportSource::Chosen { path } => {
            let path = Path::new(&path);
            let name = path
                .file_name()
                .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            Ok((name, super::files::read(path)?))
        }
        ImportSource::Dropped { name, content } => {
            let bytes = STANDARD.decode(content);
            Ok((
                name,
                bytes.map_err(|_| Problem::refused("import-not-base64"))?,
            ))
        }
    }
}
