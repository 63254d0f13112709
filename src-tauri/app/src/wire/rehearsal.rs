//! A scenario played as it is drafted, and the rehearsals that are kept.

use drill_domain::id::{EdgeId, NodeId, RehearsalId, ScenarioId};
use drill_domain::rehearse::{Act, Step};
use drill_domain::scenario::Difficulty;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What to play. The page keeps the steps; every answer is worked out from them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RehearsalAsk {
    /// Which scenario.
    pub scenario: ScenarioId,
    /// At which difficulty.
    pub difficulty: Difficulty,
    /// What was done so far.
    pub steps: Vec<Step>,
    /// Seconds of the rehearsal's clock now.
    pub clock: u32,
    /// How it goes on.
    pub go: RehearsalGo,
}

/// How a rehearsal goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "go")]
pub enum RehearsalGo {
    /// It stays where it is.
    Stay,
    /// This is done now.
    Act {
        /// What.
        act: Act,
    },
    /// A usual team does what is due next.
    Next,
    /// A usual team does all that is due until the clock given.
    RunTo {
        /// Seconds of the rehearsal's clock.
        clock: u32,
    },
    /// A usual team goes to this node.
    Towards {
        /// Which.
        node: NodeId,
    },
}

/// Where a rehearsal stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RehearsalView {
    /// What was done, as far as it goes through.
    pub steps: Vec<Step>,
    /// Seconds of the rehearsal's clock.
    pub clock: u32,
    /// The same in words.
    pub clock_text: String,
    /// The phase.
    pub phase: String,
    /// Nodes whose turn it is.
    pub active: Vec<NodeId>,
    /// Nodes it came to.
    pub covered: Vec<NodeId>,
    /// Branches and triggers it took.
    pub taken: Vec<EdgeId>,
    /// How much it covers, in words.
    pub coverage: String,
    /// What can be done.
    pub offers: Vec<OfferView>,
    /// What happened, the latest last.
    pub log: Vec<RehearsalLine>,
    /// The faults and how they stand.
    pub faults: Vec<RehearsedFault>,
    /// Where it stops although more was done.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stop: Option<StopView>,
    /// How it ended; empty while it goes on.
    pub ended: String,
    /// Whether the usual team came to the node it was sent to.
    pub came: bool,
    /// Whether a usual team has something to do next.
    pub has_next: bool,
}

/// Something that can be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfferView {
    /// What.
    pub act: Act,
    /// Whether its turn has come, a trigger waits, or it can be done at any time.
    pub place: OfferPlace,
    /// What it does: notice, choose, ask …
    pub does: String,
    /// The name of what it is done with.
    pub name: String,
    /// When a usual team does it; empty when it does not.
    pub due: String,
    /// The node concerned.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node: Option<NodeId>,
    /// Whether the rules forbid it now.
    pub is_blocked: bool,
}

/// Where an offer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum OfferPlace {
    /// Its turn has come.
    Now,
    /// A trigger waits.
    Waiting,
    /// It can be done at any time.
    Aside,
}

/// A line of what happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RehearsalLine {
    /// When.
    pub clock: String,
    /// What.
    pub text: String,
}

/// A fault in a rehearsal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RehearsedFault {
    /// Its numeral.
    pub numeral: u32,
    /// Its title.
    pub title: String,
    /// How it stands, in words.
    pub state: String,
    /// Whether it hurts.
    pub is_open: bool,
}

/// Where a rehearsal no longer goes through, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StopView {
    /// Where, in words.
    pub what: String,
    /// Why.
    pub why: String,
    /// The node to look at, if it is there.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node: Option<NodeId>,
}

/// A rehearsal to be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RehearsalDraft {
    /// Of which scenario.
    pub scenario: ScenarioId,
    /// Its name.
    pub name: String,
    /// At which difficulty it was played.
    pub difficulty: Difficulty,
    /// What was done.
    pub steps: Vec<Step>,
}

/// A new name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RehearsalName {
    /// Which rehearsal.
    pub rehearsal: RehearsalId,
    /// The name.
    pub name: String,
}

/// A kept rehearsal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RehearsalRef {
    /// Which.
    pub rehearsal: RehearsalId,
}

/// A kept rehearsal, played on the scenario as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeptRehearsal {
    /// Its id.
    pub id: RehearsalId,
    /// Its name.
    pub name: String,
    /// At which difficulty it is played.
    pub difficulty: Difficulty,
    /// What was done.
    pub steps: Vec<Step>,
    /// How far it goes, in words.
    pub says: String,
    /// Whether it has yet to be played on the scenario as it is now; ask again.
    pub is_waiting: bool,
    /// Where it stops, if it does.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stop: Option<StopView>,
}
