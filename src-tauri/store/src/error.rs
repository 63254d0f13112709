//! What can go wrong with a workspace, as data.

use std::path::{Path, PathBuf};

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file was written by a newer version of the application. Its bytes are unchanged.
    #[error("{path:?} has layout {found}, this version knows up to {known}")]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its layout.
        found: i64,
        /// The newest layout this version knows.
        known: i64,
    },
    /// The file is no workspace. Its bytes are unchanged.
    #[error("{path:?} is no workspace")]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// The file reads as no workspace, but backups of one lie beside it: its first page is gone.
    #[error("the beginning of {path:?} is gone")]
    Headless {
        /// The file.
        path: PathBuf,
    },
    /// The file is a workspace and damaged.
    #[error("{path:?} is damaged: {detail}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found.
        detail: String,
    },
    /// The file or its folder cannot be written.
    #[error("{path:?} cannot be written")]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// Another process has the workspace open.
    #[error("{path:?} is open elsewhere")]
    Locked {
        /// The file.
        path: PathBuf,
    },
    /// The disk is full, or a limit on the size of files is reached.
    #[error("no room on the disk")]
    Full,
    /// The disk could not be read or written.
    #[error("the disk failed: {detail}")]
    Disk {
        /// What the database library said.
        detail: String,
    },
    /// What is kept is not what was written: a full check found it while a backup was made.
    #[error("{path:?} is not what was written")]
    Rotten {
        /// The workspace.
        path: PathBuf,
    },
    /// The row refers to something that is not there.
    #[error("a row of {table} refers to something that is not there")]
    UnknownReference {
        /// The table.
        table: &'static str,
    },
    /// Something else still refers to the row.
    #[error("a row of {table} is still used")]
    StillUsed {
        /// The table.
        table: &'static str,
    },
    /// A row with this key is there already.
    #[error("{table} already has {key}")]
    Exists {
        /// The table.
        table: &'static str,
        /// The key.
        key: String,
    },
    /// There is nothing to undo or redo.
    #[error("nothing to take back")]
    NothingToUndo,
    /// What would be undone has been changed by something else since.
    #[error("{table} {key} has changed since")]
    ChangedSince {
        /// The table.
        table: String,
        /// The row.
        key: String,
    },
    /// There is no such backup, or it did not pass its check.
    #[error("{path:?} is no sound backup")]
    UnsoundBackup {
        /// The file.
        path: PathBuf,
    },
    /// A row does not read as what it should be.
    #[error("a row of {table} does not read: {detail}")]
    Row {
        /// The table.
        table: String,
        /// Why.
        detail: String,
    },
    /// The database library failed in another way.
    #[error("the database said: {0}")]
    Sql(rusqlite::Error),
    /// A file could not be read or written.
    #[error("{path:?}: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::SystemIoFailure) => {
                let code = error.sqlite_error().map(|code| code.extended_code);
                // A limit on the size of files arrives as a failed write.
                if code == Some(rusqlite::ffi::SQLITE_IOERR_WRITE) {
                    Self::Full
                } else {
                    Self::Disk {
                        detail: error.to_string(),
                    }
                }
            }
            _ => Self::Sql(error),
        }
    }
}

impl StoreError {
    /// A failed file operation on `path`.
    pub(crate) fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| match source.kind() {
            std::io::ErrorKind::StorageFull
            | std::io::ErrorKind::FileTooLarge
            | std::io::ErrorKind::QuotaExceeded => Self::Full,
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnly { path }
            }
            _ => Self::File { path, source },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::ffi;

    #[test]
    fn a_failing_disk_is_not_called_full() {
        let told =
            |code| StoreError::from(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None));
        assert!(matches!(told(ffi::SQLITE_FULL), StoreError::Full));
        assert!(matches!(told(ffi::SQLITE_IOERR_WRITE), StoreError::Full));
        for code in [ffi::SQLITE_IOERR_READ, ffi::SQLITE_IOERR_FSYNC] {
            assert!(matches!(told(code), StoreError::Disk { .. }), "{code}");
        }
    }
}
