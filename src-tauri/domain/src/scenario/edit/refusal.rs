//! Why an edit was refused, as data.

use super::{ElementKind, ElementRef};
use serde::Serialize;

/// Why an edit was refused. The scenario is unchanged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "camelCase", tag = "code")]
pub enum EditRefusal {
    /// The element is not there (any more).
    #[error("there is no such element: {0:?}")]
    NotFound(ElementRef),
    /// A title may not be empty.
    #[error("a title is needed")]
    TitleNeeded,
    /// A text is longer than a scenario may hold.
    #[error("a text is longer than allowed")]
    TextTooLong,
    /// An edge cannot lead back to where it starts.
    #[error("an edge cannot join a node to itself")]
    SelfLoop,
    /// The two are joined like that already.
    #[error("the nodes are joined like that already")]
    AlreadyConnected,
    /// Only a trigger can start nowhere.
    #[error("this edge needs a node to start from")]
    StartNeeded,
    /// Only a decision has branches.
    #[error("only a decision has branches")]
    NotADecision,
    /// Nothing follows an ending.
    #[error("nothing follows an ending")]
    AfterEnding,
    /// A gate needs inputs.
    #[error("a gate needs at least one input")]
    EmptyGate,
    /// `K of N` asks for more than there is, or for none.
    #[error("the gate asks for a number of inputs it cannot have")]
    GateCount,
    /// The gate would contain itself.
    #[error("a gate cannot contain itself")]
    GateCycle,
    /// A fault would hide itself, directly or round about.
    #[error("a fault cannot hide itself")]
    MaskCycle,
    /// The pattern needs more candidates.
    #[error("the pattern needs more candidates")]
    TooFewCandidates,
    /// The same candidate is named twice.
    #[error("a candidate is named twice")]
    CandidateTwice,
    /// Times must grow from least to most.
    #[error("minutes must grow from least to most")]
    MinutesOrder,
    /// The limits of the clock must grow: earliest end, help, time box.
    #[error("earliest end, help and time box must grow")]
    ClockOrder,
    /// A number is too large.
    #[error("a number is too large")]
    NumberTooLarge,
    /// A likelihood is not between 0 and 1.
    #[error("a likelihood is between 0 and 1")]
    LikelihoodRange,
    /// There is nothing to paste, or nothing to change.
    #[error("nothing to do")]
    NothingToDo,
    /// A difficulty is prepared twice.
    #[error("a difficulty is prepared twice")]
    DifficultyTwice,
}

impl EditRefusal {
    pub(super) fn missing(kind: ElementKind, id: &impl ToString) -> Self {
        Self::NotFound(ElementRef::new(kind, id))
    }

    /// The message of `edit.ftl` that says it.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NotFound(_) => "edit-refused-not-found",
            Self::TitleNeeded => "edit-refused-title-needed",
            Self::TextTooLong => "edit-refused-text-too-long",
            Self::SelfLoop => "edit-refused-self-loop",
            Self::AlreadyConnected => "edit-refused-already-connected",
            Self::StartNeeded => "edit-refused-start-needed",
            Self::NotADecision => "edit-refused-not-a-decision",
            Self::AfterEnding => "edit-refused-after-ending",
            Self::EmptyGate => "edit-refused-empty-gate",
            Self::GateCount => "edit-refused-gate-count",
            Self::GateCycle => "edit-refused-gate-cycle",
            Self::MaskCycle => "edit-refused-mask-cycle",
            Self::TooFewCandidates => "edit-refused-too-few-candidates",
            Self::CandidateTwice => "edit-refused-candidate-twice",
            Self::MinutesOrder => "edit-refused-minutes-order",
            Self::ClockOrder => "edit-refused-clock-order",
            Self::NumberTooLarge => "edit-refused-number-too-large",
            Self::LikelihoodRange => "edit-refused-likelihood-range",
            Self::NothingToDo => "edit-refused-nothing-to-do",
            Self::DifficultyTwice => "edit-refused-difficulty-twice",
        }
    }
}
