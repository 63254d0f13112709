//! Planning a drill: made for a season and teams, prepared step by step, sealed with a frozen
//! scenario, perhaps opened again, called off. Running it is in [`crate::runs`].

mod edit;
mod plan;
mod scenario;

pub(crate) use scenario::scenario_of;

pub use edit::PlanEdit;
pub use plan::{ChannelPlan, DrillPlan, StageMark, StagePlan};

use crate::problem::{Outcome, Problem};
use crate::table::RevisionReason;
use crate::versions::freeze;
use crate::{Document, Done, Op, View, Workbook};
use drill_domain::id::{DrillId, ScenarioId, SeasonId, TeamId};
use drill_domain::record::{
    Drill, DrillKind, DrillState, Focus, Participation, Person, Role, Season, Team,
};
use drill_domain::scenario::{Difficulty, Node};

impl Workbook {
    /// Plans a drill for these teams, with their people in the roles the programme gives them: lead
    /// engineers design, leaders observe, everyone else takes part. The only scenario there is, is its own, unless it is blank or was played with them.
    ///
    /// # Errors
    /// With an unknown season or team.
    pub fn plan_drill(
        &mut self,
        season: SeasonId,
        teams: Vec<TeamId>,
        kind: DrillKind,
    ) -> Outcome<Done<DrillId>> {
        let view = self.view();
        view.get::<Season>(&[&season])?
            .ok_or(Problem::refused("season-unknown"))?;
        for team in &teams {
            view.get::<Team>(&[team])?
                .ok_or(Problem::refused("team-unknown"))?;
        }
        let today = self.clock.today();
        let participations = line_up(&view.people()?, &teams, today);
        let round = next_round(&view, season)?;
        let only = only_scenario(&view, &teams)?;
        self.transact(&Op::PlanDrill, |tx, clock| {
            let drill = Drill {
                id: DrillId(clock.new_id()),
                season,
                round: match kind {
                    DrillKind::Drill => Some(round),
                    DrillKind::Rehearsal => None,
                },
                teams,
                focus: Focus::default(),
                kind,
                target_date: None,
                scenario: only.map(|(id, _)| id),
                revision: None,
                difficulty: only.map_or_else(Difficulty::default, |(_, difficulty)| difficulty),
                participations,
                state: DrillState::Planned,
                ended_on: None,
                import: None,
            };
            tx.put_drill(&drill)?;
            Ok(drill.id)
        })
    }

    /// Freezes the scenario: from here on the drill plays exactly this revision.
    ///
    /// # Errors
    /// Without a scenario, or when the drill is sealed or further.
    pub fn seal_drill(&mut self, id: DrillId) -> Outcome<Done<()>> {
        let drill = self.drill(id)?;
        if drill.state != DrillState::Planned {
            return Err(Problem::refused("drill-already-sealed"));
        }
        let scenario = drill
            .scenario
            .ok_or(Problem::refused("drill-without-scenario"))?;
        let body = crate::scenarios::read(&self.view(), scenario)?;
        self.transact(&Op::SealDrill, |tx, clock| {
            let revision = freeze(tx, clock, scenario, &body, RevisionReason::Sealed, "")?;
            tx.put_drill(&Drill {
                revision: Some(revision),
                state: DrillState::Sealed,
                ..drill
            })?;
            tx.forget_history(Document::Plan(id))?;
            Ok(())
        })
    }

    /// Opens a sealed drill for changes again.
    ///
    /// # Errors
    /// When it is not sealed, or has started.
    pub fn unseal_drill(&mut self, id: DrillId) -> Outcome<Done<()>> {
        let drill = self.drill(id)?;
        match drill.state {
            DrillState::Sealed => {}
            DrillState::Planned | DrillState::Cancelled => {
                return Err(Problem::refused("drill-not-sealed"));
            }
            DrillState::Running | DrillState::Retrospective | DrillState::Closed => {
                return Err(Problem::refused("drill-has-started"));
            }
        }
        self.transact(&Op::UnsealDrill, |tx, _| {
            tx.put_drill(&Drill {
                revision: None,
                state: DrillState::Planned,
                ..drill
            })?;
            tx.forget_history(Document::Plan(id))?;
            Ok(())
        })
    }

    /// Calls a drill off before it started, or takes that back.
    ///
    /// # Errors
    /// When it has started.
    pub fn cancel_drill(&mut self, id: DrillId, is_cancelled: bool) -> Outcome<Done<()>> {
        let drill = self.drill(id)?;
        match drill.state {
            DrillState::Planned | DrillState::Sealed if !is_cancelled => {
                return Err(Problem::refused("drill-not-cancelled"));
            }
            DrillState::Planned | DrillState::Sealed | DrillState::Cancelled => {}
            DrillState::Running | DrillState::Retrospective | DrillState::Closed => {
                return Err(Problem::refused("drill-has-started"));
            }
        }
        self.transact(&Op::CancelDrill, |tx, _| {
            let state = if is_cancelled {
                DrillState::Cancelled
            } else {
                DrillState::Planned
            };
            tx.put_drill(&Drill {
                revision: None,
                state,
                ..drill
            })?;
            tx.forget_history(Document::Plan(id))?;
            Ok(())
        })
    }

    /// One drill.
    ///
    /// # Errors
    /// When there is none of this id.
    pub fn drill(&self, id: DrillId) -> Outcome<Drill> {
        self.view()
            .drill(id)?
            .ok_or(Problem::refused("drill-unknown"))
    }
}

/// The number of the next round of a season.
pub(crate) fn next_round(view: &View<'_>, season: SeasonId) -> Outcome<u32> {
    let drills = view.drills()?;
    let rounds = drills
        .iter()
        .filter(|drill| drill.season == season)
        .filter_map(|drill| drill.round);
    Ok(rounds.max().unwrap_or(0) + 1)
}

/// The scenario of a workspace that has just one, with its difficulty. It must have something to play, and
/// be new to these teams.
fn only_scenario(view: &View<'_>, teams: &[TeamId]) -> Outcome<Option<(ScenarioId, Difficulty)>> {
    let kept = crate::scenarios::list(view)?;
    let (id, difficulty) = match kept.as_slice() {
        [(only, head)] => (only.id, head.difficulty),
        [] | [_, _, ..] => return Ok(None),
    };
    let scenario = crate::scenarios::read(view, id)?;
    let is_blank = !scenario.nodes.iter().any(Node::is_flow);
    let is_known = view.drills()?.iter().any(|drill| {
        drill.scenario == Some(id)
            && drill.kind == DrillKind::Drill
            && was_held(drill.state)
            && drill.teams.iter().any(|team| teams.contains(team))
    });
    Ok((!is_blank && !is_known).then_some((id, difficulty)))
}

const fn was_held(state: DrillState) -> bool {
    match state {
        DrillState::Running | DrillState::Retrospective | DrillState::Closed => true,
        DrillState::Planned | DrillState::Sealed | DrillState::Cancelled => false,
    }
}

fn line_up(people: &[Person], teams: &[TeamId], today: chrono::NaiveDate) -> Vec<Participation> {
    let mut line_up: Vec<Participation> = people
        .iter()
        .filter_map(|person| {
            let membership = person.memberships.iter().find(|membership| {
                teams.contains(&membership.team)
                    && membership.from.is_none_or(|from| from <= today)
                    && membership.until.is_none_or(|until| today <= until)
            })?;
            let role = if membership.is_tech_lead {
                Role::Designer
            } else if membership.is_leader {
                Role::Observer
            } else {
                Role::Participant
            };
            Some(Participation {
                person: person.id,
                role,
                present: true,
            })
        })
        .collect();
    line_up.sort_by_key(|part| part.role);
    line_up
}
