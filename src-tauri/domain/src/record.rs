//! What is kept besides scenarios: teams, people, seasons, drills and what came out of them.
//! Plain values; the rules that concern them stand in the modules named after what they decide.

use crate::id::{
    DrillId, FollowUpId, ImportId, NoteId, PersonId, QuestionId, RatingId, RevisionId, ScenarioId,
    SeasonId, ServiceId, SurveyAnswerId, TeamId,
};
use crate::scenario::Difficulty;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A service; it owns teams.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Service {
    /// Its id.
    pub id: ServiceId,
    /// Its name.
    pub name: String,
}

/// A team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Team {
    /// Its id.
    pub id: TeamId,
    /// Its name.
    pub name: String,
    /// The service it works on.
    pub service: Option<ServiceId>,
}

/// A person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// When they joined the company.
    pub joined: Option<NaiveDate>,
    /// Where they work and worked.
    pub memberships: Vec<Membership>,
}

/// A person's time in a team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Membership {
    /// The team.
    pub team: TeamId,
    /// Since.
    pub from: Option<NaiveDate>,
    /// Until (inclusive); absent while they are there.
    pub until: Option<NaiveDate>,
    /// Whether they lead the team.
    pub is_leader: bool,
    /// Whether they are its lead engineer.
    pub is_tech_lead: bool,
}

/// A season of drills.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Season {
    /// Its id.
    pub id: SeasonId,
    /// Its name, such as 2020.
    pub name: String,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
}

/// What a person does in a drill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// 설계자
    Designer,
    /// 관찰자
    Observer,
    /// 참가자
    Participant,
    /// 진행자; neither counts as a participation nor rates.
    Facilitator,
}

impl Role {
    /// Whether presence in this role is a participation.
    #[must_use]
    pub const fn counts(self) -> bool {
        match self {
            Self::Designer | Self::Observer | Self::Participant => true,
            Self::Facilitator => false,
        }
    }
}

/// Someone's part in one drill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Participation {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub role: Role,
    /// Whether they were there.
    pub present: bool,
}

/// Whose work a drill trains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Focus {
    /// A team recovers and announces; the facilitator plays everyone else.
    #[default]
    Team,
    /// The emergency committee itself takes part.
    Committee,
}

/// Rehearsal and drill are never converted into each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DrillKind {
    /// It counts.
    #[default]
    Drill,
    /// It does not.
    Rehearsal,
}

/// How far a drill has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DrillState {
    /// Being prepared; the plan can be changed.
    Planned,
    /// The scenario is frozen; ready to start.
    Sealed,
    /// The clock runs.
    Running,
    /// The end was declared and the private page is open; the retrospective runs.
    Retrospective,
    /// Closed. This is a round.
    Closed,
    /// Called off before it started.
    Cancelled,
}

/// One drill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Drill {
    /// Its id.
    pub id: DrillId,
    /// The season it belongs to.
    pub season: SeasonId,
    /// Its number within the season (차수).
    pub round: Option<u32>,
    /// The teams drilled.
    pub teams: Vec<TeamId>,
    /// Whose work it trains.
    pub focus: Focus,
    /// Drill or rehearsal.
    pub kind: DrillKind,
    /// The day it is held.
    pub target_date: Option<NaiveDate>,
    /// The scenario being prepared.
    pub scenario: Option<ScenarioId>,
    /// The frozen scenario, from sealing on.
    pub revision: Option<RevisionId>,
    /// The difficulty it starts with.
    pub difficulty: Difficulty,
    /// Who takes part.
    pub participations: Vec<Participation>,
    /// How far it has come.
    pub state: DrillState,
    /// When it ended; imported drills have only a day.
    pub ended_on: Option<NaiveDate>,
    /// The import it came from.
    pub import: Option<ImportId>,
}

/// What a note says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum NoteKind {
    /// 좋았던 점
    Good,
    /// 아쉬운 점
    Regret,
    /// 개선사항
    Improvement,
    /// 더 잘하려면
    NextTime,
}

/// A note of one person. Never edited: a newer one replaces it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// The drill it belongs to.
    pub drill: DrillId,
    /// Who wrote it; absent for a note without a name.
    pub author: Option<PersonId>,
    /// What it says.
    pub kind: NoteKind,
    /// Its text.
    pub text: String,
    /// Seconds of the drill clock when it was written during the run.
    pub at: Option<u32>,
    /// The note it replaces; an empty text takes that one back.
    pub replaces: Option<NoteId>,
    /// When it was recorded.
    pub recorded: DateTime<Utc>,
}

/// What a score is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "is", content = "name")]
pub enum Measure {
    /// 대응수준: how well I can respond.
    ResponseLevel,
    /// 이해도: how well I understand the process.
    ProcessUnderstanding,
    /// Another one a facilitator added.
    Other(String),
}

/// Whether the score before was recalled after the drill or measured before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum BeforeMode {
    /// Written after the drill, looking back.
    Recalled,
    /// Written before the drill.
    Measured,
}

/// One person's scores on one measure, in tenths of a point on the 1–5 scale (10 to 50), so that
/// equality is exact. Never edited: a newer one replaces it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Rating {
    /// Its id.
    pub id: RatingId,
    /// The drill it belongs to.
    pub drill: DrillId,
    /// Whose.
    pub person: PersonId,
    /// On what.
    pub measure: Measure,
    /// The score before, in tenths.
    pub before: Option<u8>,
    /// The score after, in tenths.
    pub after: Option<u8>,
    /// How the score before was taken.
    pub before_mode: BeforeMode,
    /// The rating it replaces.
    pub replaces: Option<RatingId>,
    /// When it was recorded.
    pub recorded: DateTime<Utc>,
}

/// A question parked for the facilitator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// The drill it was asked in.
    pub drill: DrillId,
    /// Who asked.
    pub asked_by: Option<PersonId>,
    /// The question.
    pub text: String,
    /// The answer; empty while parked.
    pub answer: String,
}

/// One answer to the closing survey; no name is kept with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SurveyAnswer {
    /// Its id (v4, so that it tells no time).
    pub id: SurveyAnswerId,
    /// The drill it is about.
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

/// The programme's kinds of follow-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FollowUpKind {
    /// A guide page.
    Guide,
    /// A contact list.
    Contacts,
    /// An alarm is missing.
    AlarmMissing,
    /// An alarm comes too often or too rarely.
    AlarmInterval,
    /// A text customers see.
    CustomerMessage,
    /// A default of a system.
    SystemDefault,
    /// The incident process itself.
    Process,
    /// Something else.
    Other,
}

/// How far a follow-up has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FollowUpState {
    /// To do.
    Open,
    /// Done.
    Closed,
    /// Seen to work in a later drill.
    Verified,
    /// Not to be done.
    Dropped,
}

/// Something to be done after a drill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowUp {
    /// Its id.
    pub id: FollowUpId,
    /// The drill it came out of.
    pub drill: DrillId,
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
