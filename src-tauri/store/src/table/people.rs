//! Services, teams, people and seasons.

use super::{Record, Table, bool, int, text};
use crate::{Area, StoreError, Tx, View};
use chrono::NaiveDate;
use drill_domain::id::{PersonId, TeamId};
use drill_domain::record::{Membership, Person, Season, Service, Team};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

impl Record for Service {
    const TABLE: Table = Table {
        name: "service",
        area: Area::People,
        key: 1,
        columns: &[text("id"), text("name")],
        about: None,
        is_evidence: false,
    };
}

impl Record for Team {
    const TABLE: Table = Table {
        name: "team",
        area: Area::People,
        key: 1,
        columns: &[text("id"), text("name"), text("service")],
        about: None,
        is_evidence: false,
    };
}

impl Record for Season {
    const TABLE: Table = Table {
        name: "season",
        area: Area::Seasons,
        key: 1,
        columns: &[text("id"), text("name"), text("from"), text("to")],
        about: None,
        is_evidence: false,
    };
}

/// A person without their memberships.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PersonRow {
    /// Their id.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// When they joined.
    pub joined: Option<NaiveDate>,
}

impl Record for PersonRow {
    const TABLE: Table = Table {
        name: "person",
        area: Area::People,
        key: 1,
        columns: &[text("id"), text("name"), text("joined")],
        about: None,
        is_evidence: false,
    };
}

/// A person's time in a team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MembershipRow {
    /// Whose.
    pub person: PersonId,
    /// Its place among theirs.
    pub seq: u32,
    /// The team.
    pub team: TeamId,
    /// Since.
    pub from: Option<NaiveDate>,
    /// Until.
    pub until: Option<NaiveDate>,
    /// Whether they lead it.
    pub is_leader: bool,
    /// Whether they are its lead engineer.
    pub is_tech_lead: bool,
}

impl Record for MembershipRow {
    const TABLE: Table = Table {
        name: "membership",
        area: Area::People,
        key: 2,
        columns: &[
            text("person"),
            int("seq"),
            text("team"),
            text("from"),
            text("until"),
            bool("is_leader"),
            bool("is_tech_lead"),
        ],
        about: None,
        is_evidence: false,
    };
}

impl From<MembershipRow> for Membership {
    fn from(row: MembershipRow) -> Self {
        Self {
            team: row.team,
            from: row.from,
            until: row.until,
            is_leader: row.is_leader,
            is_tech_lead: row.is_tech_lead,
        }
    }
}

impl View<'_> {
    /// Everyone, with their memberships, in the order they were added.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn people(&self) -> Result<Vec<Person>, StoreError> {
        let mut memberships: HashMap<PersonId, Vec<Membership>> = HashMap::new();
        for row in self.list::<MembershipRow>(&[], "person, seq")? {
            memberships.entry(row.person).or_default().push(row.into());
        }
        let with = |row: PersonRow| {
            let memberships = memberships.remove(&row.id).unwrap_or_default();
            Person {
                id: row.id,
                name: row.name,
                joined: row.joined,
                memberships,
            }
        };
        Ok(self.all::<PersonRow>()?.into_iter().map(with).collect())
    }

    /// One person.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn person(&self, id: PersonId) -> Result<Option<Person>, StoreError> {
        let Some(row) = self.get::<PersonRow>(&[&id])? else {
            return Ok(None);
        };
        let memberships = self.list::<MembershipRow>(&[("person", &id)], "seq")?;
        let memberships = memberships.into_iter().map(Membership::from).collect();
        Ok(Some(Person {
            id: row.id,
            name: row.name,
            joined: row.joined,
            memberships,
        }))
    }
}

impl Tx<'_> {
    /// Writes a person and their memberships.
    ///
    /// # Errors
    /// When a team is unknown or the file cannot be written.
    pub fn put_person(&mut self, person: &Person) -> Result<(), StoreError> {
        self.put(&PersonRow {
            id: person.id,
            name: person.name.clone(),
            joined: person.joined,
        })?;
        let kept = self
            .list::<MembershipRow>(&[("person", &person.id)], "seq")?
            .len();
        for (seq, membership) in person.memberships.iter().enumerate() {
            self.put(&MembershipRow {
                person: person.id,
                seq: u32::try_from(seq).unwrap_or(u32::MAX),
                team: membership.team,
                from: membership.from,
                until: membership.until,
                is_leader: membership.is_leader,
                is_tech_lead: membership.is_tech_lead,
            })?;
        }
        for seq in person.memberships.len()..kept {
            self.remove::<MembershipRow>(&[&person.id, &seq])?;
        }
        Ok(())
    }

    /// Removes a person and their memberships.
    ///
    /// # Errors
    /// [`StoreError::StillUsed`] when something else names them.
    pub fn remove_person(&mut self, id: PersonId) -> Result<bool, StoreError> {
        for row in self.list::<MembershipRow>(&[("person", &id)], "seq")? {
            self.remove::<MembershipRow>(&[&id, &row.seq])?;
        }
        self.remove::<PersonRow>(&[&id])
    }
}
