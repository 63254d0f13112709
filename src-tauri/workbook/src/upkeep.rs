//! Keeping the workspace safe: backups, restoring, checking, and what to do with a damaged file.

use crate::clock::Clock;
use crate::problem::{Outcome, Problem};
use crate::workbook::{Workbook, birth};
use crate::{Backup, BackupKind, Done, ImportUndone, VerifyReport};
use drill_domain::id::ImportId;
use drill_store::Store;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A workspace opened after its file was moved aside.
#[derive(Debug)]
pub struct Opening {
    /// The workspace, now open.
    pub workbook: Workbook,
    /// Where the old file is.
    pub aside: PathBuf,
    /// Rows saved from it, when no backup was used.
    pub saved: Option<usize>,
}

impl Workbook {
    /// Makes a backup now.
    ///
    /// # Errors
    /// When it cannot be written or does not pass its check.
    pub fn back_up(&mut self, kind: BackupKind) -> Outcome<Backup> {
        let now = self.clock.now();
        Ok(self.store.back_up(kind, now)?)
    }

    /// A backup that fails must not fail the change it follows: that one is already safe.
    pub(crate) fn back_up_on_the_way(&mut self) {
        let now = self.clock.now();
        match self.store.back_up_if_due(now) {
            Ok(Some(_)) => self.backup_problem = None,
            Ok(None) => {}
            Err(error) => {
                tracing::warn!(%error, "no backup could be made");
                self.backup_problem = Some(error.into());
            }
        }
    }

    /// A backup checks every row; what is only read is checked so once a week. The file opens all
    /// the same: what was found is said, and the earlier backups stay.
    pub(crate) fn check_once_a_week(&mut self) {
        let now = self.clock.now();
        if let Err(error) = self.store.back_up_if_stale(now) {
            tracing::warn!(%error, "the weekly check failed");
            self.backup_problem = Some(error.into());
        }
    }

    /// Why the last backup on the way could not be made, if it could not.
    #[must_use]
    pub const fn backup_problem(&self) -> Option<&Problem> {
        self.backup_problem.as_ref()
    }

    /// The backups, newest first.
    #[must_use]
    pub fn backups(&self) -> Vec<Backup> {
        Store::backups(self.store.path())
    }

    /// The backups of a workspace that may not open, newest first.
    #[must_use]
    pub fn backups_of(path: &Path) -> Vec<Backup> {
        Store::backups(path)
    }

    /// The newest backup of `path` that passes a full check.
    #[must_use]
    pub fn newest_sound_backup(path: &Path) -> Option<Backup> {
        Store::newest_sound_backup(path)
    }

    /// Puts a backup in the place of the workspace; what was there is itself a backup now.
    ///
    /// # Errors
    /// The problem, with the workspace as it was when nothing was changed yet.
    pub fn restore(self, backup: &Path) -> Result<Self, (Problem, Option<Box<Self>>)> {
        let Self { store, clock, .. } = self;
        match store.restore(backup, birth(&*clock)) {
            Ok(store) => Ok(Self::of(store, clock)),
            Err((error, store)) => Err((
                error.into(),
                store.map(|store| Box::new(Self::of(*store, clock))),
            )),
        }
    }

    /// Moves a damaged workspace aside and opens `backup` in its place.
    ///
    /// # Errors
    /// When the backup does not pass its check, or the folder cannot be written.
    pub fn recover_from_backup(
        path: &Path,
        backup: &Path,
        clock: Arc<dyn Clock>,
    ) -> Outcome<Opening> {
        let (store, aside) = Store::recover_from_backup(path, backup, birth(&*clock))?;
        Ok(Opening {
            workbook: Self::of(store, clock),
            aside,
            saved: None,
        })
    }

    /// Moves a damaged workspace aside and opens a new one with the rows that can still be read.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn salvage(path: &Path, clock: Arc<dyn Clock>) -> Outcome<Opening> {
        let (store, aside, saved) = Store::salvage(path, birth(&*clock))?;
        Ok(Opening {
            workbook: Self::of(store, clock),
            aside,
            saved: Some(saved),
        })
    }

    /// Checks the whole file, with the hash of every row.
    #[must_use]
    pub fn verify(&self) -> VerifyReport {
        self.store.verify()
    }

    /// Takes back an import.
    ///
    /// # Errors
    /// When there is no such import.
    pub fn undo_import(&mut self, import: ImportId) -> Outcome<Done<ImportUndone>> {
        let now = self.clock.now();
        let done = self.store.undo_import(import, now)?;
        Ok(self.changed(done))
    }

    /// Closes the workspace, with a backup when something changed.
    ///
    /// # Errors
    /// When that backup could not be made; the workspace is closed all the same.
    pub fn close(self) -> Outcome<Option<Backup>> {
        let now = self.clock.now();
        Ok(self.store.close(now)?)
    }
}
