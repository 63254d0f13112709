//! Seasons of drills.

use crate::people::tidy_name;
use crate::problem::{Outcome, Problem};
use crate::table::DrillRow;
use crate::{Done, Op, Workbook};
use chrono::{Datelike as _, NaiveDate};
use drill_domain::id::SeasonId;
use drill_domain::record::Season;

impl Workbook {
    /// Every season, newest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn seasons(&self) -> Outcome<Vec<Season>> {
        let mut seasons = self.view().all::<Season>()?;
        seasons.sort_by(|a, b| (b.from, &b.name).cmp(&(a.from, &a.name)));
        Ok(seasons)
    }

    /// Adds a season, or changes the one with this id.
    ///
    /// # Errors
    /// Without a name, with the name of another, or when it ends before it begins.
    pub fn save_season(
        &mut self,
        id: Option<SeasonId>,
        name: &str,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
    ) -> Outcome<Done<Season>> {
        let name = tidy_name(name)?;
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            return Err(Problem::refused("ends-before-it-begins"));
        }
        if self
            .view()
            .all::<Season>()?
            .iter()
            .any(|other| other.name == name && Some(other.id) != id)
        {
            return Err(Problem::refused("season-same-name").with("name", name));
        }
        self.transact(&Op::ChangeSeasons, |tx, clock| {
            let season = Season {
                id: id.unwrap_or_else(|| SeasonId(clock.new_id())),
                name,
                from,
                to,
            };
            tx.put(&season)?;
            Ok(season)
        })
    }

    /// The season of today, made when there is none: named after the year.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn current_season(&mut self) -> Outcome<Season> {
        let today = self.clock().today();
        let year = today.year();
        let seasons = self.seasons()?;
        let holds = |season: &&Season| {
            season.from.is_some_and(|from| from <= today) && season.to.is_none_or(|to| today <= to)
        };
        let named = |season: &&Season| season.name == year.to_string();
        if let Some(season) = seasons
            .iter()
            .find(holds)
            .or_else(|| seasons.iter().find(named))
        {
            return Ok(season.clone());
        }
        let (from, to) = (
            NaiveDate::from_ymd_opt(year, 1, 1),
            NaiveDate::from_ymd_opt(year, 12, 31),
        );
        Ok(self.save_season(None, &year.to_string(), from, to)?.value)
    }

    /// Removes a season without drills.
    ///
    /// # Errors
    /// When it has drills.
    pub fn remove_season(&mut self, id: SeasonId) -> Outcome<Done<()>> {
        let drills = self.view().count::<DrillRow>(&[("season", &id)])?;
        if drills > 0 {
            return Err(Problem::refused("season-still-used").with("drills", drills));
        }
        self.transact(&Op::ChangeSeasons, |tx, _| {
            tx.remove::<Season>(&[&id])?;
            Ok(())
        })
    }
}
