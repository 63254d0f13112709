//! The sample season: two invented services with their teams, a season that is over, one that runs,
//! a drill with its whole record, one that is ready to run and one that is being planned. Its words
//! stand in `season.json` and `scenarios.json`, each text in both languages; its days are counted
//! from today, so that something is always due. It is laid out through the same use cases a person
//! goes through, on a clock that is set back. Start at [`Workbook::add_sample`].

mod clock;
mod content;
mod layout;
mod record;

use crate::problem::{Outcome, Problem};
use crate::{Done, Op, Workbook};
use clock::SetBack;
use drill_domain::id::ImportId;
use drill_domain::scenario::Language;
use std::sync::Arc;

impl Workbook {
    /// Lays the sample season out in a fresh workspace, in `language`.
    ///
    /// # Errors
    /// Refused when something is in the workspace already.
    pub fn add_sample(&mut self, language: Language) -> Outcome<()> {
        if !self.is_fresh()? {
            return Err(Problem::refused("sample-not-fresh"));
        }
        let content = content::read(language)?;
        let clock = Arc::new(SetBack::new(Arc::clone(&self.clock)));
        let own = std::mem::replace(&mut self.clock, Arc::clone(&clock) as _);
        let laid_out = layout::lay_out(self, &content, &clock);
        self.clock = own;
        laid_out?;
        self.begin()?;
        Ok(())
    }

    /// One transaction of the sample.
    fn sample_step<T>(
        &mut self,
        work: impl FnOnce(&mut crate::Tx<'_>, &dyn crate::clock::Clock) -> Outcome<T>,
    ) -> Outcome<Done<T>> {
        let import = ImportId(self.clock.new_id());
        self.transact(&Op::AddSample { import }, work)
    }
}

#[cfg(test)]
mod tests;
