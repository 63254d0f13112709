//! A scenario run many times over by chance.

use drill_domain::id::{NodeId, ScenarioId};
use drill_domain::scenario::Difficulty;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which scenario to simulate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SimulationAsk {
    /// Which.
    pub scenario: ScenarioId,
    /// How many runs at each difficulty.
    pub runs: u32,
    /// The seed that gives the same numbers again.
    #[ts(type = "number")]
    pub seed: u64,
    /// Whether to begin anew with the scenario as it is; otherwise the one on its way goes on.
    pub begin: bool,
}

/// A simulation on its way or done. It takes one portion each time it is asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SimulationView {
    /// Runs made so far, over all difficulties.
    pub done: u32,
    /// Runs to be made.
    pub of: u32,
    /// What they came to, for each prepared difficulty; empty until all are made.
    pub results: Vec<SimulatedView>,
    /// The heading: how many runs.
    pub says: String,
}

/// What the runs at one difficulty came to, in words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SimulatedView {
    /// At which difficulty.
    pub difficulty: Difficulty,
    /// The share that ends in the time box.
    pub in_time_box: String,
    /// The share that ends too early.
    pub too_early: String,
    /// The share that reaches no ending; empty when all do.
    pub stuck: String,
    /// Half are over by this time.
    pub p50: String,
    /// Nine of ten are over by this time.
    pub p90: String,
    /// The share of each ending, the most frequent first.
    pub endings: Vec<ShareView>,
    /// The share of runs that come to each node.
    pub reach: Vec<ShareView>,
}

/// The share of runs that come to a node.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShareView {
    /// The node.
    pub node: NodeId,
    /// Its title.
    pub title: String,
    /// The share in words: 26%.
    pub share: String,
    /// The same from 0 to 1, for what is painted.
    pub part: f32,
}
