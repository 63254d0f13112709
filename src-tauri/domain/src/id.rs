//! Identifiers. Records are named by UUIDs, made only by the workbook's clock; the parts of a
//! scenario are named by short strings, so that a scenario file stays readable and mergeable.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! record_id {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[ts(type = "string")]
        #[serde(transparent)]
        pub struct $name(pub uuid::Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

record_id! {
    /// A service, which owns teams.
    ServiceId,
    /// A team.
    TeamId,
    /// A person.
    PersonId,
    /// A season of drills.
    SeasonId,
    /// An application of a team for a drill.
    IntakeId,
    /// One drill (planned, running or ended).
    DrillId,
    /// A scenario document.
    ScenarioId,
    /// A rehearsal of a scenario that is kept.
    RehearsalId,
    /// A frozen state of a scenario.
    RevisionId,
    /// One event of a run.
    EventId,
    /// One note, written during the run or in the retrospective.
    NoteId,
    /// One person's score on one measure.
    RatingId,
    /// A question parked in the retrospective.
    QuestionId,
    /// One answer to the closing survey.
    SurveyAnswerId,
    /// A follow-up that came out of a drill.
    FollowUpId,
    /// One import of outside data, so that it can be undone as a whole.
    ImportId,
    /// The laptop a row was written on.
    DeviceId,
}

macro_rules! part_id {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
        #[ts(type = "string")]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
    )*};
}

part_id! {
    /// A fault candidate.
    CandidateId,
    /// A fault.
    FaultId,
    /// A condition besides faults.
    ConditionId,
    /// A gate over faults, conditions and gates.
    GateId,
    /// An episode.
    EpisodeId,
    /// A node of the play graph.
    NodeId,
    /// An edge of the play graph.
    EdgeId,
    /// A goal.
    GoalId,
    /// A persona the facilitator speaks as.
    PersonaId,
}
