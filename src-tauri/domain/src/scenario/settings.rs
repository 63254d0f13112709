//! What a scenario says about itself: title, goals, time box, personas.

use super::{Difficulty, Extra};
use crate::id::{GoalId, PersonaId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Title and settings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Head {
    /// The title; secret until the reveal.
    pub title: String,
    /// The language it is written in.
    #[serde(default)]
    pub language: Language,
    /// The kind of incident.
    #[serde(default)]
    pub incident_type: IncidentType,
    /// Minutes the drill may take (90).
    #[serde(default = "time_box")]
    pub time_box: u32,
    /// From this minute help is given (70).
    #[serde(default = "help_from")]
    pub help_from: u32,
    /// An end before this minute is too early (45).
    #[serde(default = "earliest_end")]
    pub earliest_end: u32,
    /// The difficulty chosen for the drill.
    #[serde(default)]
    pub difficulty: Difficulty,
    /// The services it touches.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<String>,
    /// What the drill wants to reach.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Goal>,
    /// The best response the designer has in mind (Markdown).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub intended_response: String,
    /// Where the idea comes from, if it is public.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Fields of newer versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}

const fn time_box() -> u32 {
    90
}

const fn help_from() -> u32 {
    70
}

const fn earliest_end() -> u32 {
    45
}

impl Default for Head {
    fn default() -> Self {
        Self {
            title: String::new(),
            language: Language::default(),
            incident_type: IncidentType::default(),
            time_box: time_box(),
            help_from: help_from(),
            earliest_end: earliest_end(),
            difficulty: Difficulty::default(),
            services: Vec::new(),
            goals: Vec::new(),
            intended_response: String::new(),
            source: String::new(),
            extra: Extra::new(),
        }
    }
}

/// A language of text and screens.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "camelCase")]
pub enum Language {
    /// Korean.
    #[default]
    Ko,
    /// English.
    En,
}

/// The kind of incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub enum IncidentType {
    /// Something is down or slow.
    #[default]
    AvailabilityOutage,
    /// Somebody broke in.
    SecurityIncident,
    /// Data got out.
    DataLeak,
    /// Something else.
    Other,
}

/// A goal and how one sees that it was reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Goal {
    /// Its id.
    pub id: GoalId,
    /// What should be reached.
    pub text: String,
    /// How it is measured.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub measured_by: String,
    /// Fields of newer versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}

/// Someone the facilitator speaks as.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Persona {
    /// Its id.
    pub id: PersonaId,
    /// Which of the programme's stand-ins, or one of your own.
    pub kind: PersonaKind,
    /// The name shown.
    pub name: String,
    /// How they speak.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub voice: String,
    /// What they care about.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub concerns: String,
    /// Fields of newer versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}

/// The programme's stand-ins.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "camelCase")]
pub enum PersonaKind {
    /// 고객센터
    CustomerCentre,
    /// 비상대책위원회
    EmergencyCommittee,
    /// CTO
    Cto,
    /// 마케팅
    Marketing,
    /// One of your own.
    Own,
}
