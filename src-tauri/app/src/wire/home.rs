//! The home screen.

use drill_domain::id::DrillId;
use drill_domain::record::Role;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What runs, what is late, what comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HomeView {
    /// Today, with its weekday.
    pub today: String,
    /// How things stand, in a sentence or two.
    pub summary: String,
    /// Drills that run, retrospectives to be held, and what was closed within the last seven days.
    pub live: Vec<LiveDrill>,
    /// What should have been done, the longest overdue first.
    pub late: Vec<LateLine>,
    /// Drills ahead with a day, the next one first.
    pub upcoming: Vec<UpcomingDrill>,
    /// Drills planned without a day.
    pub undated: Vec<UpcomingDrill>,
    /// The days all upcoming drills are drawn on.
    pub axis: Axis,
    /// Whether a round was held or imported.
    pub has_rounds: bool,
}

/// A drill that runs, waits for its retrospective, or was held a few days ago.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LiveDrill {
    /// Which.
    pub drill: DrillId,
    /// Its teams.
    pub team: String,
    /// What is going on.
    pub what: String,
    /// How far it is.
    pub is: LiveKind,
}

/// How far a live drill is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LiveKind {
    /// The clock runs.
    Running,
    /// Its retrospective is to be held.
    Retrospective,
    /// Its retrospective was begun and is not closed.
    RetrospectiveBegun,
    /// Drill and retrospective are over.
    Held,
}

/// Something that should have been done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LateLine {
    /// Unique among the lines.
    pub id: String,
    /// The drill it belongs to.
    pub drill: DrillId,
    /// Its teams.
    pub team: String,
    /// What should have been done.
    pub what: String,
    /// How late it is.
    pub late_by: String,
    /// By when it was due.
    pub due: String,
    /// Whose work it is.
    pub role: Option<Role>,
    /// Who sees to it.
    pub owner: Option<String>,
    /// Whether it is a follow-up; otherwise it belongs to the plan.
    pub is_follow_up: bool,
}

/// A drill ahead. No scenario's title: screens get shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UpcomingDrill {
    /// Which.
    pub drill: DrillId,
    /// Its teams.
    pub team: String,
    /// When, and how many take part.
    pub when: String,
    /// What is next.
    pub next: String,
    /// Its marks on the axis, in order.
    pub stages: Vec<AxisMark>,
}

/// A mark on the axis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AxisMark {
    /// Days from the axis' beginning.
    pub day: u32,
    /// Its name.
    pub title: String,
    /// How it stands.
    pub is: MarkKind,
}

/// How a mark stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MarkKind {
    /// A stage that is done.
    Done,
    /// A stage ahead.
    Due,
    /// A stage overdue.
    Late,
    /// The drill itself.
    Drill,
}

/// The days of the axis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Axis {
    /// How many it spans.
    pub days: u32,
    /// Today, in days from its beginning.
    pub today: u32,
    /// Today in words.
    pub today_title: String,
    /// Mondays.
    pub ticks: Vec<AxisTick>,
}

/// A Monday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AxisTick {
    /// Days from the axis' beginning.
    pub day: u32,
    /// Its date; empty where today's stands too near.
    pub title: String,
}
