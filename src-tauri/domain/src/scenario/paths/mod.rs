//! How long a scenario takes and how many ways lead through it, without ever walking them one by
//! one: a published choose-your-path book of 1,499 pages has over 271 million. Start at
//! [`durations`] and [`path_count`].
//!
//! A path runs from an entry to an ending over what follows, branches and triggers. A node's own
//! minutes are counted in full, then come its next nodes: at a decision one of them, elsewhere the
//! one that takes longest. The minutes of a trigger run from its event: those of a watching from where
//! it begins. Bounded loops are unrolled; a circle without a bound is refused.

mod course;
pub(super) mod duration;
pub(super) mod graph;
mod question;
pub(super) mod timing;
pub(super) mod unroll;

pub use course::Course;

use super::{Difficulty, Scenario};
use crate::id::{EdgeId, NodeId};
use num_bigint::BigUint;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The lengths of a scenario at one difficulty, in minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Durations {
    /// At which difficulty.
    pub difficulty: Difficulty,
    /// At least: minimum minutes, the smallest branch of each decision, no cascade.
    #[ts(type = "number")]
    pub shortest: u64,
    /// Likely: likely minutes, the likeliest or else the default branch, cascades that must come.
    #[ts(type = "number")]
    pub likely: u64,
    /// At most: maximum minutes, the largest branch, every cascade that can come.
    #[ts(type = "number")]
    pub longest: u64,
    /// The decision that moves the likely length most.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moves_most: Option<Move>,
}

/// A decision and the minutes between its quickest and its slowest branch, all else likely.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Move {
    /// The decision.
    pub decision: NodeId,
    /// How many minutes it makes.
    #[ts(type = "number")]
    pub minutes: u64,
}

/// Why a scenario has no lengths yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase", tag = "why")]
pub enum PathRefusal {
    /// Nodes lead in a circle without a bound.
    #[error("{} nodes lead in a circle without a bound", nodes.len())]
    Circle {
        /// The nodes of the circle, in the order of the scenario.
        nodes: Vec<NodeId>,
    },
    /// Loops that lie inside one another may be taken so often that they cannot be unrolled.
    #[error("{} loops may be taken too often to be unrolled", edges.len())]
    LoopTooLong {
        /// The edges that lead back up.
        edges: Vec<EdgeId>,
    },
}

/// The shortest, likely and longest length of `scenario` at `difficulty`.
///
/// Nodes not used at that difficulty are left out, with all that hangs only on them.
///
/// # Errors
/// When nodes lead in a circle without a bound, or loops are too long to unroll.
pub fn durations(scenario: &Scenario, difficulty: Difficulty) -> Result<Durations, PathRefusal> {
    Course::of(scenario, difficulty).map(|course| course.durations())
}

/// The number of paths from an entry to an ending at `difficulty`, bounded loops unrolled.
///
/// # Errors
/// When nodes lead in a circle without a bound, or loops are too long to unroll.
pub fn path_count(scenario: &Scenario, difficulty: Difficulty) -> Result<BigUint, PathRefusal> {
    Course::of(scenario, difficulty).map(|course| course.path_count())
}

/// For each node of the scenario the likely minute of the drill clock at which it is done; nothing
/// for nodes the likely course does not reach.
///
/// # Errors
/// When nodes lead in a circle without a bound, or loops are too long to unroll.
pub fn likely_clock(
    scenario: &Scenario,
    difficulty: Difficulty,
) -> Result<Vec<Option<u64>>, PathRefusal> {
    Course::of(scenario, difficulty).map(|course| course.likely_clock().to_vec())
}

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) use tests::any_graph;
