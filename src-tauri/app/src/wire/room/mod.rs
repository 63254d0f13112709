//! The drill room. Everything shown as text is worded here; moments that the screen counts from or
//! draws along the ruler cross as seconds of the drill clock.

mod cards;
mod clock;
mod flow;
mod log;
mod ruler;
mod view;

use view::Room;
pub use view::RoomFacts;

use drill_domain::id::{DrillId, EdgeId, EventId, FaultId, NodeId, PersonId, PersonaId};
use drill_domain::record::{DrillKind, NoteKind, Role};
use drill_domain::run::{Advice, Answer, ArmedState, Command, Deed, FaultState, Phase};
use drill_domain::scenario::{Difficulty, Lane, PersonaKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which run, and what is done in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RunAct {
    /// The drill.
    pub drill: DrillId,
    /// What is done.
    pub deed: Deed,
}

/// A line being typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RunLine {
    /// The drill.
    pub drill: DrillId,
    /// The line.
    pub text: String,
}

/// A line as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RunLineView {
    /// What was understood, piece by piece.
    pub tags: Vec<RoomTag>,
    /// What Enter records; absent while there is nothing to record.
    pub deed: Option<Deed>,
}

/// A piece of an understood line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomTag {
    /// What it is, such as "행동".
    pub label: String,
    /// What it says.
    pub text: String,
    /// The lane it colours.
    pub lane: Option<Lane>,
    /// The role whose mark it wears.
    pub role: Option<Role>,
}

/// The whole drill room.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomView {
    /// The drill.
    pub drill: DrillId,
    /// The teams.
    pub team: String,
    /// Its round, such as "2차수"; empty for a rehearsal.
    pub round: String,
    /// Drill or rehearsal.
    pub kind: DrillKind,
    /// The scenario's title; secret until the end.
    pub title: String,
    /// How far the run is.
    pub phase: Phase,
    /// The difficulty of what is not set off yet.
    pub difficulty: Difficulty,
    /// The clock.
    pub clock: RoomClock,
    /// A gap of the wall clock to be settled first.
    pub gap: Option<RoomGap>,
    /// What fits now.
    pub pace: RoomPace,
    /// The first thing the run waits for, in seconds of the clock; the screen asks again then.
    pub next_deadline: Option<u32>,
    /// The two lanes.
    pub lanes: [RoomLane; 2],
    /// What stands on the ruler.
    pub marks: Vec<RoomMark>,
    /// Faults, in the order of their numerals.
    pub faults: Vec<RoomFault>,
    /// Conditions only a person can confirm, not met yet.
    pub conditions: Vec<RoomCondition>,
    /// The flow, from what was done to what lies ahead.
    pub flow: Vec<RoomStep>,
    /// The stand-ins.
    pub stand_ins: Vec<RoomStandIn>,
    /// Armed triggers that are open, the next one first.
    pub armed: Vec<RoomArmed>,
    /// Triggers set off by hand only.
    pub manual: Vec<RoomChoice>,
    /// The hint ladders.
    pub hints: RoomHints,
    /// The notes.
    pub notes: RoomNotes,
    /// Everyone in the drill, participants first.
    pub people: Vec<RoomPerson>,
    /// The log, newest first.
    pub log: Vec<RoomLogLine>,
    /// The resolution notice's form.
    pub notice: RoomNotice,
    /// Prepared words of aftercare.
    pub aftercare: RoomAftercare,
    /// What to watch while monitoring.
    pub watch: Vec<String>,
    /// Mistakes that may happen at any time.
    pub mistakes: Vec<RoomChoice>,
}

/// The clock, counted on by the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomClock {
    /// Seconds it showed when this was read.
    pub seconds: u32,
    /// Whether it goes.
    pub runs: bool,
    /// Whether it was stopped by hand.
    pub is_paused: bool,
    /// Seconds of the time box.
    pub time_box: u32,
    /// From this second on help is given.
    pub help_from: u32,
    /// Where an end is still too early.
    pub earliest_end: u32,
    /// "09:40에 시작".
    pub started: String,
}

/// A doubtful gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomGap {
    /// What happened.
    pub what: String,
    /// Whether it can be counted at all.
    pub can_count: bool,
    /// What the clock shows if it is counted.
    pub counted: String,
    /// What it shows if not.
    pub uncounted: String,
}

/// Where the run is heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomPace {
    /// The projected end in seconds.
    pub p50: u32,
    /// Nine of ten end by here.
    pub p90: u32,
    /// "66".
    pub p50_minute: String,
    /// "79".
    pub p90_minute: String,
    /// What fits.
    pub advice: Advice,
    /// It in words.
    pub title: String,
    /// Why.
    pub reason: String,
}

/// A lane.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomLane {
    /// Which.
    pub lane: Lane,
    /// What happened in it, counted.
    pub counts: String,
    /// Since when it is silent, in seconds.
    pub silent_since: u32,
    /// Whether that is worth saying aloud.
    pub is_alarming: bool,
    /// What was last.
    pub last: String,
}

/// How a mark is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RoomMarkKind {
    /// Came in: above the lane.
    In,
    /// Done: filled, below.
    Done,
    /// Partial, without effect or undecided: hollow, below.
    Partial,
    /// Expected by then.
    Expected,
    /// Expected and done in time.
    Kept,
    /// Expected and not done.
    Missed,
    /// A fault was repaired.
    Repaired,
}

/// Something on the ruler.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomMark {
    /// In which lane.
    pub lane: Lane,
    /// When.
    pub clock: u32,
    /// How it is drawn.
    pub kind: RoomMarkKind,
    /// What it says.
    pub label: String,
    /// Whose mark it wears.
    pub persona: Option<PersonaKind>,
}

/// A fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomFault {
    /// Its id.
    pub fault: FaultId,
    /// Its numeral.
    pub numeral: u32,
    /// Its title.
    pub title: String,
    /// How it stands.
    pub state: FaultState,
    /// Whether it may be marked as repaired by hand.
    pub can_resolve: bool,
}

/// A condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomCondition {
    /// What must be true.
    pub title: String,
    /// Says that it is.
    pub deed: Deed,
}

/// Where a step of the flow is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RoomStepState {
    /// Done.
    Done,
    /// Wanted now.
    Active,
    /// Ahead.
    Ahead,
}

/// What a step is, for its mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RoomStepKind {
    /// A symptom.
    Symptom,
    /// A decision.
    Decision,
    /// An action.
    Action,
    /// A mistake.
    Mistake,
    /// A stand-in's words.
    Inject,
    /// Monitoring.
    Monitoring,
    /// The resolution notice.
    Notice,
    /// Aftercare.
    Aftercare,
    /// An ending.
    Ending,
    /// A fault was repaired.
    Repaired,
}

/// A step of the flow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomStep {
    /// Its id on the screen.
    pub id: String,
    /// When it was done; empty otherwise.
    pub time: String,
    /// What it is.
    pub kind: RoomStepKind,
    /// Its title.
    pub title: String,
    /// What goes with it.
    pub note: String,
    /// Its lane.
    pub lane: Option<Lane>,
    /// Where it is.
    pub state: RoomStepState,
    /// The ways out of a decision.
    pub branches: Vec<RoomBranch>,
    /// What can be done about it now.
    pub options: Vec<RoomChoice>,
}

/// A way out of a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomBranch {
    /// The branch.
    pub edge: EdgeId,
    /// When it was taken; empty otherwise.
    pub time: String,
    /// Its words.
    pub title: String,
    /// Whether it was taken.
    pub is_chosen: bool,
    /// Whether it leads to a mistake.
    pub is_mistake: bool,
}

/// What a choice opens instead of being done at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RoomOpens {
    /// The resolution notice.
    Notice,
    /// Aftercare.
    Aftercare,
    /// The ending dialogue.
    End,
}

/// Something that can be done by a key or a click.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomChoice {
    /// The number key; absent for none.
    pub key: Option<u32>,
    /// Its words.
    pub title: String,
    /// What it records.
    pub command: Option<Command>,
    /// Or what it opens.
    pub opens: Option<RoomOpens>,
}

/// A stand-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomStandIn {
    /// Which persona.
    pub persona: PersonaId,
    /// Its shape.
    pub kind: PersonaKind,
    /// Its name.
    pub name: String,
    /// How they speak.
    pub voice: String,
    /// Whether they speak next.
    pub is_next: bool,
    /// Why now.
    pub reason: String,
    /// What they say next.
    pub next: Option<RoomInject>,
    /// What is said where they have nothing to ask.
    pub nothing: String,
    /// What comes after that.
    pub then: Option<String>,
    /// What they asked, oldest first.
    pub asked: Vec<RoomAsked>,
    /// The question that waits for a rating.
    pub waiting: Option<EventId>,
    /// Since when it waits.
    pub waiting_since: Option<u32>,
    /// What a good answer to it contains.
    pub good_answer: Vec<String>,
}

/// Prepared words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomInject {
    /// The node.
    pub node: NodeId,
    /// The words.
    pub text: String,
    /// Where they are said.
    pub channel: String,
}

/// A question that was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomAsked {
    /// The event.
    pub event: EventId,
    /// When.
    pub time: String,
    /// The words.
    pub text: String,
    /// How it was answered.
    pub answer: Option<Answer>,
}

/// An armed trigger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomArmed {
    /// Its edge.
    pub edge: EdgeId,
    /// What it sets going.
    pub title: String,
    /// Why it is armed.
    pub why: String,
    /// When it is due, in seconds.
    pub due: u32,
    /// What was done about it.
    pub state: ArmedState,
    /// Whether it has to go off.
    pub is_must: bool,
    /// Why it may not; empty when it may.
    pub blocked: String,
    /// What is to be known about its time.
    pub note: String,
}

/// The hint ladders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomHints {
    /// Whether help is given now.
    pub is_open: bool,
    /// From when, in words.
    pub note: String,
    /// The hints, fault by fault, from vague to plain.
    pub ladder: Vec<RoomHint>,
}

/// Whether a hint is of use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RoomHintState {
    /// The next one of its ladder.
    Next,
    /// A later one.
    Later,
    /// Given.
    Given,
    /// Its fault is repaired.
    Unneeded,
}

/// A hint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomHint {
    /// The node.
    pub node: NodeId,
    /// The fault's numeral; 0 for none.
    pub numeral: u32,
    /// Who says it.
    pub persona: Option<PersonaKind>,
    /// The words.
    pub text: String,
    /// Whether it is of use.
    pub state: RoomHintState,
}

/// The notes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomNotes {
    /// Good points.
    pub good: u32,
    /// Regrets.
    pub regrets: u32,
    /// What is missing to one to one.
    pub wanting: String,
    /// The notes, newest first.
    pub list: Vec<RoomNote>,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomNote {
    /// The event.
    pub event: EventId,
    /// When.
    pub time: String,
    /// Good or regret.
    pub kind: NoteKind,
    /// The words.
    pub text: String,
    /// Whose.
    pub who: String,
}

/// Someone in the drill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomPerson {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: Role,
    /// Whether they are there.
    pub is_present: bool,
    /// What they did so far.
    pub acted: String,
    /// Whether they have not acted yet.
    pub is_idle: bool,
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomLogLine {
    /// The event.
    pub event: EventId,
    /// When it happened.
    pub time: String,
    /// When it was entered, for a late entry.
    pub entered: String,
    /// What happened.
    pub text: String,
    /// Who.
    pub who: String,
    /// The lane.
    pub lane: Option<Lane>,
    /// Whether it was taken back.
    pub is_corrected: bool,
    /// Whether it may be taken back.
    pub can_correct: bool,
}

/// The form of the resolution notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomNotice {
    /// The node it stands for.
    pub node: Option<NodeId>,
    /// Required fields.
    pub fields: Vec<String>,
    /// Whether it is allowed now.
    pub is_allowed: bool,
    /// What is missing.
    pub missing: String,
    /// Whether one was given.
    pub is_given: bool,
}

/// Prepared words of aftercare.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomAftercare {
    /// The node it stands for.
    pub node: Option<NodeId>,
    /// Who is affected.
    pub affected: String,
    /// What is done.
    pub care: String,
    /// Whether it was done.
    pub is_done: bool,
}
