//! The closed list of operations. Every write is one of these.

use drill_domain::id::{DrillId, ImportId, ScenarioId};

/// Something with its own undo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// A scenario.
    Scenario(ScenarioId),
    /// The plan of a drill.
    Plan(DrillId),
    /// All that an import brought.
    Import(ImportId),
}

impl Document {
    pub(crate) const fn kind(self) -> &'static str {
        match self {
            Self::Scenario(_) => "scenario",
            Self::Plan(_) => "plan",
            Self::Import(_) => "import",
        }
    }

    pub(crate) fn id(self) -> String {
        match self {
            Self::Scenario(id) => id.to_string(),
            Self::Plan(id) => id.to_string(),
            Self::Import(id) => id.to_string(),
        }
    }
}

/// What a person does to a workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Op {
    /// Settings are changed.
    ChangeSettings,
    /// A service is added, changed or removed.
    ChangeServices,
    /// A team is added, changed or removed.
    ChangeTeams,
    /// A person is added, changed or removed.
    ChangePeople,
    /// A person entered twice becomes one.
    MergePeople,
    /// A season is added, changed or removed.
    ChangeSeasons,
    /// A new scenario.
    AddScenario,
    /// An edit of a scenario.
    EditScenario {
        /// Which.
        scenario: ScenarioId,
        /// What the edit does: the rest of its label's key, `op-edit-REST`, and the label's values as
        /// `drill_text::label` reads them.
        label: String,
    },
    /// A scenario is put away.
    RemoveScenario,
    /// Brings a scenario back that was put away.
    RestoreScenario,
    /// A scenario comes from a file.
    ImportScenario,
    /// A state of a scenario is frozen under a name.
    NameRevision,
    /// A new drill.
    PlanDrill,
    /// An edit of a drill's plan.
    EditPlan {
        /// Which drill.
        drill: DrillId,
        /// What the edit does: the rest of its label's key, `op-plan-REST`.
        label: &'static str,
    },
    /// The scenario is frozen for the drill.
    SealDrill,
    /// A sealed drill is opened for changes again.
    UnsealDrill,
    /// The drill is called off.
    CancelDrill,
    /// The run is started, logged into, or ended.
    LogRun,
    /// The private page is opened.
    OpenPage,
    /// The retrospective moves on or back.
    MoveRetrospective,
    /// Someone writes notes or scores.
    WriteNotes,
    /// A question is asked or answered.
    ChangeQuestions,
    /// Someone answers the survey.
    AnswerSurvey,
    /// A follow-up is added or changed.
    ChangeFollowUps,
    /// The retrospective is closed.
    CloseDrill,
    /// Something was sent or exported.
    RecordSent,
    /// Outside data comes in.
    Import {
        /// Under this number.
        import: ImportId,
    },
    /// An import is taken back.
    UndoImport,
    /// The sample season is laid out.
    AddSample {
        /// As this import.
        import: ImportId,
    },
    /// A step is taken back.
    Undo,
    /// A step is done again.
    Redo,
}

impl Op {
    /// The document whose undo holds this operation, if it can be undone.
    #[must_use]
    pub const fn document(&self) -> Option<Document> {
        match self {
            Self::EditScenario { scenario, .. } => Some(Document::Scenario(*scenario)),
            Self::EditPlan { drill, .. } => Some(Document::Plan(*drill)),
            Self::Import { import } | Self::AddSample { import } => Some(Document::Import(*import)),
            Self::ChangeSettings
            | Self::ChangeServices
            | Self::ChangeTeams
            | Self::ChangePeople
            | Self::MergePeople
            | Self::ChangeSeasons
            | Self::AddScenario
            | Self::RemoveScenario
            | Self::RestoreScenario
            | Self::ImportScenario
            | Self::NameRevision
            | Self::PlanDrill
            | Self::SealDrill
            | Self::UnsealDrill
            | Self::CancelDrill
            | Self::LogRun
            | Self::OpenPage
            | Self::MoveRetrospective
            | Self::WriteNotes
            | Self::ChangeQuestions
            | Self::AnswerSurvey
            | Self::ChangeFollowUps
            | Self::CloseDrill
            | Self::RecordSent
            | Self::UndoImport
            | Self::Undo
            | Self::Redo => None,
        }
    }

    /// The key of the label shown beside "undo" and "redo".
    #[must_use]
    pub fn label(&self) -> String {
        let name = match self {
            Self::EditScenario { label, .. } => return format!("op-edit-{label}"),
            Self::EditPlan { label, .. } => return format!("op-plan-{label}"),
            Self::ChangeSettings => "change-settings",
            Self::ChangeServices => "change-services",
            Self::ChangeTeams => "change-teams",
            Self::ChangePeople => "change-people",
            Self::MergePeople => "merge-people",
            Self::ChangeSeasons => "change-seasons",
            Self::AddScenario => "add-scenario",
            Self::RemoveScenario => "remove-scenario",
            Self::RestoreScenario => "restore-scenario",
            Self::ImportScenario => "import-scenario",
            Self::NameRevision => "name-revision",
            Self::PlanDrill => "plan-drill",
            Self::SealDrill => "seal-drill",
            Self::UnsealDrill => "unseal-drill",
            Self::CancelDrill => "cancel-drill",
            Self::LogRun => "log-run",
            Self::OpenPage => "open-page",
            Self::MoveRetrospective => "move-retrospective",
            Self::WriteNotes => "write-notes",
            Self::ChangeQuestions => "change-questions",
            Self::AnswerSurvey => "answer-survey",
            Self::ChangeFollowUps => "change-follow-ups",
            Self::CloseDrill => "close-drill",
            Self::RecordSent => "record-sent",
            Self::Import { .. } => "import",
            Self::UndoImport => "undo-import",
            Self::AddSample { .. } => "add-sample",
            Self::Undo => "undo",
            Self::Redo => "redo",
        };
        format!("op-{name}")
    }
}
