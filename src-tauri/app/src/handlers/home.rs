//! The home screen in words.

use super::Session;
use crate::wire::Nothing;
use crate::wire::home::{
    Axis, AxisMark, AxisTick, HomeView, LateLine, LiveDrill, LiveKind, MarkKind, UpcomingDrill,
};
use chrono::{Datelike as _, Days, NaiveDate, Weekday};
use drill_domain::id::{PersonId, TeamId};
use drill_domain::plan::Stage;
use drill_domain::record::{Drill, DrillKind, DrillState, Role, Team};
use drill_domain::scenario::Language;
use drill_text::{Arg, format};
use drill_workbook::drills::DrillPlan;
use drill_workbook::home::{Home, Late, LateThing, axis_of, is_done};
use drill_workbook::problem::Outcome;
use std::collections::HashMap;

/// What runs, what is late, what comes.
///
/// # Errors
/// When the file cannot be read.
pub fn view(session: &Session, _: Nothing) -> Outcome<HomeView> {
    let language = session.language();
    session.workbook(|workbook| {
        let home = workbook.home()?;
        let view = workbook.view();
        let words = Words {
            language,
            today: home.today,
            teams: view
                .all::<Team>()?
                .into_iter()
                .map(|team| (team.id, team.name))
                .collect(),
            people: view
                .people()?
                .into_iter()
                .map(|person| (person.id, person.name))
                .collect(),
            drills: view.drills()?,
        };
        Ok(words.home(&home))
    })
}

struct Words {
    language: Language,
    today: NaiveDate,
    teams: HashMap<TeamId, String>,
    people: HashMap<PersonId, String>,
    drills: Vec<Drill>,
}

impl Words {
    fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        drill_text::get(self.language, key, args)
    }

    fn home(&self, home: &Home) -> HomeView {
        let dates = home.upcoming.iter().flat_map(dates_of);
        let (from, to) = axis_of(dates, self.today);
        HomeView {
            today: format::day_and_weekday(self.language, self.today),
            summary: self.summary(home),
            live: home.live.iter().map(|plan| self.live(plan)).collect(),
            late: home
                .late
                .iter()
                .enumerate()
                .map(|(place, late)| self.late(place, late))
                .collect(),
            upcoming: home
                .upcoming
                .iter()
                .map(|plan| self.upcoming(plan, from, to))
                .collect(),
            undated: home
                .undated
                .iter()
                .map(|plan| self.upcoming(plan, from, to))
                .collect(),
            axis: self.axis(from, to),
            has_rounds: home.has_rounds,
        }
    }

    fn summary(&self, home: &Home) -> String {
        let next = home
            .upcoming
            .iter()
            .filter_map(|plan| plan.drill.target_date)
            .find(|day| *day >= self.today);
        let next = next.map(|day| {
            self.say(
                "home-next-in",
                &[("days", Arg::from((day - self.today).num_days()))],
            )
        });
        let late = match home.late.len() {
            0 if next.is_none() => None,
            0 => Some(self.say("home-all-calm", &[])),
            count => Some(self.say("home-late-count", &[("count", Arg::from(count))])),
        };
        next.into_iter().chain(late).collect::<Vec<_>>().join(" ")
    }

    fn team(&self, drill: &Drill) -> String {
        let names: Vec<&str> = drill
            .teams
            .iter()
            .filter_map(|id| self.teams.get(id))
            .map(String::as_str)
            .collect();
        let team = if names.is_empty() {
            self.say("home-no-team", &[])
        } else {
            names.join(", ")
        };
        match drill.kind {
            DrillKind::Drill => team,
            DrillKind::Rehearsal => self.say("home-rehearsal", &[("team", Arg::from(team))]),
        }
    }

    fn live(&self, plan: &DrillPlan) -> LiveDrill {
        let (is, key) = match plan.drill.state {
            DrillState::Running => (LiveKind::Running, "home-live-running"),
            DrillState::Retrospective if plan.has_begun_retro => (
                LiveKind::RetrospectiveBegun,
                "home-live-retrospective-begun",
            ),
            DrillState::Retrospective => (LiveKind::Retrospective, "home-live-retrospective"),
            DrillState::Planned
            | DrillState::Sealed
            | DrillState::Closed
            | DrillState::Cancelled => (LiveKind::Held, "home-live-held"),
        };
        LiveDrill {
            drill: plan.drill.id,
            team: self.team(&plan.drill),
            what: self.say(key, &[]),
            is,
        }
    }

    fn late(&self, place: usize, late: &Late) -> LateLine {
        let named = |id: Option<PersonId>| id.and_then(|id| self.people.get(&id)).cloned();
        let (drill, what, role, owner, is_follow_up) = match &late.what {
            LateThing::Stage(plan, stage) => {
                let owner = plan
                    .stages
                    .iter()
                    .find(|one| one.stage == *stage)
                    .and_then(|one| one.owner);
                let what = self.say(stage_key(*stage), &[]);
                (
                    Some(&plan.drill),
                    what,
                    Some(role_of(*stage)),
                    named(owner),
                    false,
                )
            }
            LateThing::Drill(plan) => {
                let what = self.say("home-do-drill", &[]);
                (
                    Some(&plan.drill),
                    what,
                    Some(Role::Facilitator),
                    None,
                    false,
                )
            }
            LateThing::FollowUp(follow_up) => {
                let drill = self.drills.iter().find(|drill| drill.id == follow_up.drill);
                (
                    drill,
                    follow_up.text.clone(),
                    None,
                    named(follow_up.owner),
                    true,
                )
            }
        };
        let days = (self.today - late.due).num_days();
        LateLine {
            id: place.to_string(),
            drill: match &late.what {
                LateThing::Stage(plan, _) | LateThing::Drill(plan) => plan.drill.id,
                LateThing::FollowUp(follow_up) => follow_up.drill,
            },
            team: drill.map(|drill| self.team(drill)).unwrap_or_default(),
            what,
            late_by: self.say("home-late-by", &[("days", Arg::from(days))]),
            due: self.say(
                "home-until",
                &[("day", Arg::from(format::day(self.language, late.due)))],
            ),
            role,
            owner,
            is_follow_up,
        }
    }

    fn upcoming(&self, plan: &DrillPlan, from: NaiveDate, to: NaiveDate) -> UpcomingDrill {
        let participants = plan
            .drill
            .participations
            .iter()
            .filter(|part| part.role == Role::Participant)
            .count();
        let day = plan.drill.target_date.map_or_else(
            || self.say("home-no-date", &[]),
            |day| format::day_and_short_weekday(self.language, day),
        );
        let people = self.say("home-people-count", &[("count", Arg::from(participants))]);
        UpcomingDrill {
            drill: plan.drill.id,
            team: self.team(&plan.drill),
            when: format!("{day} · {people}"),
            next: self.next(plan),
            stages: self.marks(plan, from, to),
        }
    }

    fn next(&self, plan: &DrillPlan) -> String {
        let open = plan
            .stages
            .iter()
            .filter(|stage| !is_done(plan, stage.stage));
        let Some(stage) = open.min_by_key(|stage| (stage.due, stage.stage)) else {
            return self.say("home-next-drill", &[]);
        };
        let what = Arg::from(self.say(stage_key(stage.stage), &[]));
        match stage.due {
            Some(due) if due < self.today => self.say("home-next-late", &[("what", what)]),
            Some(due) => {
                let day = Arg::from(format::day(self.language, due));
                self.say("home-next", &[("day", day), ("what", what)])
            }
            None => self.say("home-next-undated", &[("what", what)]),
        }
    }

    fn marks(&self, plan: &DrillPlan, from: NaiveDate, to: NaiveDate) -> Vec<AxisMark> {
        let at = |day: NaiveDate| {
            let is_inside = from <= day && day <= to;
            u32::try_from((day - from).num_days())
                .ok()
                .filter(|_| is_inside)
        };
        let stages = plan.stages.iter().filter_map(|stage| {
            let due = stage.due?;
            let is = match (is_done(plan, stage.stage), due < self.today) {
                (true, _) => MarkKind::Done,
                (false, true) => MarkKind::Late,
                (false, false) => MarkKind::Due,
            };
            Some(AxisMark {
                day: at(due)?,
                title: self.say(stage_key(stage.stage), &[]),
                is,
            })
        });
        let drill = plan.drill.target_date.and_then(at).map(|day| AxisMark {
            day,
            title: self.say("home-stage-drill", &[]),
            is: MarkKind::Drill,
        });
        let mut marks: Vec<AxisMark> = stages.chain(drill).collect();
        marks.sort_by_key(|mark| mark.day);
        marks
    }

    fn axis(&self, from: NaiveDate, to: NaiveDate) -> Axis {
        let offset = |day: NaiveDate| u32::try_from((day - from).num_days()).unwrap_or(0);
        let (days, today) = (offset(to), offset(self.today));
        // Today's words stand at the left of its line; a Monday's at the right of its own.
        let is_free = |day: u32| !(day <= today && (today - day) * 7 < days);
        let mut month = 0;
        let ticks = from
            .iter_days()
            .take_while(|day| *day <= to)
            .filter(|day| day.weekday() == Weekday::Mon)
            .filter(|day| days <= 49 || day.iso_week().week().is_multiple_of(2))
            .map(|monday| {
                let day = offset(monday);
                let title = match (is_free(day), monday.month() == month) {
                    (false, _) => String::new(),
                    (true, true) => format::day_of_month(self.language, monday),
                    (true, false) => format::day(self.language, monday),
                };
                if !title.is_empty() {
                    month = monday.month();
                }
                AxisTick { day, title }
            })
            .collect();
        let today_title = self.say(
            "home-today",
            &[(
                "day",
                Arg::from(format::day_of_month(self.language, self.today)),
            )],
        );
        Axis {
            days,
            today,
            today_title,
            ticks,
        }
    }
}

fn dates_of(plan: &DrillPlan) -> impl Iterator<Item = NaiveDate> + Clone + '_ {
    let after = plan
        .drill
        .target_date
        .and_then(|day| day.checked_add_days(Days::new(1)));
    plan.stages
        .iter()
        .filter_map(|stage| stage.due)
        .chain(after)
}

const fn stage_key(stage: Stage) -> &'static str {
    match stage {
        Stage::PreMeeting => "home-stage-pre-meeting",
        Stage::Environment => "home-stage-environment",
        Stage::Scenario => "home-stage-scenario",
        Stage::Notice => "home-stage-notice",
    }
}

/// Whose work a stage is, by the programme.
const fn role_of(stage: Stage) -> Role {
    match stage {
        Stage::PreMeeting | Stage::Notice => Role::Facilitator,
        Stage::Environment | Stage::Scenario => Role::Designer,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use drill_testkit::Desk;

    fn words(language: Language, today: &str) -> Words {
        Words {
            language,
            today: today.parse().expect("a day"),
            teams: HashMap::new(),
            people: HashMap::new(),
            drills: Vec::new(),
        }
    }

    #[test]
    fn the_axis_names_mondays_and_keeps_clear_of_today() {
        let axis = words(Language::Ko, "2026-11-24").axis(
            "2026-11-08".parse().expect("a day"),
            "2026-12-10".parse().expect("a day"),
        );
        let titles: Vec<&str> = axis.ticks.iter().map(|tick| tick.title.as_str()).collect();
        assert_eq!(titles, ["11월 9일", "16일", "", "30일", "12월 7일"]);
        assert_eq!(
            (axis.days, axis.today, axis.today_title.as_str()),
            (32, 16, "오늘 24일")
        );
    }

    #[test]
    fn an_empty_workspace_has_a_calm_home() {
        let desk = Desk::new();
        let home = desk.workbook.home().expect("a home");
        let view = words(Language::En, "2026-11-22").home(&home);
        assert_eq!(
            (view.summary.as_str(), view.late.len(), view.has_rounds),
            ("", 0, false)
        );
        assert_eq!(view.today, "Sunday, 22 November");
    }
}
