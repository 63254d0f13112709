//! Rehearsals of a scenario that are kept.

use super::{Record, Table, json, text};
use crate::Area;
use chrono::{DateTime, Utc};
use drill_domain::id::{RehearsalId, ScenarioId};
use drill_domain::rehearse::Step;
use drill_domain::scenario::Difficulty;
use serde::{Deserialize, Serialize};

/// A rehearsal that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RehearsalRow {
    /// Its id.
    pub id: RehearsalId,
    /// Of which scenario.
    pub scenario: ScenarioId,
    /// Its name.
    pub name: String,
    /// The difficulty it is played at.
    pub difficulty: Difficulty,
    /// What was done.
    pub steps: Vec<Step>,
    /// When it was kept.
    pub made: DateTime<Utc>,
}

impl Record for RehearsalRow {
    const TABLE: Table = Table {
        name: "rehearsal",
        area: Area::Scenarios,
        key: 1,
        columns: &[
            text("id"),
            text("scenario"),
            text("name"),
            text("difficulty"),
            json("steps"),
            text("made"),
        ],
        about: Some("scenario"),
        is_evidence: false,
    };
}
