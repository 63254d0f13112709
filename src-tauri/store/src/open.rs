//! Opening a workspace: who may, what is refused before a single byte is written, and the settings
//! every connection gets.

use crate::lock::{Lock, beside};
use crate::{BackupKind, StoreError, migrate};
use chrono::{DateTime, Utc};
use drill_domain::id::DeviceId;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// Older libraries can corrupt a file in WAL mode when two connections reset the log at once.
const OLDEST_LIBRARY: i32 = 3_051_003;

/// How many workspaces were opened so far, so that marks of different openings never look alike.
static OPENINGS: AtomicU64 = AtomicU64::new(0);

/// One open workspace. Dropping it closes it without a backup; [`Store::close`] makes one.
#[derive(Debug)]
pub struct Store {
    pub(crate) connection: Connection,
    pub(crate) path: PathBuf,
    pub(crate) device: DeviceId,
    pub(crate) is_changed: bool,
    /// Which opening of a workspace this is, counted over the program's life.
    pub(crate) opening: u64,
    pub(crate) last_backup: Option<DateTime<Utc>>,
    pub(crate) lock: Lock,
}

/// What opening needs from outside: the time, and the id this laptop gets if the file is new to it.
#[derive(Debug, Clone, Copy)]
pub struct Birth {
    /// Now.
    pub now: DateTime<Utc>,
    /// A fresh id.
    pub device: DeviceId,
}

impl Store {
    /// Opens the workspace at `path`, or makes an empty one when there is no file.
    ///
    /// # Errors
    /// [`StoreError::Locked`], [`StoreError::Newer`], [`StoreError::Foreign`],
    /// [`StoreError::Damaged`], [`StoreError::ReadOnly`]: the file's bytes are unchanged.
    pub fn open(path: &Path, birth: Birth) -> Result<Self, StoreError> {
        assert!(
            rusqlite::version_number() >= OLDEST_LIBRARY,
            "SQLite {} can lose data; at least 3.51.3 is needed",
            rusqlite::version()
        );
        if let Some(folder) = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            std::fs::create_dir_all(folder).map_err(StoreError::file(path))?;
        }
        if std::fs::metadata(path).is_ok_and(|file| file.permissions().readonly()) {
            return Err(StoreError::ReadOnly {
                path: path.to_owned(),
            });
        }
        let lock = Lock::take(path)?;
        Self::open_locked(path, birth, lock)
    }

    pub(crate) fn open_locked(path: &Path, birth: Birth, lock: Lock) -> Result<Self, StoreError> {
        let layout = inspect(path).map_err(|error| known_by_its_backups(error, path))?;
        let mut connection = Connection::open_with_flags(
            path,
            OpenFlags::SQLITE_OPEN_READ_WRITE
                | OpenFlags::SQLITE_OPEN_CREATE
                | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )
        .map_err(|error| opening(error, path))?;
        configure(&connection).map_err(|error| opening(error, path))?;
        if connection.is_readonly("main")? {
            return Err(StoreError::ReadOnly {
                path: path.to_owned(),
            });
        }
        if layout.is_some() {
            quick_check(&connection, path)?;
        }
        if layout.is_some_and(|layout| layout < migrate::LATEST) {
            crate::backup::take(&connection, path, BackupKind::BeforeMigration, birth.now)?;
        }
        migrate::to_latest(&mut connection)?;
        let device = this_device(&connection, birth.device)?;
        Ok(Self {
            connection,
            path: path.to_owned(),
            device,
            is_changed: false,
            opening: OPENINGS.fetch_add(1, Ordering::Relaxed),
            last_backup: None,
            lock,
        })
    }

    /// Where the workspace lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The laptop it is open on.
    #[must_use]
    pub const fn device(&self) -> DeviceId {
        self.device
    }
}

/// The layout of the file, read through a connection that cannot write; none when there is no file
/// yet or it is empty.
fn inspect(path: &Path) -> Result<Option<i64>, StoreError> {
    if std::fs::metadata(path).map_or(true, |file| file.len() == 0) {
        return Ok(None);
    }
    let read = || -> rusqlite::Result<(i64, i64)> {
        let connection = Connection::open_with_flags(
            path,
            OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        let application =
            connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
        let layout = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        Ok((application, layout))
    };
    let (application, layout) = read().map_err(|error| opening(error, path))?;
    if application != migrate::APPLICATION_ID {
        return Err(StoreError::Foreign {
            path: path.to_owned(),
        });
    }
    if layout > migrate::LATEST {
        return Err(StoreError::Newer {
            path: path.to_owned(),
            found: layout,
            known: migrate::LATEST,
        });
    }
    Ok(Some(layout))
}

/// A file that reads as no workspace but has backups was one: its first page is gone.
fn known_by_its_backups(error: StoreError, path: &Path) -> StoreError {
    match error {
        StoreError::Foreign { path: of } if !Store::backups(path).is_empty() => {
            StoreError::Headless { path: of }
        }
        other => other,
    }
}

pub(crate) fn opening(error: rusqlite::Error, path: &Path) -> StoreError {
    let path = path.to_owned();
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => StoreError::Foreign { path },
        Some(ErrorCode::DatabaseCorrupt) => StoreError::Damaged {
            path,
            detail: error.to_string(),
        },
        Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
            StoreError::ReadOnly { path }
        }
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Locked { path },
        _ => error.into(),
    }
}

fn configure(connection: &Connection) -> rusqlite::Result<()> {
    let ask =
        |name: &str, value: &str| connection.pragma_update_and_check(None, name, value, |_| Ok(()));
    ask("journal_mode", "WAL")?;
    ask("secure_delete", "ON")?;
    ask("mmap_size", "0")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "fullfsync", "ON")?;
    connection.pragma_update(None, "checkpoint_fullfsync", "ON")?;
    connection.pragma_update(None, "foreign_keys", "ON")?;
    connection.pragma_update(None, "trusted_schema", "OFF")?;
    connection.pragma_update(None, "cell_size_check", "ON")?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.set_prepared_statement_cache_capacity(128);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    Ok(())
}

fn quick_check(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let damaged = |detail: String| StoreError::Damaged {
        path: path.to_owned(),
        detail,
    };
    let answer: String = connection
        .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
        .map_err(|error| damaged(error.to_string()))?;
    if answer == "ok" {
        Ok(())
    } else {
        Err(damaged(answer))
    }
}

fn this_device(connection: &Connection, fresh: DeviceId) -> Result<DeviceId, StoreError> {
    let known: Option<String> = connection
        .query_row("SELECT id FROM device WHERE is_here = 1", [], |row| {
            row.get(0)
        })
        .optional()?;
    if let Some(id) = known.and_then(|text| text.parse().ok()) {
        return Ok(id);
    }
    connection.execute(
        "INSERT INTO device (id, name, lamport, is_here) VALUES (?1, '', 0, 1)",
        [fresh.to_string()],
    )?;
    Ok(fresh)
}

/// The files the database library keeps beside the workspace.
pub(crate) fn companions(path: &Path) -> [PathBuf; 2] {
    [beside(path, "-wal"), beside(path, "-shm")]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_connection_has_the_settings_that_keep_data_safe() {
        let folder = tempfile::tempdir().expect("a folder");
        let birth = Birth {
            now: DateTime::UNIX_EPOCH,
            device: DeviceId(uuid::Uuid::nil()),
        };
        let store = Store::open(&folder.path().join("a.drillbook"), birth).expect("opens");
        let ask = |name: &str| -> String {
            store
                .connection
                .pragma_query_value(None, name, |row| {
                    row.get_ref(0).map(|value| format!("{:?}", Setting(value)))
                })
                .expect("answers")
        };
        for (name, value) in [
            ("journal_mode", "wal"),
            ("synchronous", "2"),
            ("fullfsync", "1"),
            ("checkpoint_fullfsync", "1"),
            ("foreign_keys", "1"),
            ("trusted_schema", "0"),
            ("cell_size_check", "1"),
            ("secure_delete", "1"),
            ("temp_store", "2"),
            ("busy_timeout", "5000"),
            ("application_id", "1148348780"),
            ("user_version", "3"),
        ] {
            assert_eq!(ask(name), value, "{name}");
        }
        assert!(
            store
                .connection
                .db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE)
                .expect("answers")
        );
    }

    struct Setting<'a>(rusqlite::types::ValueRef<'a>);

    impl std::fmt::Debug for Setting<'_> {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            match self.0 {
                rusqlite::types::ValueRef::Integer(number) => write!(f, "{number}"),
                other => write!(f, "{}", other.as_str().unwrap_or("?")),
            }
        }
    }

    #[test]
    fn every_table_is_described_as_it_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let birth = Birth {
            now: DateTime::UNIX_EPOCH,
            device: DeviceId(uuid::Uuid::nil()),
        };
        let store = Store::open(&folder.path().join("a.drillbook"), birth).expect("opens");
        let list = |sql: &str| -> Vec<String> {
            let mut statement = store.connection.prepare(sql).expect("reads");
            let rows = statement.query_map([], |row| row.get(0)).expect("reads");
            rows.map(|name| name.expect("reads")).collect()
        };
        for table in crate::table::ALL {
            let mut described: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
            described.extend(["device", "lamport", "hash"]);
            assert_eq!(
                list(&format!(
                    "SELECT name FROM pragma_table_info('{}')",
                    table.name
                )),
                described
            );
            let keys = list(&format!(
                "SELECT name FROM pragma_table_info('{}') WHERE pk > 0 ORDER BY pk",
                table.name
            ));
            assert_eq!(keys, described[..table.key], "{}", table.name);
            let triggers = list(&format!(
                "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = '{}'",
                table.name
            ));
            assert_eq!(
                triggers.len(),
                if table.is_evidence { 2 } else { 0 },
                "{}",
                table.name
            );
        }
        let others = ["device", "undo_log", "sqlite_sequence"];
        let tables = list("SELECT name FROM sqlite_schema WHERE type = 'table'");
        assert_eq!(tables.len(), crate::table::ALL.len() + others.len());
        assert!(list("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'").is_empty());
    }
}
