//! What the home screen shows: what runs, what is late, what comes.

use crate::Workbook;
use crate::drills::DrillPlan;
use crate::problem::Outcome;
use chrono::{Days, NaiveDate};
use drill_domain::plan::{Stage, Standing};
use drill_domain::record::{DrillKind, DrillState, FollowUp, FollowUpState};

/// Days for which a drill that was held stays on the home screen.
const FRESH_DAYS: i64 = 7;

/// The home screen's content.
#[derive(Debug, Clone, PartialEq)]
pub struct Home {
    /// Today.
    pub today: NaiveDate,
    /// Drills that run, retrospectives to be held, and what was closed within the last seven days.
    pub live: Vec<DrillPlan>,
    /// What should have been done, the longest overdue first.
    pub late: Vec<Late>,
    /// Drills ahead with a day, the next one first.
    pub upcoming: Vec<DrillPlan>,
    /// Drills planned without a day.
    pub undated: Vec<DrillPlan>,
    /// Whether a round was held or imported.
    pub has_rounds: bool,
}

/// Something that should have been done.
#[derive(Debug, Clone, PartialEq)]
pub struct Late {
    /// By when.
    pub due: NaiveDate,
    /// What.
    pub what: LateThing,
}

/// What is late.
#[derive(Debug, Clone, PartialEq)]
pub enum LateThing {
    /// A stage of a drill's preparation.
    Stage(Box<DrillPlan>, Stage),
    /// A drill whose day has passed without a start.
    Drill(Box<DrillPlan>),
    /// A follow-up.
    FollowUp(FollowUp),
}

impl Workbook {
    /// What the home screen shows.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn home(&self) -> Outcome<Home> {
        let today = self.clock().today();
        let view = self.view();
        let has_rounds = view
            .drills()?
            .iter()
            .any(|drill| drill.state == DrillState::Closed && drill.kind == DrillKind::Drill);
        let mut home = Home {
            today,
            live: Vec::new(),
            late: Vec::new(),
            upcoming: Vec::new(),
            undated: Vec::new(),
            has_rounds,
        };
        for plan in self.drill_plans()? {
            match plan.drill.state {
                DrillState::Running | DrillState::Retrospective => home.live.push(plan),
                DrillState::Planned | DrillState::Sealed => match plan.drill.target_date {
                    None => home.undated.push(plan),
                    Some(target) => {
                        home.late.extend(late_of(&plan, target, today));
                        home.upcoming.push(plan);
                    }
                },
                DrillState::Closed => {
                    let held = plan.drill.ended_on;
                    if held.is_some_and(|day| (0..FRESH_DAYS).contains(&(today - day).num_days())) {
                        home.live.push(plan);
                    }
                }
                DrillState::Cancelled => {}
            }
        }
        for follow_up in view.all::<FollowUp>()? {
            let is_open = follow_up.state == FollowUpState::Open;
            if let Some(due) = follow_up.due.filter(|due| is_open && *due < today) {
                home.late.push(Late {
                    due,
                    what: LateThing::FollowUp(follow_up),
                });
            }
        }
        home.late.sort_by_key(|late| late.due);
        Ok(home)
    }
}

fn late_of(plan: &DrillPlan, target: NaiveDate, today: NaiveDate) -> Vec<Late> {
    if target < today {
        return vec![Late {
            due: target,
            what: LateThing::Drill(Box::new(plan.clone())),
        }];
    }
    plan.stages
        .iter()
        .filter(|stage| !is_done(plan, stage.stage))
        .filter_map(|stage| {
            let due = stage.due.filter(|due| *due < today)?;
            Some(Late {
                due,
                what: LateThing::Stage(Box::new(plan.clone()), stage.stage),
            })
        })
        .collect()
}

/// Whether a stage is done: by its mark, or for the scenario because it is sealed.
#[must_use]
pub fn is_done(plan: &DrillPlan, stage: Stage) -> bool {
    let is_sealed = plan.drill.state == DrillState::Sealed && stage == Stage::Scenario;
    is_sealed
        || plan
            .stages
            .iter()
            .any(|one| one.stage == stage && one.standing == Standing::Done)
}

/// The days an axis for these dates spans: a few weeks around today, never so many that a day is
/// narrower than its mark.
#[must_use]
pub fn axis_of(
    dates: impl Iterator<Item = NaiveDate> + Clone,
    today: NaiveDate,
) -> (NaiveDate, NaiveDate) {
    const BACK: u64 = 28;
    const SPAN: u64 = 70;
    let at = |day: NaiveDate, days: u64| day.checked_add_days(Days::new(days)).unwrap_or(day);
    let before = |day: NaiveDate, days: u64| day.checked_sub_days(Days::new(days)).unwrap_or(day);
    let first = dates
        .clone()
        .min()
        .unwrap_or(today)
        .min(before(today, 3))
        .max(before(today, BACK));
    let from = before(first, 2);
    let last = dates
        .max()
        .unwrap_or(today)
        .max(at(today, 7))
        .min(at(from, SPAN));
    (from, at(last, 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn the_axis_holds_today_and_the_dates_but_not_half_a_year() {
        let today = day("2026-11-22");
        let check = |dates: &[&str], from: &str, to: &str| {
            let dates: Vec<NaiveDate> = dates.iter().map(|text| day(text)).collect();
            assert_eq!(axis_of(dates.into_iter(), today), (day(from), day(to)));
        };
        check(&[], "2026-11-17", "2026-12-01");
        check(&["2026-11-10", "2026-12-03"], "2026-11-08", "2026-12-05");
        check(&["2026-01-01", "2027-06-01"], "2026-10-23", "2027-01-03");
    }
}
