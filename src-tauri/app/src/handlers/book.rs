//! The facilitator's book as a file.

use super::Session;
use crate::wire::{Nothing, book::BookSave};
use drill_workbook::books::BookForm;
use drill_workbook::problem::{Outcome, Problem};
use std::ffi::OsString;
use std::io::{Error, Write as _};
use std::path::{Path, PathBuf};

/// Writes the book of a scenario to a file.
///
/// # Errors
/// When the scenario is not there, or the file cannot be written; a file that was there is kept then.
pub fn save(session: &Session, to: BookSave) -> Outcome<Nothing> {
    let path = Path::new(&to.path);
    session.workbook(|workbook| {
        let done = workbook.print_book(to.scenario, BookForm::of(path))?;
        put(path, &done.value).map_err(|error| Problem::unwritable(path, &error))?;
        Ok(Nothing {})
    })
}

/// Writes beside the file first and takes its place only when everything is on disk.
fn put(path: &Path, text: &str) -> Result<(), Error> {
    let mut name = path.file_name().map_or_else(OsString::new, OsString::from);
    name.push(".part");
    let beside: PathBuf = path.with_file_name(name);
    let written = std::fs::File::create(&beside)
        .and_then(|mut file| {
            file.write_all(text.as_bytes())?;
            file.sync_all()
        })
        .and_then(|()| std::fs::rename(&beside, path));
    if written.is_err() {
        // The first failure is the one to tell.
        let _ = std::fs::remove_file(&beside);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::put;

    #[test]
    fn a_file_takes_its_place_whole_or_not_at_all() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("book.html");
        put(&path, "first").expect("writes");
        put(&path, "second").expect("replaces");
        assert_eq!(std::fs::read_to_string(&path).expect("reads"), "second");
        // A folder of that name cannot be replaced by a file.
        let taken = folder.path().join("taken");
        std::fs::create_dir_all(taken.join("inside")).expect("a folder");
        assert!(put(&taken, "third").is_err());
        let left = std::fs::read_dir(folder.path()).expect("reads").count();
        assert_eq!(left, 2, "nothing half written is left beside them");
    }
}
