//! The retrospective and follow-ups: arguments. The view models are the workbook's.

use chrono::NaiveDate;
use drill_domain::id::{DrillId, FollowUpId, NoteId, PersonId, QuestionId};
use drill_domain::record::{FollowUpKind, FollowUpState};
use drill_domain::retro::RetroStep;
use drill_workbook::followups::FollowUpDraft;
use drill_workbook::retros::Entry;
use serde::Deserialize;
use ts_rs::TS;

/// A step in a retrospective.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RetroMove {
    /// Of which drill.
    pub drill: DrillId,
    /// Which step.
    pub step: RetroStep,
}

/// The form of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EntryRef {
    /// Of which drill.
    pub drill: DrillId,
    /// Whose.
    pub person: PersonId,
}

/// What one person has typed so far.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EntryDraft {
    /// Of which drill.
    pub drill: DrillId,
    /// Whose.
    pub person: PersonId,
    /// What.
    pub entry: Entry,
}

/// One person hands the laptop on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandOn {
    /// Of which drill.
    pub drill: DrillId,
    /// Who.
    pub person: PersonId,
    /// What they wrote.
    pub entry: Entry,
    /// Whether they are done.
    pub done: bool,
}

/// A text being written.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Wording {
    /// The text.
    pub text: String,
}

/// A new question.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestionAsked {
    /// Of which drill.
    pub drill: DrillId,
    /// Who asked.
    pub asked_by: Option<PersonId>,
    /// The question.
    pub text: String,
}

/// An answer; an empty one parks the question again.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestionAnswered {
    /// Of which drill.
    pub drill: DrillId,
    /// Which question.
    pub question: QuestionId,
    /// The answer.
    pub answer: String,
}

/// A follow-up as it is entered.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpForm {
    /// What is to be done.
    pub text: String,
    /// Of what kind.
    pub kind: FollowUpKind,
    /// Who does it.
    pub owner: Option<PersonId>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// How far it is.
    pub state: FollowUpState,
    /// The note it was made from.
    pub note: Option<NoteId>,
}

impl From<FollowUpForm> for FollowUpDraft {
    fn from(form: FollowUpForm) -> Self {
        let FollowUpForm {
            text,
            kind,
            owner,
            due,
            state,
            note,
        } = form;
        Self {
            text,
            kind,
            owner,
            due,
            state,
            note,
        }
    }
}

/// A new follow-up.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpAdded {
    /// Of which drill.
    pub drill: DrillId,
    /// What it says.
    pub follow_up: FollowUpForm,
}

/// A changed follow-up.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpChanged {
    /// Which.
    pub id: FollowUpId,
    /// What it says now.
    pub follow_up: FollowUpForm,
}

/// One answer to the survey; no name goes with it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SurveyGiven {
    /// About which drill.
    pub drill: DrillId,
    /// The process helped, 1–5.
    pub process: Option<u8>,
    /// The drill was worth its time, 1–5.
    pub worth: Option<u8>,
    /// How real did it feel? 1–5.
    pub real: Option<u8>,
    /// Anything else.
    pub comment: String,
}

/// Where the record of a drill is written.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordPlace {
    /// Of which drill.
    pub drill: DrillId,
    /// The whole path.
    pub path: String,
}
