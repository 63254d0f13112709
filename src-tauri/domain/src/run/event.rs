//! What can happen in a run. Events are evidence: appended, never edited; a correction is a new
//! event naming the one it takes back.

use crate::id::{ConditionId, EdgeId, EventId, FaultId, NodeId, PersonId, PersonaId};
use crate::record::{NoteKind, Role};
use crate::scenario::{Difficulty, Lane, Outcome};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// The wall clock when it was recorded.
    pub wall: DateTime<Utc>,
    /// Seconds of the drill clock when it was recorded.
    pub recorded: u32,
    /// Seconds of the drill clock it tells of; earlier than `recorded` for a late entry.
    pub clock: u32,
    /// Who did it, or whose words it keeps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub who: Option<PersonId>,
    /// The event it follows from; taken back together with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub because: Option<EventId>,
    /// What happened.
    pub kind: EventKind,
}

/// The kinds of event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "is")]
pub enum EventKind {
    /// The drill clock starts.
    Started {
        /// Why it was started although something of the checklist was open.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        despite: Option<String>,
    },
    /// Someone is there, or is not.
    Attendance {
        /// Who.
        person: PersonId,
        /// As what.
        role: Role,
        /// Whether they are there.
        present: bool,
    },
    /// A planted fault takes effect.
    FaultSetOff {
        /// Which.
        fault: FaultId,
    },
    /// A fault hurts less.
    FaultMitigated {
        /// Which.
        fault: FaultId,
    },
    /// A fault is repaired.
    FaultResolved {
        /// Which.
        fault: FaultId,
    },
    /// A condition became true.
    ConditionMet {
        /// Which.
        condition: ConditionId,
    },
    /// The team saw a symptom.
    SymptomSeen {
        /// Which.
        node: NodeId,
    },
    /// The team went one way at a decision.
    BranchChosen {
        /// The branch.
        edge: EdgeId,
    },
    /// A stand-in spoke.
    InjectFired {
        /// The prepared words; absent for improvised ones.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        node: Option<NodeId>,
        /// Who spoke.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        persona: Option<PersonaId>,
        /// What was said.
        text: String,
    },
    /// The team answered a stand-in.
    Answered {
        /// The event with the question.
        inject: EventId,
        /// How well.
        answer: Answer,
    },
    /// A prepared action was seen.
    ActionSeen {
        /// Which.
        node: NodeId,
    },
    /// The team did something nobody prepared.
    Improvised {
        /// The lane it belongs to.
        lane: Lane,
        /// What it was.
        text: String,
    },
    /// The team announced something.
    Announced {
        /// The prepared action it fulfils.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        node: Option<NodeId>,
        /// To whom.
        audience: String,
        /// What was said.
        text: String,
        /// What it states.
        states: Vec<Stated>,
    },
    /// A wrong move.
    MistakeMade {
        /// The prepared mistake; absent for one nobody prepared.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        node: Option<NodeId>,
        /// What it was, for one nobody prepared.
        text: String,
    },
    /// Help was given in character.
    HintGiven {
        /// The prepared hint; absent for an improvised one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        node: Option<NodeId>,
        /// What was said.
        text: String,
    },
    /// The stabilisation stage began.
    MonitoringStarted {
        /// The node that stands for it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        node: Option<NodeId>,
    },
    /// The resolution notice was given.
    NoticeGiven {
        /// The node that stands for it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        node: Option<NodeId>,
        /// What it says.
        fields: Vec<NoticeField>,
    },
    /// Affected customers were listed and cared for.
    AftercareDone {
        /// The node that stands for it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        node: Option<NodeId>,
        /// Who is affected, how many.
        affected: String,
        /// What is done for them.
        care: String,
    },
    /// The facilitator set off a trigger.
    TriggerFired {
        /// Its edge.
        edge: EdgeId,
    },
    /// The facilitator holds a trigger back for now.
    TriggerHeld {
        /// Its edge.
        edge: EdgeId,
    },
    /// The facilitator leaves a trigger out.
    TriggerSkipped {
        /// Its edge.
        edge: EdgeId,
    },
    /// Someone in the control room noted something.
    Noted {
        /// Good or regret (or one of the retrospective's further kinds).
        kind: NoteKind,
        /// What.
        text: String,
    },
    /// The drill clock stops.
    Paused,
    /// The drill clock goes on.
    Resumed,
    /// A doubtful gap of the wall clock was settled; `recorded` is where the clock stands now.
    ClockSettled {
        /// Seconds counted as drill time.
        counted: u32,
    },
    /// Faults not yet set off are played at another difficulty.
    DifficultyChanged {
        /// Which.
        difficulty: Difficulty,
    },
    /// The time box grows.
    Extended {
        /// By so many minutes.
        minutes: u32,
    },
    /// An earlier event is taken back, with all that followed from it.
    Corrected {
        /// Which.
        event: EventId,
    },
    /// The facilitator declared the end.
    Ended {
        /// How it went.
        outcome: Outcome,
    },
}

impl EventKind {
    /// Whether a correction may take it back. The clock's own events and the end may not: others
    /// rely on the moments they set.
    #[must_use]
    pub const fn can_be_corrected(&self) -> bool {
        match self {
            Self::Started { .. }
            | Self::Paused
            | Self::Resumed
            | Self::ClockSettled { .. }
            | Self::Ended { .. } => false,
            Self::Attendance { .. }
            | Self::FaultSetOff { .. }
            | Self::FaultMitigated { .. }
            | Self::FaultResolved { .. }
            | Self::ConditionMet { .. }
            | Self::SymptomSeen { .. }
            | Self::BranchChosen { .. }
            | Self::InjectFired { .. }
            | Self::Answered { .. }
            | Self::ActionSeen { .. }
            | Self::Improvised { .. }
            | Self::Announced { .. }
            | Self::MistakeMade { .. }
            | Self::HintGiven { .. }
            | Self::MonitoringStarted { .. }
            | Self::NoticeGiven { .. }
            | Self::AftercareDone { .. }
            | Self::TriggerFired { .. }
            | Self::TriggerHeld { .. }
            | Self::TriggerSkipped { .. }
            | Self::Noted { .. }
            | Self::DifficultyChanged { .. }
            | Self::Extended { .. }
            | Self::Corrected { .. } => true,
        }
    }
}

/// How well a stand-in was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Answer {
    /// All that a good answer contains.
    Complete,
    /// Part of it.
    Partly,
    /// Not at all.
    No,
}

/// What an announcement states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Stated {
    /// What is seen.
    Symptom,
    /// Who and what is affected.
    Scope,
    /// Why.
    Cause,
    /// When it will end.
    ExpectedEnd,
}

impl Stated {
    /// All of them, in the order an announcement usually gives them.
    pub const ALL: [Self; 4] = [Self::Symptom, Self::Scope, Self::Cause, Self::ExpectedEnd];
}

/// One field of a resolution notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NoticeField {
    /// Its name, as the scenario requires it.
    pub name: String,
    /// What the team wrote.
    pub text: String,
}
