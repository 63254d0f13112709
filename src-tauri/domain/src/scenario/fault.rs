//! Fault logic: candidates, faults with their variants, conditions and gates. A strict DAG.

use super::Extra;
use crate::id::{CandidateId, ConditionId, FaultId, GateId, NodeId};
use crate::minutes::Minutes;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A fault idea. Those not selected stay on record with the reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Candidate {
    /// Its id.
    pub id: CandidateId,
    /// The idea in one line.
    pub title: String,
    /// What would be done and what it would look like (Markdown).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Why it is a good idea.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reasons_for: String,
    /// Why not, or why it was left out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reasons_against: String,
    /// Whether it was selected, left out, or not decided yet.
    #[serde(default)]
    pub choice: Choice,
    /// Fields of newer versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}

/// What became of a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub enum Choice {
    /// Not decided yet.
    #[default]
    Open,
    /// It became a fault.
    Selected,
    /// It was left out.
    Dropped,
}

/// The kind of thing that is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub enum Domain {
    /// Infrastructure.
    #[default]
    Infrastructure,
    /// Application code or configuration.
    Application,
    /// Data.
    Data,
    /// The business side: orders, coupons, contracts.
    Business,
    /// Somebody else's system.
    External,
    /// A person's mistake.
    Human,
}

/// Difficulty, 상/중/하. A scenario with one difficulty uses `Mid`.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    JsonSchema,
    TS,
)]
#[serde(rename_all = "camelCase")]
pub enum Difficulty {
    /// 상
    High,
    /// 중
    #[default]
    Mid,
    /// 하
    Low,
}

impl Difficulty {
    /// All difficulties, hardest first.
    pub const ALL: [Self; 3] = [Self::High, Self::Mid, Self::Low];
}

/// Something broken on purpose.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Fault {
    /// Its id.
    pub id: FaultId,
    /// The candidate it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub candidate: Option<CandidateId>,
    /// The boxed numeral shown for it everywhere (the candidate's number in brief A: 1 and 3).
    pub numeral: u32,
    /// Its name.
    pub title: String,
    /// What kind of thing is broken.
    #[serde(default)]
    pub domain: Domain,
    /// Only this gate resolves the fault when given; otherwise any action of effect `resolves`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub repaired_when: Option<GateId>,
    /// Faults it hides until it is resolved.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub masks: Vec<FaultId>,
    /// The difficulties prepared. One variant is used at every difficulty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<Variant>,
    /// Fields of newer versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}

impl Fault {
    /// The variant used at `difficulty`: its own, or the only one there is.
    #[must_use]
    pub fn variant(&self, difficulty: Difficulty) -> Option<&Variant> {
        match self.variants.as_slice() {
            [only] => Some(only),
            several => several.iter().find(|v| v.difficulty == difficulty),
        }
    }
}

/// A fault at one difficulty.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Variant {
    /// Which difficulty.
    pub difficulty: Difficulty,
    /// What is wrong underneath.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cause: String,
    /// Steps that plant it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub plant: Vec<String>,
    /// Steps that verify it is planted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub verify: Vec<String>,
    /// Steps that remove it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roll_back: Vec<String>,
    /// Minutes until someone notices; prefills the fault's first symptom.
    #[serde(default)]
    pub detect: Minutes,
    /// Minutes until the first announcement; prefills the first propagation action.
    #[serde(default)]
    pub announce: Minutes,
    /// Minutes to repair; prefills the repairing action.
    #[serde(default)]
    pub recover: Minutes,
    /// Fields of newer versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}

/// What must be true besides faults, such as "the accessed records are listed".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Condition {
    /// Its id.
    pub id: ConditionId,
    /// What must be true.
    pub title: String,
    /// How it becomes true.
    pub met_when: MetWhen,
    /// Fields of newer versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}

/// How a condition becomes true.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", tag = "by")]
pub enum MetWhen {
    /// The action was seen.
    ActionDone {
        /// The action.
        node: NodeId,
    },
    /// The inject was answered completely or partly.
    InjectAnswered {
        /// The inject.
        node: NodeId,
    },
    /// The facilitator says so.
    ByHand,
}

/// How a gate combines its inputs, worded as resolution: 모두 / 하나라도 / N개 중 K개.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Gate {
    /// Its id.
    pub id: GateId,
    /// An optional name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// How many inputs must be fulfilled.
    pub rule: GateRule,
    /// What it combines.
    pub inputs: Vec<Term>,
    /// Fields of newer versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}

impl Gate {
    /// How many of its inputs must be fulfilled.
    #[must_use]
    pub const fn needed(&self) -> usize {
        match self.rule {
            GateRule::All => self.inputs.len(),
            GateRule::Any => 1,
            GateRule::AtLeast { k } => k as usize,
        }
    }
}

/// How many inputs of a gate must be fulfilled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", tag = "of")]
pub enum GateRule {
    /// All of them.
    All,
    /// At least one.
    Any,
    /// At least `k`.
    AtLeast {
        /// How many.
        k: u32,
    },
}

/// An input of a gate, or the root of an episode.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "camelCase", tag = "is", content = "id")]
pub enum Term {
    /// The fault is resolved.
    Fault(FaultId),
    /// The condition is met.
    Condition(ConditionId),
    /// The gate is satisfied.
    Gate(GateId),
}
