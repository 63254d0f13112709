//! Laying the sample out: people first, then what was, then what is ahead.

use super::clock::SetBack;
use super::content::{Ahead, Closed, Content, Round, Which};
use super::record;
use crate::Workbook;
use crate::drills::PlanEdit;
use crate::people::PersonDraft;
use crate::problem::{Outcome, Problem};
use chrono::{Datelike as _, Days, NaiveDate};
use drill_domain::id::{DrillId, PersonId, ScenarioId, SeasonId, TeamId};
use drill_domain::plan::Stage;
use drill_domain::record::{Drill, DrillKind, DrillState, Membership, Role, Season};
use drill_domain::run::Deed;
use drill_domain::scenario::Scenario;
use drill_domain::scenario::format;

/// A team that is there now, and its people in the order of the sample.
pub(super) struct Settled {
    pub team: TeamId,
    pub people: Vec<PersonId>,
}

struct Place<'a> {
    clock: &'a SetBack,
    teams: Vec<Settled>,
    facilitator: PersonId,
    last: SeasonId,
    this: SeasonId,
}

pub(super) fn lay_out(book: &mut Workbook, content: &Content, clock: &SetBack) -> Outcome<()> {
    let scenarios = content
        .scenarios
        .as_ref()
        .ok_or(Problem::broken("unexpected").with("detail", "scenarios"))?;
    clock.set(430, 0);
    let teams = people(book, content)?;
    let facilitator = person(book, &content.facilitator, Vec::new())?;
    let year = clock.real_today().year();
    let (last, this) = (season(book, year - 1)?, season(book, year)?);
    let place = Place {
        clock,
        teams,
        facilitator,
        last,
        this,
    };
    for round in &content.rounds {
        past(book, &place, round)?;
    }
    let payment = scenario(
        book,
        &place,
        &scenarios.payment,
        content.closed.team,
        content.closed.days_ago + 20,
    )?;
    closed(book, &place, &content.closed, payment)?;
    let search = scenario(book, &place, &scenarios.search, content.sealed.team, 6)?;
    sealed(book, &place, content.sealed, search)?;
    planned(book, &place, content.planned)?;
    clock.release();
    Ok(())
}

fn people(book: &mut Workbook, content: &Content) -> Outcome<Vec<Settled>> {
    let mut settled = Vec::new();
    for service in &content.services {
        let id = book.save_service(None, &service.name)?.value.id;
        for team in &service.teams {
            let team_id = book.save_team(None, &team.name, Some(id))?.value.id;
            let mut people = Vec::new();
            for one in &team.people {
                let membership = Membership {
                    team: team_id,
                    from: None,
                    until: None,
                    is_leader: one.lead,
                    is_tech_lead: one.tech,
                };
                people.push(person(book, &one.name, vec![membership])?);
            }
            settled.push(Settled {
                team: team_id,
                people,
            });
        }
    }
    Ok(settled)
}

fn person(book: &mut Workbook, name: &str, memberships: Vec<Membership>) -> Outcome<PersonId> {
    let draft = PersonDraft {
        name: name.to_owned(),
        joined: None,
        memberships,
        is_namesake: false,
    };
    Ok(book.save_person(None, &draft)?.value.id)
}

fn season(book: &mut Workbook, year: i32) -> Outcome<SeasonId> {
    let (from, to) = (
        NaiveDate::from_ymd_opt(year, 1, 1),
        NaiveDate::from_ymd_opt(year, 12, 31),
    );
    let done = book.save_season(None, &year.to_string(), from, to)?;
    let season: Season = done.value;
    Ok(season.id)
}

impl Place<'_> {
    fn team(&self, index: usize) -> Outcome<&Settled> {
        self.teams
            .get(index)
            .ok_or(Problem::broken("unexpected").with("detail", "team"))
    }
}

/// A drill of a team, with the facilitator, on the day `clock` shows plus `ahead` days.
fn drill(
    book: &mut Workbook,
    place: &Place<'_>,
    season: SeasonId,
    team: usize,
    day: NaiveDate,
) -> Outcome<DrillId> {
    let drill = book
        .plan_drill(season, vec![place.team(team)?.team], DrillKind::Drill)?
        .value;
    book.edit_plan(drill, PlanEdit::TargetDate { day: Some(day) })?;
    book.edit_plan(
        drill,
        PlanEdit::Person {
            person: place.facilitator,
            role: Some(Role::Facilitator),
        },
    )?;
    Ok(drill)
}

/// A round of which only the outcome is kept.
fn past(book: &mut Workbook, place: &Place<'_>, round: &Round) -> Outcome<()> {
    place.clock.set(round.days_ago, 0);
    let season = match round.season {
        Which::Last => place.last,
        Which::This => place.this,
    };
    let today = book.clock().today();
    let id = drill(book, place, season, round.team, today)?;
    let settled = place.team(round.team)?;
    book.sample_step(|tx, clock| {
        let drill = tx.drill(id)?.ok_or(Problem::refused("drill-unknown"))?;
        tx.put_drill(&Drill {
            state: DrillState::Closed,
            ended_on: Some(today),
            ..drill
        })?;
        record::scores(
            tx,
            clock,
            id,
            settled,
            &round.understanding,
            &round.response,
        )?;
        record::notes(tx, clock, id, settled, &round.notes)?;
        record::follow_ups(
            tx,
            clock,
            id,
            settled,
            &round.follow_ups,
            place.clock.real_today(),
        )
    })?;
    Ok(())
}

/// The drill with its whole record: planned, sealed, run by its script, looked back on, closed.
fn closed(
    book: &mut Workbook,
    place: &Place<'_>,
    closed: &Closed,
    scenario: ScenarioId,
) -> Outcome<()> {
    place.clock.set(closed.days_ago + 20, 0);
    let day = place
        .clock
        .real_today()
        .checked_sub_days(Days::new(closed.days_ago))
        .unwrap_or_default();
    let id = drill(book, place, place.this, closed.team, day)?;
    make_ready(book, id, scenario, &Stage::ALL)?;
    let settled = place.team(closed.team)?;
    for act in &closed.script {
        place.clock.set(closed.days_ago, act.at);
        let who = act.who.and_then(|index| settled.people.get(index)).copied();
        book.act_in_run(
            id,
            &Deed {
                who,
                ..act.command.clone().into()
            },
        )?;
    }
    place.clock.set(closed.days_ago, 2 * 3600);
    let real_today = place.clock.real_today();
    book.sample_step(|tx, clock| {
        record::scores(
            tx,
            clock,
            id,
            settled,
            &closed.understanding,
            &closed.response,
        )?;
        record::notes(tx, clock, id, settled, &closed.notes)?;
        record::questions(tx, clock, id, settled, &closed.questions)?;
        record::survey(tx, clock, id, &closed.survey)?;
        record::follow_ups(tx, clock, id, settled, &closed.follow_ups, real_today)?;
        let drill = tx.drill(id)?.ok_or(Problem::refused("drill-unknown"))?;
        tx.put_drill(&Drill {
            state: DrillState::Closed,
            ..drill
        })?;
        Ok(())
    })?;
    Ok(())
}

/// A drill that can be started: sealed, everything ticked.
fn sealed(
    book: &mut Workbook,
    place: &Place<'_>,
    ahead: Ahead,
    scenario: ScenarioId,
) -> Outcome<()> {
    let day = place.clock.real_today() + Days::new(ahead.in_days);
    let id = drill(book, place, place.this, ahead.team, day)?;
    make_ready(
        book,
        id,
        scenario,
        &[Stage::PreMeeting, Stage::Environment, Stage::Scenario],
    )
}

/// A drill being planned, with the environment late.
fn planned(book: &mut Workbook, place: &Place<'_>, ahead: Ahead) -> Outcome<()> {
    let day = place.clock.real_today() + Days::new(ahead.in_days);
    let id = drill(book, place, place.this, ahead.team, day)?;
    book.edit_plan(
        id,
        PlanEdit::StageDone {
            stage: Stage::PreMeeting,
            is_done: true,
        },
    )?;
    Ok(())
}

fn make_ready(
    book: &mut Workbook,
    id: DrillId,
    scenario: ScenarioId,
    stages: &[Stage],
) -> Outcome<()> {
    book.edit_plan(
        id,
        PlanEdit::Scenario {
            scenario: Some(scenario),
        },
    )?;
    for stage in stages {
        book.edit_plan(
            id,
            PlanEdit::StageDone {
                stage: *stage,
                is_done: true,
            },
        )?;
    }
    let steps: Vec<String> = book
        .drill_plan(id)?
        .steps
        .into_iter()
        .map(|step| step.id)
        .collect();
    for step in steps.into_iter().filter(|step| !step.ends_with("rollBack")) {
        book.edit_plan(
            id,
            PlanEdit::Tick {
                step,
                is_done: true,
            },
        )?;
    }
    book.seal_drill(id)?;
    Ok(())
}

fn scenario(
    book: &mut Workbook,
    place: &Place<'_>,
    scenario: &Scenario,
    team: usize,
    days_ago: u64,
) -> Outcome<ScenarioId> {
    place.clock.set(days_ago, 0);
    let team = place.team(team)?.team;
    let file = format::write(scenario);
    Ok(book.import_scenario(file.as_bytes(), Some(team))?.value)
}
