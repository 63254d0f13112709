//! A drill's plan as it stands: what is due, what is ticked, which rules it breaks, what a start
//! still waits for.

use super::scenario_of;
use crate::problem::Outcome;
use crate::table::{PlanItemRow, RetroRow};
use crate::{View, Workbook};
use chrono::NaiveDate;
use drill_domain::id::{DrillId, PersonId};
use drill_domain::plan::{self, BrokenRule, Stage, Standing, Step};
use drill_domain::record::{Drill, DrillState};
use drill_domain::scenario::Scenario;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Kinds of plan items.
pub(super) const STAGE: &str = "stage";
pub(super) const TICK: &str = "tick";
pub(super) const CHANNEL: &str = "channel";

/// What is kept about a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StageMark {
    /// Whether it is done.
    pub is_done: bool,
    /// Who sees to it.
    pub owner: Option<PersonId>,
}

/// What is kept about a channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Channel {
    pub name: String,
    pub is_ready: bool,
}

/// A stage of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StagePlan {
    /// Which.
    pub stage: Stage,
    /// When it is due; absent without a target date.
    pub due: Option<NaiveDate>,
    /// When it would better be done.
    pub better_by: Option<NaiveDate>,
    /// How it stands today.
    pub standing: Standing,
    /// Who sees to it.
    pub owner: Option<PersonId>,
}

/// A channel or alarm to be ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelPlan {
    /// Its id.
    pub id: String,
    /// Its name and use.
    pub name: String,
    /// Whether it is ready.
    pub is_ready: bool,
}

/// A plan as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct DrillPlan {
    /// The drill.
    pub drill: Drill,
    /// The scenario: frozen from sealing on.
    pub scenario: Option<Scenario>,
    /// Its stages.
    pub stages: Vec<StagePlan>,
    /// The checklist of the chosen difficulty.
    pub steps: Vec<Step>,
    /// Steps that are ticked.
    pub ticked: BTreeSet<String>,
    /// Channels and alarms.
    pub channels: Vec<ChannelPlan>,
    /// Rules it breaks.
    pub broken_rules: Vec<BrokenRule>,
    /// Musts that are not ticked.
    pub open_musts: usize,
    /// Whether a step of its retrospective was taken.
    pub has_begun_retro: bool,
}

impl DrillPlan {
    /// Whether a stage is overdue while the drill is still ahead.
    #[must_use]
    pub fn is_late(&self) -> bool {
        matches!(self.drill.state, DrillState::Planned | DrillState::Sealed)
            && self
                .stages
                .iter()
                .any(|stage| stage.standing == Standing::Late)
    }
}

impl Workbook {
    /// The plan of a drill.
    ///
    /// # Errors
    /// When there is none of this id.
    pub fn drill_plan(&self, id: DrillId) -> Outcome<DrillPlan> {
        let drill = self.drill(id)?;
        read(&self.view(), drill, self.clock.today())
    }

    /// The plans of all drills that were planned here, the next one first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn drill_plans(&self) -> Outcome<Vec<DrillPlan>> {
        let view = self.view();
        let today = self.clock.today();
        let drills = view
            .drills()?
            .into_iter()
            .filter(|drill| drill.import.is_none());
        let mut plans: Vec<DrillPlan> = drills
            .map(|drill| read(&view, drill, today))
            .collect::<Outcome<_>>()?;
        plans.sort_by_key(|plan| {
            let day = plan.drill.target_date.or(plan.drill.ended_on);
            let is_past = matches!(plan.drill.state, DrillState::Closed | DrillState::Cancelled);
            let days = day.map_or(i64::MAX, |day| (day - today).num_days());
            (is_past, if is_past { -days } else { days })
        });
        Ok(plans)
    }
}

fn read(view: &View<'_>, drill: Drill, today: NaiveDate) -> Outcome<DrillPlan> {
    let items = view.list::<PlanItemRow>(&[("drill", &drill.id)], "kind, seq")?;
    let of = |kind: &'static str| items.iter().filter(move |item| item.kind == kind);
    let stages = Stage::ALL.map(|stage| {
        let kept = of(STAGE).find(|item| item.id == stage_word(stage));
        let mark: StageMark = kept
            .and_then(|item| serde_json::from_value(item.body.clone()).ok())
            .unwrap_or_default();
        let due = drill.target_date.map(|target| stage.due(target));
        let standing = match due {
            Some(due) => plan::standing(mark.is_done, due, today),
            None if mark.is_done => Standing::Done,
            None => Standing::Ahead,
        };
        let better_by = drill.target_date.and_then(|target| stage.better_by(target));
        StagePlan {
            stage,
            due,
            better_by,
            standing,
            owner: mark.owner,
        }
    });
    let channels = of(CHANNEL)
        .filter_map(|item| {
            let channel: Channel = serde_json::from_value(item.body.clone()).ok()?;
            Some(ChannelPlan {
                id: item.id.clone(),
                name: channel.name,
                is_ready: channel.is_ready,
            })
        })
        .collect();
    let ticked: BTreeSet<String> = of(TICK).map(|item| item.id.clone()).collect();
    let scenario = scenario_of(view, &drill)?;
    let steps = scenario
        .as_ref()
        .map(|scenario| plan::checklist(scenario, drill.difficulty))
        .unwrap_or_default();
    let people = view.people()?;
    let leads = |person: PersonId, tech: bool| {
        people
            .iter()
            .filter(|one| one.id == person)
            .flat_map(|one| &one.memberships)
            .any(|membership| {
                drill.teams.contains(&membership.team)
                    && membership.until.is_none_or(|until| today <= until)
                    && if tech {
                        membership.is_tech_lead
                    } else {
                        membership.is_leader
                    }
            })
    };
    let broken_rules = plan::broken_rules(
        &drill.participations,
        drill.focus,
        |person| leads(person, false),
        |person| leads(person, true),
    );
    let open_musts = plan::open_musts(&steps, &ticked).len();
    let has_begun_retro = view.get::<RetroRow>(&[&drill.id])?.is_some();
    Ok(DrillPlan {
        drill,
        scenario,
        stages: stages.to_vec(),
        steps,
        ticked,
        channels,
        broken_rules,
        open_musts,
        has_begun_retro,
    })
}

pub(super) const fn stage_word(stage: Stage) -> &'static str {
    match stage {
        Stage::PreMeeting => "preMeeting",
        Stage::Environment => "environment",
        Stage::Scenario => "scenario",
        Stage::Notice => "notice",
    }
}
