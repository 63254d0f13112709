//! Services, teams, people and seasons.

use chrono::NaiveDate;
use drill_domain::id::{PersonId, SeasonId, ServiceId, TeamId};
use drill_domain::record::{Membership, Service};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everyone and where they work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeopleView {
    /// The services, by name.
    pub services: Vec<Service>,
    /// The teams, by name.
    pub teams: Vec<TeamView>,
    /// The people, by name.
    pub people: Vec<PersonView>,
}

/// A team in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TeamView {
    /// Its id.
    pub id: TeamId,
    /// Its name.
    pub name: String,
    /// Its service.
    pub service: Option<ServiceId>,
    /// The service's name, or nothing.
    pub service_name: String,
    /// The people in it now.
    pub members: Vec<PersonId>,
    /// How many people are in it now, in words.
    pub people_text: String,
    /// How many drills it had, in words.
    pub drills_text: String,
}

/// A person in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonView {
    /// Their id.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// When they joined.
    pub joined: Option<NaiveDate>,
    /// The same in words; empty when unknown.
    pub joined_text: String,
    /// Where they work and worked.
    pub memberships: Vec<Membership>,
    /// The names of their teams now.
    pub teams_text: String,
    /// How many drills they took part in, in words.
    pub drills_text: String,
    /// Someone else has the same name: another person, or this one entered twice.
    pub same_name_as: Option<PersonId>,
}

/// A new or changed service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct ServiceDraft {
    /// Which; absent for a new one.
    pub id: Option<ServiceId>,
    /// Its name.
    pub name: String,
}

/// A service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ServiceRef {
    /// Its id.
    pub id: ServiceId,
}

/// A new or changed team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct TeamDraft {
    /// Which; absent for a new one.
    pub id: Option<TeamId>,
    /// Its name.
    pub name: String,
    /// Its service.
    pub service: Option<ServiceId>,
}

/// A team.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TeamRef {
    /// Its id.
    pub id: TeamId,
}

/// A new or changed person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct PersonDraft {
    /// Which; absent for a new one.
    pub id: Option<PersonId>,
    /// Their name.
    pub name: String,
    /// When they joined.
    pub joined: Option<NaiveDate>,
    /// Where they work and worked.
    pub memberships: Vec<Membership>,
    /// Whether it is known that someone else has the same name.
    #[serde(default)]
    #[ts(as = "Option<bool>")]
    pub is_namesake: bool,
}

/// A person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonRef {
    /// Their id.
    pub id: PersonId,
}

/// One person was entered twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MergePeople {
    /// Who stays.
    pub kept: PersonId,
    /// Who becomes that one.
    pub twice: PersonId,
}

/// A season in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeasonView {
    /// Its id.
    pub id: SeasonId,
    /// Its name.
    pub name: String,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// From when to when, in words.
    pub days_text: String,
    /// How many drills it has, in words.
    pub drills_text: String,
}

/// A new or changed season.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct SeasonDraft {
    /// Which; absent for a new one.
    pub id: Option<SeasonId>,
    /// Its name.
    pub name: String,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
}

/// A season.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeasonRef {
    /// Its id.
    pub id: SeasonId,
}
