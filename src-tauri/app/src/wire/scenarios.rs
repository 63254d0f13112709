//! Scenarios: the list, and the one open in the studio.

use drill_domain::id::{EpisodeId, NodeId, ScenarioId, TeamId};
use drill_domain::scenario::check::Severity;
use drill_domain::scenario::edit::{Edit, ElementRef};
use drill_domain::scenario::layout::Layout;
use drill_domain::scenario::{Difficulty, Language, Scenario, Term};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScenarioRef {
    /// Which.
    pub scenario: ScenarioId,
}

/// A scenario in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScenarioCard {
    /// Its id.
    pub id: ScenarioId,
    /// Its title; empty when it has none yet. Secret until the reveal.
    pub title: String,
    /// The team it is for; empty when for none.
    pub team: String,
    /// That team's id.
    pub team_id: Option<TeamId>,
    /// The language it is written in.
    pub language: Language,
    /// When it was last changed, in words.
    pub changed: String,
    /// How many nodes it has.
    pub nodes: usize,
    /// How many errors the checker finds.
    pub errors: usize,
    /// How many warnings the checker finds.
    pub warnings: usize,
}

/// What a new scenario is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScenarioDraft {
    /// Its title; may be empty.
    pub title: String,
    /// The team it is for.
    pub team: Option<TeamId>,
    /// The language it is written in; the session's when absent.
    pub language: Option<Language>,
}

/// A scenario was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScenarioMade {
    /// Its id.
    pub scenario: ScenarioId,
}

/// A new title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScenarioTitle {
    /// Of which scenario.
    pub scenario: ScenarioId,
    /// The title.
    pub title: String,
}

/// A file to read a scenario from, as answered by `file_choose`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScenarioImport {
    /// The file.
    pub path: String,
    /// The team it is for.
    pub team: Option<TeamId>,
}

/// The forms a scenario can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ExportForm {
    /// Its own format, which loses nothing.
    #[default]
    Scenario,
    /// A Mermaid flowchart.
    Mermaid,
    /// A JSON Canvas.
    Canvas,
}

/// A file to write a scenario to, as answered by `file_place`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScenarioExport {
    /// Which scenario.
    pub scenario: ScenarioId,
    /// The file.
    pub path: String,
    /// In which form; its own when absent.
    #[ts(optional)]
    #[serde(default)]
    pub form: Option<ExportForm>,
}

/// Asks what a form leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportAsked {
    /// The form.
    pub form: ExportForm,
}

/// A scenario with everything the core works out about it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScenarioView {
    /// Its id.
    pub id: ScenarioId,
    /// Which state of it this is; larger numbers are later ones.
    pub version: u64,
    /// The scenario.
    pub scenario: Scenario,
    /// Where everything stands on the canvas.
    pub layout: Layout,
    /// What does not hold together, errors first.
    pub findings: Vec<FindingView>,
    /// What else is worked out.
    #[serde(flatten)]
    pub facts: ScenarioFacts,
}

/// What the core works out about a scenario besides its findings and its layout.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScenarioFacts {
    /// The team it is for; empty when for none.
    pub team: String,
    /// How long it takes at each prepared difficulty, hardest first; none while it cannot be told.
    pub durations: Vec<DurationView>,
    /// Which decision moves the length most; empty when none does.
    pub dominates: String,
    /// How many paths lead through it at the chosen difficulty; empty while it cannot be told.
    pub path_count: String,
    /// What has to be resolved, for each episode.
    pub resolutions: Vec<ResolutionView>,
    /// What undo would take back.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undo: Option<String>,
    /// What redo would do again.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redo: Option<String>,
    /// The time of the last commit to disk.
    pub saved_at: String,
}

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FindingView {
    /// Its stable code.
    pub code: String,
    /// How grave it is.
    pub severity: Severity,
    /// What and where.
    pub what: String,
    /// What to do.
    pub next: String,
    /// Why it matters in a drill.
    pub why: String,
    /// The elements concerned, the one to jump to first.
    pub elements: Vec<ElementRef>,
    /// The one-click fix, if there is one.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<FixView>,
}

/// A one-click fix.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FixView {
    /// The button's words.
    pub title: String,
    /// What it does.
    pub edit: Edit,
}

/// Minutes at one difficulty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DurationView {
    /// Which difficulty.
    pub difficulty: Difficulty,
    /// At least.
    #[ts(type = "number")]
    pub shortest: u64,
    /// Likely.
    #[ts(type = "number")]
    pub likely: u64,
    /// At most.
    #[ts(type = "number")]
    pub longest: u64,
    /// The decision that moves the likely length most, if one does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub dominant: Option<NodeId>,
}

/// What resolves an episode.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResolutionView {
    /// Which episode.
    pub episode: EpisodeId,
    /// The smallest sets; none while it cannot be told.
    pub sets: Vec<Vec<Term>>,
    /// The same as sentences, or why there are none.
    pub sentences: Vec<String>,
}
