//! Backups beside the workspace, in `FILE.backups/`. A backup counts only once a copy was made
//! through the database's own backup, reopened, checked in full, and safely on disk.

use crate::lock::beside;
use crate::open::companions;
use crate::{Birth, Store, StoreError, verify};
use chrono::{DateTime, Datelike as _, NaiveDateTime, TimeDelta, Utc};
use rusqlite::{Connection, OpenFlags};
use std::collections::HashSet;
use std::fs::File;
use std::path::{Path, PathBuf};

/// Between two backups while the workspace changes.
const EVERY: TimeDelta = TimeDelta::minutes(30);
/// Between two backups whether it changes or not: making one checks every row.
const AT_LEAST_EVERY: TimeDelta = TimeDelta::weeks(1);
const ENDING: &str = ".drillbook";
const STAMP: &str = "%Y%m%dT%H%M%S%3fZ";

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackupKind {
    /// While it was changing.
    Regular,
    /// On closing.
    Closing,
    /// Before its layout changed.
    BeforeMigration,
    /// Before an import.
    BeforeImport,
    /// Before another backup was restored.
    BeforeRestore,
    /// Someone asked for it.
    Asked,
}

impl BackupKind {
    const ALL: [Self; 6] = [
        Self::Regular,
        Self::Closing,
        Self::BeforeMigration,
        Self::BeforeImport,
        Self::BeforeRestore,
        Self::Asked,
    ];

    /// Its word in the file's name.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Regular => "regular",
            Self::Closing => "closing",
            Self::BeforeMigration => "before-migration",
            Self::BeforeImport => "before-import",
            Self::BeforeRestore => "before-restore",
            Self::Asked => "asked",
        }
    }
}

/// One backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Its file.
    pub path: PathBuf,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// Why.
    pub kind: BackupKind,
    /// Its size in bytes.
    pub bytes: u64,
}

impl Store {
    /// Makes a backup now and drops those that are no longer kept.
    ///
    /// # Errors
    /// When it cannot be written or does not pass its check; the workspace is unharmed.
    pub fn back_up(&mut self, kind: BackupKind, now: DateTime<Utc>) -> Result<Backup, StoreError> {
        let backup = take(&self.connection, &self.path, kind, now)?;
        self.is_changed = false;
        Ok(backup)
    }

    /// Makes a backup when something changed and the last one is half an hour old.
    ///
    /// # Errors
    /// As [`Store::back_up`].
    pub fn back_up_if_due(&mut self, now: DateTime<Utc>) -> Result<Option<Backup>, StoreError> {
        if !self.is_changed {
            return Ok(None);
        }
        let newest = self
            .last_backup
            .or_else(|| Self::backups(&self.path).first().map(|backup| backup.made));
        // A clock that was set back makes the newest one lie ahead: then one more is made.
        if newest.is_some_and(|made| (now - made) < EVERY && made <= now) {
            self.last_backup = newest;
            return Ok(None);
        }
        let backup = self.back_up(BackupKind::Regular, now)?;
        self.last_backup = Some(now);
        Ok(Some(backup))
    }

    /// Makes a backup when the last one is a week old, so that everything is checked in full at
    /// least once a week, in a workspace that is only read, too.
    ///
    /// # Errors
    /// As [`Store::back_up`]; [`StoreError::Rotten`] when the check finds something.
    pub fn back_up_if_stale(&mut self, now: DateTime<Utc>) -> Result<Option<Backup>, StoreError> {
        match Self::backups(&self.path).first() {
            Some(newest) if now - newest.made < AT_LEAST_EVERY => Ok(None),
            Some(_) => self.back_up(BackupKind::Regular, now).map(Some),
            // A new workspace gets its first backup when something changed.
            None => Ok(None),
        }
    }

    /// Closes the workspace, with a backup when something changed.
    ///
    /// # Errors
    /// As [`Store::back_up`]; the workspace is closed all the same.
    pub fn close(mut self, now: DateTime<Utc>) -> Result<Option<Backup>, StoreError> {
        if self.is_changed {
            self.back_up(BackupKind::Closing, now).map(Some)
        } else {
            Ok(None)
        }
    }

    /// The backups of the workspace at `path`, newest first.
    #[must_use]
    pub fn backups(path: &Path) -> Vec<Backup> {
        let Ok(entries) = std::fs::read_dir(folder(path)) else {
            return Vec::new();
        };
        let mut found: Vec<Backup> = entries
            .flatten()
            .filter_map(|entry| parse(&entry.path()))
            .collect();
        found.sort_by(|a, b| (b.made, &b.path).cmp(&(a.made, &a.path)));
        found
    }

    /// Puts a backup in the place of the workspace. What is there now is backed up first, so that
    /// this can be taken back by restoring that one.
    ///
    /// # Errors
    /// [`StoreError::UnsoundBackup`] before anything was changed.
    pub fn restore(
        mut self,
        backup: &Path,
        birth: Birth,
    ) -> Result<Self, (StoreError, Option<Box<Self>>)> {
        let prepared = check_copy(backup)
            .and_then(|()| self.back_up(BackupKind::BeforeRestore, birth.now))
            .and_then(|_| copy_beside(backup, &self.path));
        let copy = match prepared {
            Ok(copy) => copy,
            Err(error) => return Err((error, Some(Box::new(self)))),
        };
        let Self {
            connection,
            path,
            lock,
            ..
        } = self;
        let put = || -> Result<(), StoreError> {
            connection.close().map_err(|(_, error)| error)?;
            put_in_place(&copy, &path)
        };
        put()
            .and_then(|()| Self::open_locked(&path, birth, lock))
            .map_err(|error| (error, None))
    }
}

fn folder(path: &Path) -> PathBuf {
    beside(path, ".backups")
}

/// Copies `backup` to a temporary file beside the workspace, safely on disk.
pub(crate) fn copy_beside(backup: &Path, path: &Path) -> Result<PathBuf, StoreError> {
    let copy = beside(path, ".restoring");
    std::fs::copy(backup, &copy).map_err(StoreError::file(&copy))?;
    sync(&copy)?;
    Ok(copy)
}

/// Renames a checked copy over the workspace, which must be closed.
pub(crate) fn put_in_place(copy: &Path, path: &Path) -> Result<(), StoreError> {
    for companion in companions(path) {
        if companion.exists() {
            std::fs::remove_file(&companion).map_err(StoreError::file(&companion))?;
        }
    }
    std::fs::rename(copy, path).map_err(StoreError::file(path))?;
    sync_folder_of(path)
}

pub(crate) fn take(
    connection: &Connection,
    path: &Path,
    kind: BackupKind,
    now: DateTime<Utc>,
) -> Result<Backup, StoreError> {
    let folder = folder(path);
    std::fs::create_dir_all(&folder).map_err(StoreError::file(&folder))?;
    let temporary = folder.join("unfinished");
    for leftover in std::iter::once(temporary.clone()).chain(companions(&temporary)) {
        let _ = std::fs::remove_file(leftover);
    }
    connection.backup("main", &temporary, None::<fn(rusqlite::backup::Progress)>)?;
    settle(&temporary)?;
    check_copy(&temporary).map_err(|error| match error {
        StoreError::UnsoundBackup { .. } => StoreError::Rotten {
            path: path.to_owned(),
        },
        other => other,
    })?;
    sync(&temporary)?;
    let mut made = now;
    let name = |made: DateTime<Utc>| {
        folder.join(format!("{}-{}{ENDING}", made.format(STAMP), kind.word()))
    };
    while name(made).exists() {
        made += TimeDelta::milliseconds(1);
    }
    let target = name(made);
    std::fs::rename(&temporary, &target).map_err(StoreError::file(&target))?;
    sync_folder_of(&target)?;
    for old in to_drop(&Store::backups(path), now) {
        let _ = std::fs::remove_file(&old.path);
    }
    parse(&target).ok_or(StoreError::UnsoundBackup { path: target })
}

/// The copy inherits the log mode; a backup is one file.
fn settle(copy: &Path) -> Result<(), StoreError> {
    let connection = Connection::open(copy)?;
    connection.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    connection.close().map_err(|(_, error)| error.into())
}

/// Opens a backup and checks all of it.
pub(crate) fn check_copy(backup: &Path) -> Result<(), StoreError> {
    let unsound = || StoreError::UnsoundBackup {
        path: backup.to_owned(),
    };
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(backup, flags).map_err(|_| unsound())?;
    let application: i64 = connection
        .pragma_query_value(None, "application_id", |row| row.get(0))
        .map_err(|_| unsound())?;
    let layout: i64 = connection
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .map_err(|_| unsound())?;
    if layout > crate::migrate::LATEST {
        return Err(StoreError::Newer {
            path: backup.to_owned(),
            found: layout,
            known: crate::migrate::LATEST,
        });
    }
    if application != crate::migrate::APPLICATION_ID || !verify::verify(&connection).is_sound() {
        return Err(unsound());
    }
    Ok(())
}

fn parse(path: &Path) -> Option<Backup> {
    let name = path.file_name()?.to_str()?.strip_suffix(ENDING)?;
    let (stamp, word) = name.split_once('-')?;
    let kind = BackupKind::ALL
        .into_iter()
        .find(|kind| kind.word() == word)?;
    let made = NaiveDateTime::parse_from_str(stamp, STAMP).ok()?.and_utc();
    Some(Backup {
        path: path.to_owned(),
        made,
        kind,
        bytes: std::fs::metadata(path).ok()?.len(),
    })
}

/// All of two days, then 12 daily, 10 weekly, 9 monthly ones, and always the last 3 made before a
/// migration. `backups` is newest first.
fn to_drop(backups: &[Backup], now: DateTime<Utc>) -> Vec<Backup> {
    let mut kept: HashSet<&Path> = HashSet::new();
    kept.extend(
        backups
            .iter()
            .filter(|b| now - b.made < TimeDelta::days(2))
            .map(|b| b.path.as_path()),
    );
    let migrations = backups
        .iter()
        .filter(|b| b.kind == BackupKind::BeforeMigration);
    kept.extend(migrations.take(3).map(|b| b.path.as_path()));
    let mut keep_one_each = |count: usize, period: fn(DateTime<Utc>) -> (i32, u32)| {
        let mut seen = Vec::new();
        for backup in backups
            .iter()
            .filter(|b| now - b.made >= TimeDelta::days(2))
        {
            let period = period(backup.made);
            if !seen.contains(&period) && seen.len() < count {
                seen.push(period);
                kept.insert(&backup.path);
            }
        }
    };
    keep_one_each(12, |made| (made.year(), made.ordinal()));
    keep_one_each(10, |made| (made.iso_week().year(), made.iso_week().week()));
    keep_one_each(9, |made| (made.year(), made.month()));
    backups
        .iter()
        .filter(|backup| !kept.contains(backup.path.as_path()))
        .cloned()
        .collect()
}

fn sync(path: &Path) -> Result<(), StoreError> {
    File::options()
        .write(true)
        .open(path)
        .and_then(|file| file.sync_all())
        .map_err(StoreError::file(path))
}

#[cfg(unix)]
pub(crate) fn sync_folder_of(path: &Path) -> Result<(), StoreError> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or_else(|| Path::new("."));
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(StoreError::file(folder))
}

/// Elsewhere a folder cannot be synced; the rename itself is durable.
#[cfg(not(unix))]
pub(crate) fn sync_folder_of(_: &Path) -> Result<(), StoreError> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backups_thin_out_with_age_and_those_before_migrations_stay() {
        let now = DateTime::from_timestamp(1_700_000_000, 0).expect("a time");
        let backup = |hours: i64, kind| Backup {
            path: PathBuf::from(format!("{hours}")),
            made: now - TimeDelta::hours(hours),
            kind,
            bytes: 0,
        };
        let mut all: Vec<Backup> = (0..24 * 400)
            .map(|hour| backup(hour, BackupKind::Regular))
            .collect();
        all.push(backup(24 * 900, BackupKind::BeforeMigration));
        let dropped = to_drop(&all, now);
        let kept: Vec<&Backup> = all.iter().filter(|b| !dropped.contains(b)).collect();
        assert_eq!(
            kept.iter()
                .filter(|b| now - b.made < TimeDelta::days(2))
                .count(),
            48
        );
        let older = kept.len() - 48;
        assert!(
            (20..=12 + 10 + 9 + 1).contains(&older),
            "{older} older ones are kept"
        );
        assert!(kept.iter().any(|b| b.kind == BackupKind::BeforeMigration));
        assert!(to_drop(&kept.into_iter().cloned().collect::<Vec<_>>(), now).is_empty());
    }
}
