//! The dashboard of the open workspace.

use super::figures::{SeasonBook, view};
use super::view::{DashboardRequest, DashboardView};
use crate::Workbook;
use crate::problem::{Outcome, Problem};
use drill_domain::id::SeasonId;
use drill_domain::record::Season;
use drill_domain::scenario::Language;
use drill_domain::season::smallest_group;

impl Workbook {
    /// Everything kept that a season needs.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn season_book(&self) -> Outcome<SeasonBook> {
        let view = self.view();
        Ok(SeasonBook {
            seasons: view.all()?,
            teams: view.all()?,
            people: view.people()?,
            drills: view.drills()?,
            ratings: view.all()?,
            follow_ups: view.all()?,
        })
    }

    /// Groups with fewer people are hidden.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn smallest_group(&self) -> Outcome<usize> {
        Ok(smallest_group(
            usize::try_from(self.settings()?.smallest_group).ok(),
        ))
    }

    /// The season's dashboard.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn season_dashboard(
        &self,
        request: &DashboardRequest,
        language: Language,
    ) -> Outcome<DashboardView> {
        Ok(view(
            &self.season_book()?,
            request,
            language,
            self.clock().today(),
            self.smallest_group()?,
        ))
    }

    /// The season of this name.
    ///
    /// # Errors
    /// Refused, naming those there are, when there is none.
    pub fn season_named(&self, name: &str) -> Outcome<SeasonId> {
        let seasons = self.view().all::<Season>()?;
        let found = seasons
            .iter()
            .find(|s| s.name.trim().eq_ignore_ascii_case(name.trim()));
        found.map(|s| s.id).ok_or_else(|| {
            let names: Vec<&str> = seasons.iter().map(|s| s.name.as_str()).collect();
            Problem::refused("no-such-season")
                .with("name", name)
                .with("names", names.join(", "))
        })
    }
}
