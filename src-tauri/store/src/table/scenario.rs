//! Scenarios, kept element by element, and their frozen revisions.

use super::{Record, Table, bool, int, json, text};
use crate::{Area, StoreError, View};
use chrono::{DateTime, Utc};
use drill_domain::id::{RevisionId, ScenarioId, TeamId};
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A scenario; what it says is in its elements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ScenarioRow {
    /// Its id.
    pub id: ScenarioId,
    /// The team it is written for.
    pub team: Option<TeamId>,
    /// When it was made.
    pub created: DateTime<Utc>,
    /// When it was last changed.
    pub changed: DateTime<Utc>,
    /// Whether it was put away.
    pub is_removed: bool,
}

impl Record for ScenarioRow {
    const TABLE: Table = Table {
        name: "scenario",
        area: Area::Scenarios,
        key: 1,
        columns: &[
            text("id"),
            text("team"),
            text("created"),
            text("changed"),
            bool("is_removed"),
        ],
        about: Some("id"),
        is_evidence: false,
    };
}

/// One element of a scenario: its head, a candidate, a fault, … a node, an edge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ElementRow {
    /// Of which scenario.
    pub scenario: ScenarioId,
    /// `head`, `candidate`, `fault`, `condition`, `gate`, `episode`, `persona`, `node`, `edge`.
    pub kind: String,
    /// Its id within the scenario; `head` for the head.
    pub id: String,
    /// Its place among those of its kind.
    pub seq: i64,
    /// The element.
    pub body: Value,
}

impl Record for ElementRow {
    const TABLE: Table = Table {
        name: "scenario_element",
        area: Area::Scenarios,
        key: 3,
        columns: &[
            text("scenario"),
            text("kind"),
            text("id"),
            int("seq"),
            json("body"),
        ],
        about: Some("scenario"),
        is_evidence: false,
    };
}

/// An element as its row holds it. A scenario has thousands: they are read without the detour over
/// [`ElementRow`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ElementText {
    /// As in [`ElementRow`].
    pub kind: String,
    /// As in [`ElementRow`].
    pub id: String,
    /// As in [`ElementRow`].
    pub seq: i64,
    /// The element; it is JSON.
    pub body: String,
}

impl View<'_> {
    /// The elements of a scenario, in the order of their places.
    ///
    /// # Errors
    /// When the file cannot be read, or a row holds no JSON.
    pub fn elements(&self, scenario: ScenarioId) -> Result<Vec<ElementText>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT kind, id, seq, body FROM scenario_element WHERE scenario = ?1 ORDER BY seq",
        )?;
        let mut rows = statement.query([scenario.to_string()])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let element = ElementText {
                kind: row.get(0)?,
                id: row.get(1)?,
                seq: row.get(2)?,
                body: row.get(3)?,
            };
            serde_json::from_str::<IgnoredAny>(&element.body).map_err(|error| StoreError::Row {
                table: ElementRow::TABLE.name.to_owned(),
                detail: format!("body: {error}"),
            })?;
            found.push(element);
        }
        Ok(found)
    }
}

/// A frozen state of a scenario.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RevisionRow {
    /// Its id.
    pub id: RevisionId,
    /// Of which scenario.
    pub scenario: ScenarioId,
    /// The revision before it.
    pub parent: Option<RevisionId>,
    /// Its name; empty when nobody named it.
    pub name: String,
    /// Why it was made.
    pub reason: RevisionReason,
    /// The whole scenario, or what differs from the revision before it.
    pub body: Value,
    /// When.
    pub made: DateTime<Utc>,
}

/// Why a revision was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RevisionReason {
    /// Someone named it.
    Named,
    /// A drill was sealed.
    Sealed,
    /// It was exported.
    Exported,
    /// It came from a file.
    Imported,
}

impl Record for RevisionRow {
    const TABLE: Table = Table {
        name: "scenario_revision",
        area: Area::Scenarios,
        key: 1,
        columns: &[
            text("id"),
            text("scenario"),
            text("parent"),
            text("name"),
            text("reason"),
            json("body"),
            text("made"),
        ],
        about: Some("scenario"),
        is_evidence: true,
    };
}

/// A revision without what it says, for lists. Only read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RevisionLine {
    /// Its id.
    pub id: RevisionId,
    /// Of which scenario.
    pub scenario: ScenarioId,
    /// The name it was made under; empty when nobody named it.
    pub name: String,
    /// Why it was made.
    pub reason: RevisionReason,
    /// When.
    pub made: DateTime<Utc>,
}

impl Record for RevisionLine {
    const TABLE: Table = Table {
        columns: &[
            text("id"),
            text("scenario"),
            text("name"),
            text("reason"),
            text("made"),
        ],
        ..RevisionRow::TABLE
    };
}

/// What a revision is called now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RevisionNameRow {
    /// Which revision.
    pub revision: RevisionId,
    /// Of which scenario.
    pub scenario: ScenarioId,
    /// Its name.
    pub name: String,
}

impl Record for RevisionNameRow {
    const TABLE: Table = Table {
        name: "revision_name",
        area: Area::Scenarios,
        key: 1,
        columns: &[text("revision"), text("scenario"), text("name")],
        about: Some("scenario"),
        is_evidence: false,
    };
}
