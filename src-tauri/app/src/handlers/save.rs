//! Saving a document where a person chose: beside it first, then in its place, so that whatever
//! happens the file holds either what it held or all of the new.

use drill_workbook::problem::{Outcome, Problem};
use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io::{Error, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

/// Writes `bytes` to the file at `path`, all or nothing.
///
/// # Errors
/// When it cannot be written; what stood there is untouched then.
pub fn save_document(path: &Path, bytes: &[u8]) -> Outcome<()> {
    let broken = |error: Error| Problem::unwritable(path, &error);
    // A link keeps pointing at its file, which gets the new content.
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if target.is_dir() {
        return Err(broken(Error::from(ErrorKind::IsADirectory)));
    }
    let (beside, mut file) = beside(&target).map_err(broken)?;
    let outcome = write(&mut file, &target, bytes).and_then(|()| std::fs::rename(&beside, &target));
    if outcome.is_err() {
        // The message tells of the failure; a file left beside would only confuse.
        let _ = std::fs::remove_file(&beside);
    }
    outcome.map_err(broken)
}

fn write(file: &mut File, target: &Path, bytes: &[u8]) -> Result<(), Error> {
    file.write_all(bytes)?;
    if let Ok(old) = std::fs::metadata(target) {
        if old.permissions().readonly() {
            return Err(Error::from(ErrorKind::PermissionDenied));
        }
        file.set_permissions(old.permissions())?;
    }
    file.sync_all()
}

/// A new file in the folder of `target`; nobody else's is touched.
fn beside(target: &Path) -> Result<(PathBuf, File), Error> {
    const TRIES: u32 = 100;
    let name = target
        .file_name()
        .ok_or(Error::from(ErrorKind::InvalidInput))?;
    for turn in 0..TRIES {
        let mut hidden = OsString::from(".");
        hidden.push(name);
        hidden.push(format!(".{}-{turn}.part", std::process::id()));
        let path = target.with_file_name(hidden);
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(file) => return Ok((path, file)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(Error::from(ErrorKind::AlreadyExists))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_document_takes_the_place_of_the_old_and_leaves_nothing_beside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("기록.md");
        save_document(&path, b"one").unwrap();
        save_document(&path, b"two").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
        assert_eq!(names(folder.path()), ["기록.md"]);
    }

    #[test]
    fn a_place_that_cannot_be_written_is_said_and_stays_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        assert!(save_document(&folder.path().join("no/such/folder.md"), b"x").is_err());
        assert!(save_document(folder.path(), b"x").is_err());
        assert_eq!(names(folder.path()), Vec::<String>::new());
    }

    #[test]
    fn a_protected_file_stays_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("held.md");
        std::fs::write(&path, b"old").unwrap();
        let mut permissions = std::fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        std::fs::set_permissions(&path, permissions).unwrap();
        assert!(save_document(&path, b"new").is_err());
        assert_eq!(std::fs::read(&path).unwrap(), b"old");
        assert_eq!(names(folder.path()), ["held.md"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_keeps_pointing_at_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("real.md");
        let link = folder.path().join("link.md");
        std::fs::write(&file, b"old").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        save_document(&link, b"new").unwrap();
        assert_eq!(std::fs::read(&file).unwrap(), b"new");
        assert!(link.is_symlink());
    }
}
