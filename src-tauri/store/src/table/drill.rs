//! Drills: the plan, who takes part, how far it has come.

use super::{Record, Table, bool, int, json, text};
use crate::{Area, StoreError, Tx, View};
use chrono::NaiveDate;
use drill_domain::id::{DrillId, ImportId, PersonId, RevisionId, ScenarioId, SeasonId, TeamId};
use drill_domain::record::{Drill, DrillKind, DrillState, Focus, Participation, Role};
use drill_domain::scenario::Difficulty;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashMap;

/// A drill without its teams and people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DrillRow {
    /// Its id.
    pub id: DrillId,
    /// Its season.
    pub season: SeasonId,
    /// Its number within the season.
    pub round: Option<u32>,
    /// Whose work it trains.
    pub focus: Focus,
    /// Drill or rehearsal.
    pub kind: DrillKind,
    /// The day it is held.
    pub target_date: Option<NaiveDate>,
    /// The scenario being prepared.
    pub scenario: Option<ScenarioId>,
    /// The frozen scenario.
    pub revision: Option<RevisionId>,
    /// The difficulty it starts with.
    pub difficulty: Difficulty,
    /// How far it has come.
    pub state: DrillState,
    /// When it ended.
    pub ended_on: Option<NaiveDate>,
    /// The import it came from.
    pub import: Option<ImportId>,
}

impl Record for DrillRow {
    const TABLE: Table = Table {
        name: "drill",
        area: Area::Drills,
        key: 1,
        columns: &[
            text("id"),
            text("season"),
            int("round"),
            text("focus"),
            text("kind"),
            text("target_date"),
            text("scenario"),
            text("revision"),
            text("difficulty"),
            text("state"),
            text("ended_on"),
            text("import"),
        ],
        about: Some("id"),
        is_evidence: false,
    };
}

/// A team drilled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DrillTeamRow {
    /// In which drill.
    pub drill: DrillId,
    /// The team.
    pub team: TeamId,
    /// Its place.
    pub seq: u32,
}

impl Record for DrillTeamRow {
    const TABLE: Table = Table {
        name: "drill_team",
        area: Area::Drills,
        key: 2,
        columns: &[text("drill"), text("team"), int("seq")],
        about: Some("drill"),
        is_evidence: false,
    };
}

/// Someone's part in a drill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ParticipationRow {
    /// In which drill.
    pub drill: DrillId,
    /// Who.
    pub person: PersonId,
    /// As what.
    pub role: Role,
    /// Whether they were there.
    pub present: bool,
    /// Their place in the list.
    pub seq: u32,
}

impl Record for ParticipationRow {
    const TABLE: Table = Table {
        name: "participation",
        area: Area::Drills,
        key: 2,
        columns: &[
            text("drill"),
            text("person"),
            text("role"),
            bool("present"),
            int("seq"),
        ],
        about: Some("drill"),
        is_evidence: false,
    };
}

/// What a plan holds besides: stages, ticks, channels, goals.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PlanItemRow {
    /// Of which drill.
    pub drill: DrillId,
    /// Of what kind.
    pub kind: String,
    /// Its id within the kind.
    pub id: String,
    /// Its place.
    pub seq: u32,
    /// What it says.
    pub body: Value,
}

impl Record for PlanItemRow {
    const TABLE: Table = Table {
        name: "plan_item",
        area: Area::Drills,
        key: 3,
        columns: &[
            text("drill"),
            text("kind"),
            text("id"),
            int("seq"),
            json("body"),
        ],
        about: Some("drill"),
        is_evidence: false,
    };
}

fn drill(row: DrillRow, teams: Vec<TeamId>, participations: Vec<Participation>) -> Drill {
    Drill {
        id: row.id,
        season: row.season,
        round: row.round,
        teams,
        focus: row.focus,
        kind: row.kind,
        target_date: row.target_date,
        scenario: row.scenario,
        revision: row.revision,
        difficulty: row.difficulty,
        participations,
        state: row.state,
        ended_on: row.ended_on,
        import: row.import,
    }
}

impl From<ParticipationRow> for Participation {
    fn from(row: ParticipationRow) -> Self {
        Self {
            person: row.person,
            role: row.role,
            present: row.present,
        }
    }
}

impl View<'_> {
    /// Every drill, in the order they were planned.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn drills(&self) -> Result<Vec<Drill>, StoreError> {
        let mut teams: HashMap<DrillId, Vec<TeamId>> = HashMap::new();
        for row in self.list::<DrillTeamRow>(&[], "drill, seq")? {
            teams.entry(row.drill).or_default().push(row.team);
        }
        let mut people: HashMap<DrillId, Vec<Participation>> = HashMap::new();
        for row in self.list::<ParticipationRow>(&[], "drill, seq")? {
            people.entry(row.drill).or_default().push(row.into());
        }
        let with = |row: DrillRow| {
            let (teams, people) = (teams.remove(&row.id), people.remove(&row.id));
            drill(row, teams.unwrap_or_default(), people.unwrap_or_default())
        };
        Ok(self.all::<DrillRow>()?.into_iter().map(with).collect())
    }

    /// One drill.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn drill(&self, id: DrillId) -> Result<Option<Drill>, StoreError> {
        let Some(row) = self.get::<DrillRow>(&[&id])? else {
            return Ok(None);
        };
        let teams = self.list::<DrillTeamRow>(&[("drill", &id)], "seq")?;
        let people = self.list::<ParticipationRow>(&[("drill", &id)], "seq")?;
        Ok(Some(drill(
            row,
            teams.into_iter().map(|row| row.team).collect(),
            people.into_iter().map(Participation::from).collect(),
        )))
    }
}

impl Tx<'_> {
    /// Writes a drill with its teams and people; rows that are the same are left alone.
    ///
    /// # Errors
    /// When something it names is unknown or the file cannot be written.
    pub fn put_drill(&mut self, drill: &Drill) -> Result<(), StoreError> {
        self.put(&DrillRow {
            id: drill.id,
            season: drill.season,
            round: drill.round,
            focus: drill.focus,
            kind: drill.kind,
            target_date: drill.target_date,
            scenario: drill.scenario,
            revision: drill.revision,
            difficulty: drill.difficulty,
            state: drill.state,
            ended_on: drill.ended_on,
            import: drill.import,
        })?;
        for row in self.list::<DrillTeamRow>(&[("drill", &drill.id)], "seq")? {
            if !drill.teams.contains(&row.team) {
                self.remove::<DrillTeamRow>(&[&drill.id, &row.team])?;
            }
        }
        for (seq, team) in (0..).zip(&drill.teams) {
            self.put(&DrillTeamRow {
                drill: drill.id,
                team: *team,
                seq,
            })?;
        }
        for row in self.list::<ParticipationRow>(&[("drill", &drill.id)], "seq")? {
            if !drill
                .participations
                .iter()
                .any(|part| part.person == row.person)
            {
                self.remove::<ParticipationRow>(&[&drill.id, &row.person])?;
            }
        }
        for (seq, part) in (0..).zip(&drill.participations) {
            self.put(&ParticipationRow {
                drill: drill.id,
                person: part.person,
                role: part.role,
                present: part.present,
                seq,
            })?;
        }
        Ok(())
    }
}
