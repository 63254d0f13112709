//! What the control room may ask of a run, and the calm reasons for refusing it.

use super::event::{Answer, NoticeField, Stated};
use super::trigger::Block;
use crate::id::{ConditionId, EdgeId, EventId, FaultId, NodeId, PersonId, PersonaId};
use crate::record::{NoteKind, Role};
use crate::scenario::{Difficulty, Lane, Outcome, Term};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A command with whom and when it concerns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Deed {
    /// Who did it, or whose note it is.
    #[serde(default)]
    pub who: Option<PersonId>,
    /// Seconds before now it happened; 0 for now.
    #[serde(default)]
    pub seconds_ago: u32,
    /// What.
    pub command: Command,
}

impl From<Command> for Deed {
    fn from(command: Command) -> Self {
        Self {
            who: None,
            seconds_ago: 0,
            command,
        }
    }
}

/// What can be asked of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "do")]
pub enum Command {
    /// Start the clock; the first episode's faults are set off.
    Start {
        /// Why, although something of the checklist is open.
        #[serde(default)]
        despite: Option<String>,
    },
    /// Someone is there or not.
    Attend {
        /// Who.
        person: PersonId,
        /// As what.
        role: Role,
        /// Whether they are there.
        present: bool,
    },
    /// Set off a fault by hand.
    SetOff {
        /// Which.
        fault: FaultId,
    },
    /// A fault hurts less.
    Mitigate {
        /// Which.
        fault: FaultId,
    },
    /// A fault is repaired.
    Resolve {
        /// Which.
        fault: FaultId,
    },
    /// A condition is true.
    Meet {
        /// Which.
        condition: ConditionId,
    },
    /// The team saw a symptom.
    See {
        /// Which.
        node: NodeId,
    },
    /// The team went this way; a mistake at its end is recorded with it.
    Choose {
        /// The branch.
        edge: EdgeId,
    },
    /// A stand-in speaks.
    Ask {
        /// Prepared words.
        #[serde(default)]
        node: Option<NodeId>,
        /// Who speaks, when improvised.
        #[serde(default)]
        persona: Option<PersonaId>,
        /// What is said, when improvised or changed.
        #[serde(default)]
        text: String,
    },
    /// The team answered a stand-in.
    Rate {
        /// The event with the question.
        inject: EventId,
        /// How well.
        answer: Answer,
    },
    /// A prepared action was seen.
    Act {
        /// Which.
        node: NodeId,
        /// Whether its repair worked at once.
        repaired: bool,
    },
    /// The team did something nobody prepared.
    Improvise {
        /// Its lane.
        lane: Lane,
        /// What.
        text: String,
    },
    /// The team announced something.
    Announce {
        /// The prepared action it fulfils.
        #[serde(default)]
        node: Option<NodeId>,
        /// To whom.
        audience: String,
        /// What was said.
        text: String,
        /// What it states.
        states: Vec<Stated>,
    },
    /// A wrong move.
    Mistake {
        /// The prepared one.
        #[serde(default)]
        node: Option<NodeId>,
        /// What, when nobody prepared it.
        #[serde(default)]
        text: String,
    },
    /// Help in character.
    Hint {
        /// The prepared one.
        #[serde(default)]
        node: Option<NodeId>,
        /// What is said, when improvised.
        #[serde(default)]
        text: String,
    },
    /// The stabilisation stage begins.
    Monitor {
        /// The node that stands for it.
        #[serde(default)]
        node: Option<NodeId>,
    },
    /// The resolution notice is given.
    Notice {
        /// The node that stands for it.
        #[serde(default)]
        node: Option<NodeId>,
        /// What it says.
        fields: Vec<NoticeField>,
    },
    /// Aftercare is done.
    Aftercare {
        /// The node that stands for it.
        #[serde(default)]
        node: Option<NodeId>,
        /// Who is affected, how many.
        affected: String,
        /// What is done for them.
        care: String,
    },
    /// Set off a trigger.
    Fire {
        /// Its edge.
        edge: EdgeId,
    },
    /// Hold a trigger back.
    Hold {
        /// Its edge.
        edge: EdgeId,
    },
    /// Leave a trigger out.
    Skip {
        /// Its edge.
        edge: EdgeId,
    },
    /// A note of the control room.
    Note {
        /// Good or regret.
        kind: NoteKind,
        /// What.
        text: String,
    },
    /// Notes that were written elsewhere, a line each, `+` or `-` in front.
    NotesPasted {
        /// The lines.
        text: String,
    },
    /// Stop the clock.
    Pause,
    /// Let it go on.
    Resume,
    /// Settle a doubtful gap of the wall clock.
    SettleClock {
        /// Whether the gap was drill time.
        count: bool,
    },
    /// Play what is not set off yet at another difficulty.
    ChangeDifficulty {
        /// Which.
        difficulty: Difficulty,
    },
    /// Give more time.
    Extend {
        /// So many minutes.
        minutes: u32,
    },
    /// Take an event back.
    Correct {
        /// Which.
        event: EventId,
    },
    /// Declare the end.
    End {
        /// How it went.
        outcome: Outcome,
    },
}

/// Why a command is not taken. Nothing has changed then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The run has not started.
    #[error("the run has not started")]
    NotStarted,
    /// The run has started already.
    #[error("the run has started already")]
    AlreadyStarted,
    /// The run is over.
    #[error("the run is over")]
    Over,
    /// The clock stands.
    #[error("the clock is paused")]
    Paused,
    /// The clock does not stand.
    #[error("the clock is not paused")]
    NotPaused,
    /// A doubtful gap of the wall clock waits for an answer.
    #[error("the clock must be settled first")]
    ClockUnsettled,
    /// There is no doubtful gap.
    #[error("there is no gap of the clock")]
    NoGap,
    /// The scenario or the log has no such thing.
    #[error("no such element: {0}")]
    Unknown(String),
    /// Something necessary is empty; the name of the field.
    #[error("the field {0} is empty")]
    Empty(String),
    /// A pasted line has no sign in front, or no words behind it; its number, from 1.
    #[error("line {0} has no sign or no words")]
    UnmarkedNote(u32),
    /// The fault was set off already.
    #[error("fault {0} was set off already")]
    AlreadySetOff(FaultId),
    /// The fault is not set off, or is repaired.
    #[error("fault {0} is not open")]
    NotOpen(FaultId),
    /// Only a gate resolves this fault; what it still needs.
    #[error("fault {fault} is repaired by its gate only")]
    RepairedByGate {
        /// The fault.
        fault: FaultId,
        /// What is missing.
        missing: Vec<Term>,
    },
    /// The notice is not allowed yet; what is missing.
    #[error("the resolution notice is not allowed yet")]
    NoticeNotAllowed {
        /// What is missing.
        missing: Vec<Term>,
    },
    /// The trigger may not go off.
    #[error("the trigger is blocked: {0:?}")]
    Blocked(Block),
    /// The trigger is not armed.
    #[error("the trigger is not armed")]
    NotArmed,
    /// The event may not be taken back.
    #[error("this event stays")]
    CannotBeCorrected,
    /// The event was taken back already.
    #[error("this event was taken back already")]
    AlreadyCorrected,
    /// Extensions stay between 1 and 60 minutes.
    #[error("an extension has 1 to 60 minutes")]
    ExtensionOutOfRange,
}
