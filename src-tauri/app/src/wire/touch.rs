//! What a command touched, so that the user interface asks again only for that. It goes beside the
//! answer, as an event `touched`; see `Session::take_touched`.

use drill_workbook as core;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A part of the workspace that is shown together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
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
    /// Notes, scores, questions, survey.
    Retrospectives,
    /// Follow-ups.
    FollowUps,
    /// Imports.
    Imports,
}

/// One touched thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Touch {
    /// Where.
    pub area: Area,
    /// The scenario's or drill's id, when it is about one.
    pub id: Option<String>,
}

impl From<core::Area> for Area {
    fn from(area: core::Area) -> Self {
        match area {
            core::Area::Settings => Self::Settings,
            core::Area::People => Self::People,
            core::Area::Seasons => Self::Seasons,
            core::Area::Scenarios => Self::Scenarios,
            core::Area::Drills => Self::Drills,
            core::Area::Retrospectives => Self::Retrospectives,
            core::Area::FollowUps => Self::FollowUps,
            core::Area::Imports => Self::Imports,
        }
    }
}

/// What was touched, for the wire.
#[must_use]
pub fn touches(touched: core::Touched) -> Vec<Touch> {
    touched
        .0
        .into_iter()
        .map(|touch| Touch {
            area: touch.area.into(),
            id: touch.id,
        })
        .collect()
}
