//! What a change touched, for whoever shows it.

use std::collections::BTreeSet;

/// A part of the workspace that is shown together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// Settings.
    Settings,
    /// Services, teams and people.
    People,
    /// Seasons.
    Seasons,
    /// Scenarios and their revisions.
    Scenarios,
    /// Drills: plan and run.
    Drills,
    /// What came out of drills: notes, scores, questions, survey.
    Retrospectives,
    /// Follow-ups.
    FollowUps,
    /// Imports.
    Imports,
}

/// One touched thing: an area, and which scenario or drill of it, if it is about one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Touch {
    /// Where.
    pub area: Area,
    /// The scenario's or drill's id.
    pub id: Option<String>,
}

/// Everything one change touched.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Touched(pub BTreeSet<Touch>);

impl Touched {
    /// Whether nothing was touched.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
