//! The tables, each described once: its columns here, its row as a plain struct that serialises
//! with the same names (camelCase there, snake_case in SQL). Reading, writing, undo, hashes and
//! `verify` work from the description. Add a table: its struct, its [`Table`], a place in [`ALL`].

mod administration;
mod drill;
mod evidence;
mod people;
mod rehearsal;
mod scenario;

pub use administration::*;
pub use drill::*;
pub use evidence::*;
pub use people::*;
pub use rehearsal::*;
pub use scenario::*;

use crate::Area;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A row that is kept.
pub trait Record: Serialize + DeserializeOwned {
    /// Where.
    const TABLE: Table;
}

/// A table.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// The part of the workspace it belongs to.
    pub area: Area,
    /// How many of the first columns are its key.
    pub key: usize,
    /// Its columns without `device`, `lamport` and `hash`, which every table has.
    pub columns: &'static [Column],
    /// The column that names the scenario or drill a row is about.
    pub about: Option<&'static str>,
    /// Whether rows are only ever added.
    pub is_evidence: bool,
}

/// A column.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub kind: ColumnKind,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Text: names, ids, dates, words of an enum.
    Text,
    /// A whole number.
    Int,
    /// 0 or 1.
    Bool,
    /// A JSON text.
    Json,
}

const fn text(name: &'static str) -> Column {
    Column {
        name,
        kind: ColumnKind::Text,
    }
}

const fn int(name: &'static str) -> Column {
    Column {
        name,
        kind: ColumnKind::Int,
    }
}

const fn bool(name: &'static str) -> Column {
    Column {
        name,
        kind: ColumnKind::Bool,
    }
}

const fn json(name: &'static str) -> Column {
    Column {
        name,
        kind: ColumnKind::Json,
    }
}

impl Column {
    /// The field of the row's struct.
    pub(crate) fn field(&self) -> String {
        let mut field = String::with_capacity(self.name.len());
        let mut upper = false;
        for c in self.name.chars() {
            if c == '_' {
                upper = true;
            } else {
                field.push(if upper { c.to_ascii_uppercase() } else { c });
                upper = false;
            }
        }
        field
    }
}

/// Every described table, owners before what refers to them.
pub(crate) const ALL: &[Table] = &[
    SettingRow::TABLE,
    ImportRow::TABLE,
    drill_domain::record::Service::TABLE,
    drill_domain::record::Team::TABLE,
    PersonRow::TABLE,
    MembershipRow::TABLE,
    drill_domain::record::Season::TABLE,
    ScenarioRow::TABLE,
    ElementRow::TABLE,
    RevisionRow::TABLE,
    RevisionNameRow::TABLE,
    RehearsalRow::TABLE,
    DrillRow::TABLE,
    DrillTeamRow::TABLE,
    ParticipationRow::TABLE,
    PlanItemRow::TABLE,
    PageOpeningRow::TABLE,
    RunEventRow::TABLE,
    drill_domain::record::Note::TABLE,
    drill_domain::record::Rating::TABLE,
    drill_domain::record::SurveyAnswer::TABLE,
    drill_domain::record::Question::TABLE,
    drill_domain::record::FollowUp::TABLE,
    RetroRow::TABLE,
    DocumentSentRow::TABLE,
];

/// The layout that brought a table; a file of an older one does not have it yet.
pub(crate) fn since(table: &Table) -> i64 {
    match table.name {
        "rehearsal" => 2,
        "revision_name" => 3,
        _ => 1,
    }
}

/// The described table of this name.
pub(crate) fn named(name: &str) -> Option<&'static Table> {
    ALL.iter().find(|table| table.name == name)
}
