//! What came out of drills. Events, notes, scores and answers are appended, never edited.

use super::{Record, Table, int, json, text};
use crate::Area;
use chrono::{DateTime, Utc};
use drill_domain::id::{DrillId, EventId};
use drill_domain::record::{FollowUp, Note, Question, Rating, SurveyAnswer};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// One event of a run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RunEventRow {
    /// Its id.
    pub id: EventId,
    /// Of which drill.
    pub drill: DrillId,
    /// Its place, counted from 0 without gaps.
    pub seq: u32,
    /// The event.
    pub body: Value,
    /// When it was recorded.
    pub recorded: DateTime<Utc>,
}

impl Record for RunEventRow {
    const TABLE: Table = Table {
        name: "run_event",
        area: Area::Drills,
        key: 1,
        columns: &[
            text("id"),
            text("drill"),
            int("seq"),
            json("body"),
            text("recorded"),
        ],
        about: Some("drill"),
        is_evidence: true,
    };
}

/// An opening of the private page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PageOpeningRow {
    /// Its id.
    pub id: Uuid,
    /// Of which drill.
    pub drill: DrillId,
    /// For whom: `everyone`, or a person's id.
    pub scope: String,
    /// Why, when it was before the end.
    pub reason: String,
    /// When.
    pub opened: DateTime<Utc>,
}

impl Record for PageOpeningRow {
    const TABLE: Table = Table {
        name: "page_opening",
        area: Area::Drills,
        key: 1,
        columns: &[
            text("id"),
            text("drill"),
            text("scope"),
            text("reason"),
            text("opened"),
        ],
        about: Some("drill"),
        is_evidence: true,
    };
}

/// Something that was sent or exported about a drill.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DocumentSentRow {
    /// Its id.
    pub id: Uuid,
    /// About which drill.
    pub drill: DrillId,
    /// What it was.
    pub kind: String,
    /// Its particulars.
    pub body: Value,
    /// When.
    pub sent: DateTime<Utc>,
}

impl Record for DocumentSentRow {
    const TABLE: Table = Table {
        name: "document_sent",
        area: Area::Drills,
        key: 1,
        columns: &[
            text("id"),
            text("drill"),
            text("kind"),
            json("body"),
            text("sent"),
        ],
        about: Some("drill"),
        is_evidence: true,
    };
}

impl Record for Note {
    const TABLE: Table = Table {
        name: "note",
        area: Area::Retrospectives,
        key: 1,
        columns: &[
            text("id"),
            text("drill"),
            text("author"),
            text("kind"),
            text("text"),
            int("at"),
            text("replaces"),
            text("recorded"),
        ],
        about: Some("drill"),
        is_evidence: true,
    };
}

impl Record for Rating {
    const TABLE: Table = Table {
        name: "rating",
        area: Area::Retrospectives,
        key: 1,
        columns: &[
            text("id"),
            text("drill"),
            text("person"),
            json("measure"),
            int("before"),
            int("after"),
            text("before_mode"),
            text("replaces"),
            text("recorded"),
        ],
        about: Some("drill"),
        is_evidence: true,
    };
}

impl Record for SurveyAnswer {
    const TABLE: Table = Table {
        name: "survey_answer",
        area: Area::Retrospectives,
        key: 1,
        columns: &[
            text("id"),
            text("drill"),
            int("process"),
            int("worth"),
            int("real"),
            text("comment"),
        ],
        about: Some("drill"),
        is_evidence: true,
    };
}

impl Record for Question {
    const TABLE: Table = Table {
        name: "question",
        area: Area::Retrospectives,
        key: 1,
        columns: &[
            text("id"),
            text("drill"),
            text("asked_by"),
            text("text"),
            text("answer"),
        ],
        about: Some("drill"),
        is_evidence: false,
    };
}

impl Record for FollowUp {
    const TABLE: Table = Table {
        name: "follow_up",
        area: Area::FollowUps,
        key: 1,
        columns: &[
            text("id"),
            text("drill"),
            text("text"),
            text("kind"),
            text("owner"),
            text("due"),
            text("state"),
            text("note"),
        ],
        about: Some("drill"),
        is_evidence: false,
    };
}

/// How far a retrospective is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RetroRow {
    /// Of which drill.
    pub drill: DrillId,
    /// The stage it is in.
    pub stage: String,
    /// What else is kept of its course.
    pub body: Value,
}

impl Record for RetroRow {
    const TABLE: Table = Table {
        name: "retro",
        area: Area::Retrospectives,
        key: 1,
        columns: &[text("drill"), text("stage"), json("body")],
        about: Some("drill"),
        is_evidence: false,
    };
}
