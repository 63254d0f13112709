//! What the screen of the retrospective paints, worded in the reader's language.

use drill_domain::id::{DrillId, FollowUpId, NoteId, PersonId, QuestionId, ScenarioId};
use drill_domain::record::{FollowUpKind, FollowUpState, NoteKind, Role};
use drill_domain::retro::{Stage, WritingState, WritingWay};
use serde::Serialize;
use ts_rs::TS;

/// A retrospective as it stands.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RetroView {
    /// Whose.
    pub drill: DrillId,
    /// Teams and round: `결제시스템팀 2차수`.
    pub heading: String,
    /// When the page was opened: a sentence.
    pub opened: String,
    /// The stage on screen.
    pub stage: Stage,
    /// All stages in order.
    pub stages: Vec<StageView>,
    /// Seconds left of the whole half hour; negative when it ran over.
    pub seconds_left: i64,
    /// Whether time passes.
    pub is_running: bool,
    /// Whether the notes may be seen.
    pub notes_shown: bool,
    /// Whether it is over.
    pub closed: bool,
    /// Who writes, and how far they are.
    pub writers: Vec<WriterView>,
    /// How many are done.
    pub done: u32,
    /// The sentences that restate the purpose.
    pub purpose: Vec<String>,
    /// What the designer explains.
    pub explain: ExplainView,
    /// Who speaks, in order, with their notes once shown.
    pub turns: Vec<TurnView>,
    /// Questions, parked and answered.
    pub questions: Vec<QuestionView>,
    /// What is to be done.
    pub follow_ups: Vec<FollowUpView>,
    /// Candidates for improvements that came out of the run, without names.
    pub candidates: Vec<String>,
    /// The survey so far.
    pub survey: SurveyView,
    /// What was gained on each measure; empty until the retrospective is closed.
    pub gains: Vec<GainView>,
    /// Whether it counts as a round: a rehearsal does not.
    pub is_round: bool,
}

/// A round that came from a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportedRound {
    /// The drill.
    pub drill: DrillId,
    /// Teams and round.
    pub heading: String,
    /// The season's name.
    pub season: String,
    /// The day it was held; empty when the file did not say.
    pub day: String,
}

/// What the own team gained on one measure, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GainView {
    /// The measure.
    pub measure: String,
    /// Recalled or measured.
    pub mode: String,
    /// Mean before.
    pub before: String,
    /// Mean after.
    pub after: String,
    /// The change with its interval and how many rose, stayed, fell.
    pub change: String,
    /// The percent change of the means, and the normalised gain.
    pub share: String,
    /// How many complete pairs of how many people.
    pub pairs: String,
}

/// One stage on the ruler.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StageView {
    /// Which.
    pub stage: Stage,
    /// Its name.
    pub name: String,
    /// Its share: `8분`.
    pub minutes: String,
    /// Its share in seconds.
    pub share_seconds: u32,
    /// Seconds spent in it so far.
    pub spent_seconds: u32,
}

/// Someone who writes. Never how much.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WriterView {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: Role,
    /// How far they are.
    pub state: WritingState,
    /// How they wrote last.
    pub way: Option<WritingWay>,
}

/// The page as a stage: scenario, intended response, what happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExplainView {
    /// The scenario as it stands in the studio; absent when it is gone.
    pub scenario: Option<ScenarioId>,
    /// The scenario's title.
    pub title: String,
    /// Goals.
    pub goals: Vec<String>,
    /// The faults: numeral, title, cause.
    pub faults: Vec<FaultLine>,
    /// What "recovered" meant, as sentences.
    pub resolution: Vec<String>,
    /// The intended response (Markdown).
    pub intended_response: String,
    /// What happened, in the order of the drill clock.
    pub timeline: Vec<MomentView>,
    /// Figures of the run: label and value.
    pub measures: Vec<FactView>,
}

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FaultLine {
    /// Its boxed numeral.
    pub numeral: u32,
    /// Its title.
    pub title: String,
    /// Its cause at the difficulty played.
    pub cause: String,
}

/// One moment of the run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MomentView {
    /// The drill clock: `04:10`.
    pub clock: String,
    /// Who, or empty.
    pub who: String,
    /// What happened.
    pub what: String,
}

/// A label and a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FactView {
    /// What it is.
    pub label: String,
    /// Its value.
    pub value: String,
}

/// One person's turn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TurnView {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: Role,
    /// Whether they have been heard.
    pub heard: bool,
    /// Whether they are speaking.
    pub speaking: bool,
    /// Seconds they have spoken.
    pub seconds: u32,
    /// Their notes; empty until the notes are shown.
    pub notes: Vec<NoteView>,
}

/// One note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoteView {
    /// Its id.
    pub id: NoteId,
    /// What it says: good, regret and so on.
    pub kind: NoteKind,
    /// Its text.
    pub text: String,
    /// The drill clock when it was written during the run, or empty.
    pub clock: String,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestionView {
    /// Its id.
    pub id: QuestionId,
    /// The question.
    pub text: String,
    /// Who asked, or empty.
    pub asked_by: String,
    /// The answer; empty while parked.
    pub answer: String,
}

/// A follow-up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpView {
    /// Its id.
    pub id: FollowUpId,
    /// The drill it came out of.
    pub drill: DrillId,
    /// That drill's heading.
    pub from: String,
    /// What is to be done.
    pub text: String,
    /// Of what kind.
    pub kind: FollowUpKind,
    /// The kind in words.
    pub kind_name: String,
    /// Who does it.
    pub owner: Option<PersonId>,
    /// Their name, or empty.
    pub owner_name: String,
    /// By when: `2026-12-08`.
    pub due: Option<String>,
    /// The same for reading, or empty.
    pub due_text: String,
    /// Whether it is open and its day has passed.
    pub is_late: bool,
    /// How far it is.
    pub state: FollowUpState,
    /// That in words.
    pub state_name: String,
}

/// The survey so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SurveyView {
    /// How many have answered.
    pub answers: u32,
    /// The mean of each question, shown once the retrospective is closed.
    pub means: Vec<FactView>,
    /// Comments without names, shown once the retrospective is closed.
    pub comments: Vec<String>,
}

/// The record as a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordDocument {
    /// A name for the file.
    pub file_name: String,
    /// Its Markdown.
    pub markdown: String,
}
