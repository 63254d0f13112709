//! One open workspace.

use crate::clock::Clock;
use crate::problem::{Outcome, Problem};
use crate::scenarios::OpenScenario;
use crate::{Document, Done, History, Op, Step, Touched, Tx, View, scenarios};
use chrono::{DateTime, Utc};
use drill_domain::id::DeviceId;
use drill_store::{Birth, Store};
use std::path::Path;
use std::sync::Arc;

/// One open workspace. Read it through [`Workbook::view`], change it through the use cases, which
/// all go through [`Workbook::transact`].
pub struct Workbook {
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) touched: Touched,
    pub(crate) backup_problem: Option<Problem>,
    pub(crate) open_scenario: Option<OpenScenario>,
}

impl std::fmt::Debug for Workbook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Workbook")
            .field("path", &self.store.path())
            .finish_non_exhaustive()
    }
}

impl Workbook {
    /// Opens the workspace at `path`, or makes an empty one when there is no file.
    ///
    /// # Errors
    /// When the file is open elsewhere, newer, foreign, damaged or read-only; it is unchanged then.
    pub fn open(path: &Path, clock: Arc<dyn Clock>) -> Outcome<Self> {
        let store = Store::open(path, birth(&*clock))?;
        let mut workbook = Self::of(store, clock);
        workbook.check_once_a_week();
        Ok(workbook)
    }

    pub(crate) fn of(store: Store, clock: Arc<dyn Clock>) -> Self {
        Self {
            store,
            clock,
            touched: Touched::default(),
            backup_problem: None,
            open_scenario: None,
        }
    }

    /// A reader of the rows.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        self.store.view()
    }

    /// Where the time and new ids come from.
    #[must_use]
    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Where the workspace lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// The laptop it is open on.
    #[must_use]
    pub const fn device(&self) -> DeviceId {
        self.store.device()
    }

    /// Runs one operation in one transaction. `work` checks first and writes second; a refusal
    /// leaves no trace. While the workspace keeps changing it is backed up every half hour.
    ///
    /// # Errors
    /// Those of `work`, and the store's own.
    pub fn transact<T>(
        &mut self,
        op: &Op,
        work: impl FnOnce(&mut Tx<'_>, &dyn Clock) -> Outcome<T>,
    ) -> Outcome<Done<T>> {
        let clock = Arc::clone(&self.clock);
        let now = clock.now();
        let done = self.store.transact(op, now, |tx| work(tx, &*clock))?;
        Ok(self.changed(done))
    }

    /// Everything touched since this was last asked.
    pub fn take_touched(&mut self) -> Touched {
        std::mem::take(&mut self.touched)
    }

    /// Remembers what was touched, and makes a backup when one is due.
    pub(crate) fn changed<T>(&mut self, done: Done<T>) -> Done<T> {
        self.touched.0.extend(done.touched.0.iter().cloned());
        self.back_up_on_the_way();
        done
    }

    /// What can be taken back and done again in `document`.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn history(&self, document: Document) -> Outcome<History> {
        Ok(self.store.history(document)?)
    }

    /// Takes back the last step in `document`.
    ///
    /// # Errors
    /// When there is none, something else changed what it would write, or the scenario was put away:
    /// nobody would see what happens to it.
    pub fn undo(&mut self, document: Document) -> Outcome<Done<Step>> {
        self.must_show(document)?;
        let now = self.clock.now();
        let done = self.store.undo(document, now)?;
        Ok(self.changed(done))
    }

    /// Does the last undone step in `document` again.
    ///
    /// # Errors
    /// As [`Workbook::undo`].
    pub fn redo(&mut self, document: Document) -> Outcome<Done<Step>> {
        self.must_show(document)?;
        let now = self.clock.now();
        let done = self.store.redo(document, now)?;
        Ok(self.changed(done))
    }

    fn must_show(&self, document: Document) -> Outcome<()> {
        match document {
            Document::Scenario(id) => scenarios::row(&self.view(), id).map(|_| ()),
            Document::Plan(_) | Document::Import(_) => Ok(()),
        }
    }
}

pub(crate) fn birth(clock: &dyn Clock) -> Birth {
    Birth {
        now: clock.now(),
        device: DeviceId(clock.new_id()),
    }
}
