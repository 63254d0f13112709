//! Drills in a list, and the plan of one. Everything shown as text is worded here.

use drill_domain::id::{DrillId, PersonId, ScenarioId, SeasonId, TeamId};
use drill_domain::plan::{Stage, Standing, StepKind};
use drill_domain::record::{DrillKind, DrillState, Focus, Role};
use drill_domain::scenario::Difficulty;
use drill_workbook::drills::PlanEdit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One drill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DrillRef {
    /// Its id.
    pub drill: DrillId,
}

/// A drill to be planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DrillDraft {
    /// Its season.
    pub season: SeasonId,
    /// The teams drilled.
    pub teams: Vec<TeamId>,
    /// Drill or rehearsal.
    pub kind: DrillKind,
}

/// An edit of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DrillEdit {
    /// Of which drill.
    pub drill: DrillId,
    /// What is changed.
    pub edit: PlanEdit,
}

/// Calls a drill off, or takes that back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DrillCancel {
    /// Which.
    pub drill: DrillId,
    /// Whether it is called off.
    pub is_cancelled: bool,
}

/// A drill in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DrillLine {
    /// Its id.
    pub drill: DrillId,
    /// The teams.
    pub team: String,
    /// Its season.
    pub season: String,
    /// Its round, such as "2차수"; empty for a rehearsal.
    pub round: String,
    /// Drill or rehearsal.
    pub kind: DrillKind,
    /// How far it is.
    pub state: DrillState,
    /// It in words.
    pub state_text: String,
    /// The day.
    pub day: String,
    /// How far away that is.
    pub away: String,
    /// What is overdue; empty when nothing is.
    pub late: String,
    /// What comes next.
    pub next: String,
    /// How many take part.
    pub people: String,
}

/// The plan of one drill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanView {
    /// What the list says about it.
    pub line: DrillLine,
    /// Its season.
    pub season: SeasonId,
    /// The teams drilled.
    pub teams: Vec<TeamId>,
    /// Whose work it trains.
    pub focus: Focus,
    /// The day it is held.
    pub target_date: Option<chrono::NaiveDate>,
    /// The scenario.
    pub scenario: Option<ScenarioId>,
    /// Its title; secret.
    pub scenario_title: String,
    /// Scenarios to choose from.
    pub scenarios: Vec<PlanScenario>,
    /// The difficulty it starts with.
    pub difficulty: Difficulty,
    /// Difficulties the scenario is prepared for.
    pub difficulties: Vec<Difficulty>,
    /// Who takes part.
    pub people: Vec<PlanPerson>,
    /// Rules it breaks, as sentences.
    pub broken_rules: Vec<String>,
    /// Its stages.
    pub stages: Vec<PlanStageView>,
    /// The checklist, fault by fault.
    pub faults: Vec<PlanFault>,
    /// Channels and alarms.
    pub channels: Vec<PlanChannel>,
    /// Musts that are not ticked.
    pub open_musts: usize,
    /// They in words.
    pub open_musts_text: String,
    /// Whether the plan can be changed.
    pub is_open: bool,
    /// Whether scenario and difficulty can be changed.
    pub is_scenario_open: bool,
}

/// A scenario to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanScenario {
    /// Its id.
    pub id: ScenarioId,
    /// Its title.
    pub title: String,
}

/// Someone in the drill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanPerson {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// As what.
    pub role: Role,
    /// Whether they are there.
    pub is_present: bool,
    /// What is known of them: leads the team, joined when.
    pub about: String,
}

/// A stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanStageView {
    /// Which.
    pub stage: Stage,
    /// Its name.
    pub title: String,
    /// When it is done.
    pub done_when: String,
    /// When it is due.
    pub due: String,
    /// How it stands.
    pub standing: Standing,
    /// It in words.
    pub standing_text: String,
    /// Who sees to it.
    pub owner: Option<PersonId>,
    /// Their name.
    pub owner_name: String,
}

/// The checklist of one fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanFault {
    /// Its numeral.
    pub numeral: u32,
    /// Its title.
    pub title: String,
    /// Its steps.
    pub steps: Vec<PlanStep>,
}

/// A step of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanStep {
    /// Its id.
    pub id: String,
    /// What it does.
    pub kind: StepKind,
    /// That in words.
    pub kind_text: String,
    /// What to do.
    pub text: String,
    /// Whether it is done.
    pub is_done: bool,
    /// Whether the drill waits for it.
    pub is_must: bool,
}

/// A channel or alarm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanChannel {
    /// Its id.
    pub id: String,
    /// Its name and use.
    pub name: String,
    /// Whether it is ready.
    pub is_ready: bool,
}
