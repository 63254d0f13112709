//! What a running application holds: the open workbook, or why it could not be opened.

use super::replays::Replays;
use super::simulation::SimulationJob;
use super::told::Tellings;
use crate::wire::{Touch, touches};
use drill_domain::scenario::Language;
use drill_workbook::clock::Clock;
use drill_workbook::problem::{Outcome, Problem};
use drill_workbook::{Opening, Workbook};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

/// One running application on one workspace.
pub struct Session {
    path: PathBuf,
    clock: Arc<dyn Clock>,
    system_language: Language,
    language: RwLock<Language>,
    workbook: Mutex<Outcome<Workbook>>,
    simulation: Mutex<Option<SimulationJob>>,
    replays: Mutex<Replays>,
    told: Mutex<Tellings>,
    version: AtomicU64,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

impl Session {
    /// Opens the workspace at `path`. When that fails the session still runs and says why.
    #[must_use]
    pub fn open(path: &Path, clock: Arc<dyn Clock>, system_language: Language) -> Self {
        // Later than any version a page may still have from before.
        let first_version = u64::try_from(clock.now().timestamp_millis()).unwrap_or(0);
        let session = Self {
            path: path.to_owned(),
            clock,
            system_language,
            language: RwLock::new(system_language),
            workbook: Mutex::new(Err(Problem::refused("workspace-closed"))),
            simulation: Mutex::new(None),
            replays: Mutex::default(),
            told: Mutex::default(),
            version: AtomicU64::new(first_version),
        };
        session.reopen();
        session
    }

    /// Tries again to open the workspace, if it is not open.
    pub fn reopen(&self) {
        let mut workbook = self.lock();
        if workbook.is_err() {
            *workbook = Workbook::open(&self.path, Arc::clone(&self.clock));
        }
        self.settle_language(&workbook);
    }

    /// Where the workspace is or should be.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where the time comes from.
    #[must_use]
    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    /// The language of all text: the chosen one, else the computer's.
    pub fn language(&self) -> Language {
        *self.language.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs `work` on the open workbook.
    ///
    /// # Errors
    /// Why no workbook is open; otherwise those of `work`.
    pub fn workbook<T>(&self, work: impl FnOnce(&mut Workbook) -> Outcome<T>) -> Outcome<T> {
        match &mut *self.lock() {
            Ok(workbook) => work(workbook),
            Err(problem) => Err(problem.clone()),
        }
    }

    /// The simulation on its way, if there is one.
    pub(super) fn simulation(&self) -> MutexGuard<'_, Option<SimulationJob>> {
        self.simulation
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// What kept rehearsals came to.
    pub(super) fn replays(&self) -> MutexGuard<'_, Replays> {
        self.replays.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What pages were told about scenarios.
    pub(super) fn told(&self) -> MutexGuard<'_, Tellings> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The number of the next version of what pages are told.
    pub(super) fn next_version(&self) -> u64 {
        self.version.fetch_add(1, Ordering::Relaxed)
    }

    /// What was touched since this was last asked, for the event `touched`.
    pub fn take_touched(&self) -> Vec<Touch> {
        match &mut *self.lock() {
            Ok(workbook) => touches(workbook.take_touched()),
            Err(_) => Vec::new(),
        }
    }

    /// Why no workbook is open.
    pub fn closed_because(&self) -> Option<Problem> {
        self.lock().as_ref().err().cloned()
    }

    /// Takes the language from the settings again.
    pub fn refresh_language(&self) {
        let workbook = self.lock();
        self.settle_language(&workbook);
    }

    /// Puts a backup in the place of the workspace.
    ///
    /// # Errors
    /// When the backup is not sound, before anything changed.
    pub fn restore(&self, backup: &Path) -> Outcome<()> {
        let mut held = self.lock();
        let workbook = std::mem::replace(&mut *held, Err(Problem::refused("workspace-closed")))?;
        let outcome = match workbook.restore(backup) {
            Ok(workbook) => {
                *held = Ok(workbook);
                Ok(())
            }
            Err((problem, workbook)) => {
                *held = workbook.map(|open| *open).ok_or_else(|| problem.clone());
                Err(problem)
            }
        };
        self.settle_language(&held);
        outcome
    }

    /// Opens a workspace in the place of a damaged one: from `backup`, or from what still reads.
    ///
    /// # Errors
    /// When the workspace is open or not damaged, or the way out fails.
    pub fn recover(&self, backup: Option<&Path>) -> Outcome<(PathBuf, Option<usize>)> {
        let mut held = self.lock();
        match &*held {
            Err(problem) if problem.is_damage() => {}
            Err(problem) => return Err(problem.clone()),
            Ok(_) => return Err(Problem::refused("workspace-not-damaged")),
        }
        let clock = Arc::clone(&self.clock);
        let opened = match backup {
            Some(backup) => Workbook::recover_from_backup(&self.path, backup, clock),
            None => Workbook::salvage(&self.path, clock),
        };
        let Opening {
            workbook,
            aside,
            saved,
        } = opened?;
        *held = Ok(workbook);
        self.settle_language(&held);
        Ok((aside, saved))
    }

    /// Closes the workspace, with a backup when something changed.
    ///
    /// # Errors
    /// When that backup could not be made; the workspace is closed all the same.
    pub fn close(&self) -> Outcome<()> {
        let mut held = self.lock();
        match std::mem::replace(&mut *held, Err(Problem::refused("workspace-closed"))) {
            Ok(workbook) => workbook.close().map(|_| ()),
            Err(_) => Ok(()),
        }
    }

    fn settle_language(&self, workbook: &Outcome<Workbook>) {
        let chosen = workbook
            .as_ref()
            .ok()
            .and_then(|workbook| workbook.settings().ok())
            .and_then(|s| s.language);
        *self
            .language
            .write()
            .unwrap_or_else(PoisonError::into_inner) = chosen.unwrap_or(self.system_language);
    }

    /// A handler that panicked has had its transaction rolled back, so what is here still holds.
    fn lock(&self) -> MutexGuard<'_, Outcome<Workbook>> {
        self.workbook.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
