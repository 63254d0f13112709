//! Everything a season's dashboard shows, as figures.

use super::attendance::{Attendance, attendances, day, rounds};
use super::privacy::{Hidden, hide_small_groups};
use super::scores::{
    ScoreFigures, ScoresBy, Weighting, by_person, effective_ratings, figures, pairs_of, scores_on,
};
use crate::id::{PersonId, SeasonId, TeamId};
use crate::measure::{Directions, Gain, Interval, directions, gain, t_interval};
use crate::record::{BeforeMode, Drill, Measure, Person, Rating, Role};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// What is kept, as far as a season needs it.
#[derive(Debug, Clone, Copy)]
pub struct Book<'a> {
    /// All drills.
    pub drills: &'a [Drill],
    /// All ratings, replaced ones among them.
    pub ratings: &'a [Rating],
    /// All people.
    pub people: &'a [Person],
}

/// A measure together with how its score before was taken; figures never mix two of them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MeasureKind {
    /// What the score is about.
    pub measure: Measure,
    /// How the score before was taken.
    pub before_mode: BeforeMode,
}

/// What the dashboard is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Filter {
    /// These seasons; none named means all.
    pub seasons: Vec<SeasonId>,
    /// Only people in this role.
    pub role: Option<Role>,
    /// The measure shown.
    pub kind: MeasureKind,
    /// How repeated participation counts.
    pub weighting: Weighting,
    /// Groups smaller than this are hidden.
    pub k: usize,
}

/// A season's dashboard.
#[derive(Debug, Clone, PartialEq)]
pub struct Dashboard {
    /// Rounds held.
    pub rounds: usize,
    /// Participations.
    pub participations: usize,
    /// Distinct people.
    pub people: usize,
    /// The first round's day.
    pub first_day: Option<NaiveDate>,
    /// The last round's day.
    pub last_day: Option<NaiveDate>,
    /// The figures of the measure; `Ok(None)` when nobody has a complete pair.
    pub scores: Result<Option<ScoreFigures>, Hidden>,
    /// A row for each team drilled, in no particular order.
    pub teams: Vec<TeamRow>,
    /// A row for each season within the filter that has rounds, in the order they began.
    pub seasons: Vec<SeasonRow>,
}

/// A team on the dashboard.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamRow {
    /// The team; absent for people of a drill without one.
    pub team: Option<TeamId>,
    /// Participations.
    pub participations: usize,
    /// Distinct people who gave a score.
    pub people: usize,
    /// Means, interval and directions; `Ok(None)` when nobody has a complete pair.
    pub scores: Result<Option<(Gain, Interval, Directions)>, Hidden>,
}

/// A season on the dashboard.
#[derive(Debug, Clone, PartialEq)]
pub struct SeasonRow {
    /// The season.
    pub season: SeasonId,
    /// Rounds held.
    pub rounds: usize,
    /// Participations.
    pub participations: usize,
    /// Its own figures, each person at their first participation within it.
    pub scores: Result<Option<ScoreFigures>, Hidden>,
}

/// The measures rated at rounds of `seasons`, each with its number of ratings in force.
#[must_use]
pub fn measure_kinds(book: &Book<'_>, seasons: &[SeasonId]) -> BTreeMap<MeasureKind, usize> {
    let held: HashSet<_> = rounds(book.drills, seasons).iter().map(|d| d.id).collect();
    let mut kinds = BTreeMap::new();
    for rating in effective_ratings(book.ratings) {
        if held.contains(&rating.drill) && (rating.before.is_some() || rating.after.is_some()) {
            let kind = MeasureKind {
                measure: rating.measure.clone(),
                before_mode: rating.before_mode,
            };
            *kinds.entry(kind).or_insert(0) += 1;
        }
    }
    kinds
}

/// The dashboard for `filter`. What is hidden is decided on the table of teams by season without
/// the role filter, so that filters cannot be played against one another.
#[must_use]
pub fn dashboard(book: &Book<'_>, filter: &Filter) -> Dashboard {
    let held = rounds(book.drills, &filter.seasons);
    let everyone = attendances(&held, book.people);
    let chosen: Vec<Attendance> = everyone
        .iter()
        .filter(|a| filter.role.is_none_or(|r| r == a.role))
        .copied()
        .collect();
    let scores = scores_on(book.ratings, &filter.kind.measure, filter.kind.before_mode);
    let view = View {
        everyone: &everyone,
        chosen: &chosen,
        scores: &scores,
        filter,
    };
    let seasons = view.season_rows(&held);
    Dashboard {
        rounds: held.len(),
        participations: chosen.len(),
        people: chosen
            .iter()
            .map(|a| a.person)
            .collect::<HashSet<_>>()
            .len(),
        first_day: held.iter().find_map(|d| day(d)),
        last_day: held.iter().rev().find_map(|d| day(d)),
        scores: view.overall(&everyone, &chosen),
        teams: view.team_rows(),
        seasons,
    }
}

struct View<'a> {
    everyone: &'a [Attendance],
    chosen: &'a [Attendance],
    scores: &'a ScoresBy,
    filter: &'a Filter,
}

impl View<'_> {
    fn paired(&self, attendances: &[Attendance]) -> usize {
        pairs_of(&by_person(attendances, self.scores, self.filter.weighting)).n()
    }

    /// Whether `chosen` out of `everyone` may be shown under the role filter: it and the rest must
    /// both be nobody or enough people.
    fn role_allows(&self, everyone: &[Attendance], chosen: &[Attendance]) -> bool {
        if self.filter.role.is_none() {
            return true;
        }
        let kept: HashSet<PersonId> = chosen.iter().map(|a| a.person).collect();
        let rest: Vec<Attendance> = everyone
            .iter()
            .filter(|a| !kept.contains(&a.person))
            .copied()
            .collect();
        let enough = |n: usize| n == 0 || n >= self.filter.k;
        enough(self.paired(chosen)) && enough(self.paired(&rest))
    }

    fn overall(
        &self,
        everyone: &[Attendance],
        chosen: &[Attendance],
    ) -> Result<Option<ScoreFigures>, Hidden> {
        let paired = self.paired(everyone);
        if paired > 0 && paired < self.filter.k {
            return Err(Hidden::TooFew);
        }
        if !self.role_allows(everyone, chosen) {
            return Err(Hidden::RoleFilter);
        }
        Ok(figures(chosen, self.scores, self.filter.weighting))
    }

    fn season_rows(&self, held: &[&Drill]) -> Vec<SeasonRow> {
        let mut order: Vec<SeasonId> = Vec::new();
        for drill in held {
            if !order.contains(&drill.season) {
                order.push(drill.season);
            }
        }
        let of = |all: &[Attendance], season| -> Vec<Attendance> {
            all.iter().filter(|a| a.season == season).copied().collect()
        };
        let sizes: Vec<usize> = order
            .iter()
            .map(|s| self.paired(&of(self.everyone, *s)))
            .collect();
        let hidden = hide_small_groups(&sizes, self.filter.k);
        order
            .into_iter()
            .zip(hidden)
            .map(|(season, hidden)| {
                let (everyone, chosen) = (of(self.everyone, season), of(self.chosen, season));
                SeasonRow {
                    season,
                    rounds: held.iter().filter(|d| d.season == season).count(),
                    participations: chosen.len(),
                    scores: hidden.map_or_else(|| self.overall(&everyone, &chosen), Err),
                }
            })
            .collect()
    }

    /// Teams hidden in at least one season of the filter in which they have scores.
    fn hidden_teams(&self) -> BTreeMap<Option<TeamId>, Hidden> {
        let seasons: BTreeSet<SeasonId> = self.everyone.iter().map(|a| a.season).collect();
        let mut hidden = BTreeMap::new();
        for season in seasons {
            let within: Vec<Attendance> = self
                .everyone
                .iter()
                .filter(|a| a.season == season)
                .copied()
                .collect();
            let teams: Vec<Option<TeamId>> = within
                .iter()
                .map(|a| a.team)
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect();
            let sizes: Vec<usize> = teams
                .iter()
                .map(|team| {
                    self.paired(
                        &within
                            .iter()
                            .filter(|a| a.team == *team)
                            .copied()
                            .collect::<Vec<_>>(),
                    )
                })
                .collect();
            for (team, decision) in teams
                .into_iter()
                .zip(hide_small_groups(&sizes, self.filter.k))
            {
                if let Some(decision) = decision {
                    hidden.entry(team).or_insert(decision);
                }
            }
        }
        hidden
    }

    fn team_rows(&self) -> Vec<TeamRow> {
        let hidden = self.hidden_teams();
        let teams: BTreeSet<Option<TeamId>> = self.chosen.iter().map(|a| a.team).collect();
        teams
            .into_iter()
            .map(|team| {
                let of = |all: &[Attendance]| -> Vec<Attendance> {
                    all.iter().filter(|a| a.team == team).copied().collect()
                };
                let (everyone, chosen) = (of(self.everyone), of(self.chosen));
                let pairs = pairs_of(&by_person(&chosen, self.scores, self.filter.weighting));
                let scores = if let Some(reason) = hidden.get(&team) {
                    Err(*reason)
                } else if !self.role_allows(&everyone, &chosen) {
                    Err(Hidden::RoleFilter)
                } else {
                    let changes = pairs.changes();
                    Ok(gain(&pairs).map(|g| (g, t_interval(&changes), directions(&changes))))
                };
                TeamRow {
                    team,
                    participations: chosen.len(),
                    people: pairs.people,
                    scores,
                }
            })
            .collect()
    }
}
