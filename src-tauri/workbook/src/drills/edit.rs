//! Edits of a drill's plan. Each can be taken back.

use super::next_round;
use super::plan::{CHANNEL, Channel, STAGE, StageMark, TICK, stage_word};
use crate::problem::{Outcome, Problem};
use crate::scenarios::read as written;
use crate::table::{ParticipationRow, PlanItemRow};
use crate::{Done, Op, Tx, Workbook};
use chrono::NaiveDate;
use drill_domain::id::{DrillId, PersonId, ScenarioId, SeasonId, TeamId};
use drill_domain::plan::Stage;
use drill_domain::record::{Drill, DrillState, Focus, Participation, Person, Role, Season, Team};
use drill_domain::scenario::Difficulty;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One edit of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "set")]
pub enum PlanEdit {
    /// The season it belongs to.
    Season {
        /// Which.
        season: SeasonId,
    },
    /// The teams drilled.
    Teams {
        /// Which.
        teams: Vec<TeamId>,
    },
    /// The day it is held.
    TargetDate {
        /// Which.
        day: Option<NaiveDate>,
    },
    /// Whose work it trains.
    Focus {
        /// Team or committee.
        focus: Focus,
    },
    /// The scenario to be played.
    Scenario {
        /// Which.
        scenario: Option<ScenarioId>,
    },
    /// The difficulty it starts with.
    Difficulty {
        /// Which.
        difficulty: Difficulty,
    },
    /// Someone's role; absent takes them out.
    Person {
        /// Who.
        person: PersonId,
        /// As what.
        role: Option<Role>,
    },
    /// Whether someone is there.
    Present {
        /// Who.
        person: PersonId,
        /// Whether they are.
        present: bool,
    },
    /// Whether a stage is done.
    StageDone {
        /// Which.
        stage: Stage,
        /// Whether it is.
        is_done: bool,
    },
    /// Who sees to a stage.
    StageOwner {
        /// Which.
        stage: Stage,
        /// Who.
        owner: Option<PersonId>,
    },
    /// A step of the checklist.
    Tick {
        /// Its id.
        step: String,
        /// Whether it is done.
        is_done: bool,
    },
    /// A channel or an alarm that has to be ready; an empty name removes it.
    Channel {
        /// Its id; a new one is added.
        id: String,
        /// Its name and use.
        name: String,
        /// Whether it is ready.
        is_ready: bool,
    },
}

impl PlanEdit {
    /// The rest of the key of its undo label, `op-plan-REST`.
    const fn label(&self) -> &'static str {
        match self {
            Self::Season { .. } => "season",
            Self::Teams { .. } => "teams",
            Self::TargetDate { .. } => "target-date",
            Self::Focus { .. } => "focus",
            Self::Scenario { .. } => "scenario",
            Self::Difficulty { .. } => "difficulty",
            Self::Person { .. } => "person",
            Self::Present { .. } => "present",
            Self::StageDone { .. } => "stage-done",
            Self::StageOwner { .. } => "stage-owner",
            Self::Tick { .. } => "tick",
            Self::Channel { .. } => "channel",
        }
    }

    /// Whether the sealed scenario depends on it.
    const fn is_frozen_by_seal(&self) -> bool {
        match self {
            Self::Scenario { .. } | Self::Difficulty { .. } => true,
            Self::Season { .. }
            | Self::Teams { .. }
            | Self::TargetDate { .. }
            | Self::Focus { .. }
            | Self::Person { .. }
            | Self::Present { .. }
            | Self::StageDone { .. }
            | Self::StageOwner { .. }
            | Self::Tick { .. }
            | Self::Channel { .. } => false,
        }
    }

    /// Whether it still makes sense after the start: removing planted faults is ticked afterwards.
    const fn is_open_after_start(&self) -> bool {
        matches!(self, Self::Tick { .. })
    }
}

impl Workbook {
    /// Changes a plan.
    ///
    /// # Errors
    /// When the drill has started, or the sealed scenario would change; with an unknown season,
    /// team, scenario or person.
    pub fn edit_plan(&mut self, id: DrillId, edit: PlanEdit) -> Outcome<Done<()>> {
        let drill = self.drill(id)?;
        match drill.state {
            DrillState::Planned => {}
            DrillState::Sealed if !edit.is_frozen_by_seal() => {}
            DrillState::Sealed => return Err(Problem::refused("plan-is-sealed")),
            DrillState::Running | DrillState::Retrospective | DrillState::Closed
                if edit.is_open_after_start() => {}
            DrillState::Running | DrillState::Retrospective | DrillState::Closed => {
                return Err(Problem::refused("drill-has-started"));
            }
            DrillState::Cancelled => return Err(Problem::refused("drill-is-cancelled")),
        }
        self.transact(
            &Op::EditPlan {
                drill: id,
                label: edit.label(),
            },
            |tx, _| apply(tx, drill, edit),
        )
    }
}

fn apply(tx: &mut Tx<'_>, mut drill: Drill, edit: PlanEdit) -> Outcome<()> {
    match edit {
        PlanEdit::Season { season } => {
            tx.get::<Season>(&[&season])?
                .ok_or(Problem::refused("season-unknown"))?;
            if drill.season != season && drill.round.is_some() {
                drill.round = Some(next_round(tx, season)?);
            }
            drill.season = season;
        }
        PlanEdit::Teams { teams } => {
            for team in &teams {
                tx.get::<Team>(&[team])?
                    .ok_or(Problem::refused("team-unknown"))?;
            }
            drill.teams = teams;
        }
        PlanEdit::TargetDate { day } => drill.target_date = day,
        PlanEdit::Focus { focus } => drill.focus = focus,
        PlanEdit::Scenario { scenario } => {
            if let Some(scenario) = scenario {
                drill.difficulty = written(tx, scenario)?.head.difficulty;
            }
            drill.scenario = scenario;
        }
        PlanEdit::Difficulty { difficulty } => drill.difficulty = difficulty,
        PlanEdit::Person { person, role } => {
            let known: Vec<Person> = tx.people()?;
            if !known.iter().any(|one| one.id == person) {
                return Err(Problem::refused("person-unknown"));
            }
            set_role(&mut drill, person, role);
        }
        PlanEdit::Present { person, present } => {
            tx.get::<ParticipationRow>(&[&drill.id, &person])?
                .ok_or(Problem::refused("person-not-in-drill"))?;
            for part in drill
                .participations
                .iter_mut()
                .filter(|part| part.person == person)
            {
                part.present = present;
            }
        }
        PlanEdit::StageDone { stage, is_done } => {
            let mark = StageMark {
                is_done,
                ..stage_mark(tx, drill.id, stage)?
            };
            return put(tx, drill.id, STAGE, stage_word(stage), &mark);
        }
        PlanEdit::StageOwner { stage, owner } => {
            let mark = StageMark {
                owner,
                ..stage_mark(tx, drill.id, stage)?
            };
            return put(tx, drill.id, STAGE, stage_word(stage), &mark);
        }
        PlanEdit::Tick { step, is_done } => {
            if is_done {
                return put(tx, drill.id, TICK, &step, &true);
            }
            tx.remove::<PlanItemRow>(&[&drill.id, &TICK, &step])?;
            return Ok(());
        }
        PlanEdit::Channel { id, name, is_ready } => {
            let name = name.trim().to_owned();
            if name.is_empty() {
                tx.remove::<PlanItemRow>(&[&drill.id, &CHANNEL, &id])?;
                return Ok(());
            }
            return put(tx, drill.id, CHANNEL, &id, &Channel { name, is_ready });
        }
    }
    tx.put_drill(&drill)?;
    Ok(())
}

fn set_role(drill: &mut Drill, person: PersonId, role: Option<Role>) {
    match role {
        None => drill.participations.retain(|part| part.person != person),
        Some(role) => match drill
            .participations
            .iter_mut()
            .find(|part| part.person == person)
        {
            Some(part) => part.role = role,
            None => drill.participations.push(Participation {
                person,
                role,
                present: true,
            }),
        },
    }
}

fn stage_mark(tx: &Tx<'_>, drill: DrillId, stage: Stage) -> Outcome<StageMark> {
    let row = tx.get::<PlanItemRow>(&[&drill, &STAGE, &stage_word(stage)])?;
    Ok(row
        .and_then(|row| serde_json::from_value(row.body).ok())
        .unwrap_or_default())
}

pub(crate) fn put(
    tx: &mut Tx<'_>,
    drill: DrillId,
    kind: &str,
    id: &str,
    body: &impl Serialize,
) -> Outcome<()> {
    let body = serde_json::to_value(body)
        .map_err(|error| Problem::broken("unexpected").with("detail", error.to_string()))?;
    let seq = match tx.get::<PlanItemRow>(&[&drill, &kind, &id])? {
        Some(row) => row.seq,
        None => {
            let count = tx.count::<PlanItemRow>(&[("drill", &drill), ("kind", &kind)])?;
            u32::try_from(count).unwrap_or(u32::MAX)
        }
    };
    tx.put(&PlanItemRow {
        drill,
        kind: kind.to_owned(),
        id: id.to_owned(),
        seq,
        body,
    })?;
    Ok(())
}
