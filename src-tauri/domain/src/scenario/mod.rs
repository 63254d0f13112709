//! The scenario a designer writes: fault logic (what is broken, what recovered means), play graph
//! (what people see, decide and do) and settings. The two layers meet only through ids: an action
//! names the fault it resolves, a symptom the fault it reveals. Start at [`Scenario`].
//!
//! Not here: storage, wording of findings (crate `drill-text`) and anything about one drill.

pub mod analysis;
pub mod check;
pub mod compare;
pub mod diff;
pub mod document;
pub mod edit;
mod fault;
pub mod format;
mod graph;
mod index;
mod kinds;
pub mod layout;
mod logic;
mod order;
pub mod paths;
pub mod resolution_sets;
#[cfg(test)]
pub(crate) mod sample;
mod settings;
pub mod simulate;
#[cfg(test)]
pub(crate) mod sketch;
pub mod surfacing;

pub use fault::*;
pub use graph::*;
pub use settings::*;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One scenario. Lists keep the order in which their elements were made; the order of siblings on
/// the canvas is [`Edge::position`]. Fields this version does not know are kept in `extra`.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Scenario {
    /// Title, language, time box, goals and the like.
    pub head: Head,
    /// Fault ideas, selected or not, with their reasons.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Candidate>,
    /// The selected faults.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<Fault>,
    /// What must be true besides faults.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<Condition>,
    /// How faults, conditions and gates combine.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gates: Vec<Gate>,
    /// The episodes; a cascade starts a new one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub episodes: Vec<Episode>,
    /// Who the facilitator speaks as.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub personas: Vec<Persona>,
    /// The nodes of the play graph.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nodes: Vec<Node>,
    /// The edges of the play graph.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub edges: Vec<Edge>,
    /// Optional fields of newer minor versions, kept through a round trip.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}

/// Fields this version does not know.
pub type Extra = std::collections::BTreeMap<String, serde_json::Value>;
