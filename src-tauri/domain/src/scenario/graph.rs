//! The play graph: episodes, nodes, edges, triggers.

use super::{Difficulty, Extra, Term};
use crate::id::{EdgeId, EpisodeId, FaultId, GateId, NodeId, PersonaId};
use crate::minutes::Minutes;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A part of the story with its own root. A cascade starts a new one, so each is free of cycles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Episode {
    /// Its id.
    pub id: EpisodeId,
    /// Its name, such as "2차 장애".
    pub title: String,
    /// What "recovered" means here: one fault, or a gate. Absent while drafting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub root: Option<Term>,
    /// Fields of newer versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}

/// A node of the play graph.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Node {
    /// Its id.
    pub id: NodeId,
    /// The episode it belongs to.
    pub episode: EpisodeId,
    /// Its title; for an inject usually empty, the text speaks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Further explanation for the facilitator (Markdown).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub details: String,
    /// Its own minutes.
    #[serde(default, skip_serializing_if = "Minutes::is_zero")]
    pub minutes: Minutes,
    /// Minutes at single difficulties where they differ from `minutes`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub minutes_at: Vec<MinutesAt>,
    /// The difficulties it is used at; empty means all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub difficulties: Vec<Difficulty>,
    /// Where the designer pinned it on the canvas, in canvas pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub pin: Option<Point>,
    /// What it is, with what only that kind holds.
    pub kind: NodeKind,
    /// Fields of newer versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}

impl Node {
    /// Its minutes at `difficulty`.
    #[must_use]
    pub fn minutes_for(&self, difficulty: Difficulty) -> Minutes {
        self.minutes_at
            .iter()
            .find(|m| m.difficulty == difficulty)
            .map_or(self.minutes, |m| m.minutes)
    }

    /// Whether it is used at `difficulty`.
    #[must_use]
    pub fn is_used_at(&self, difficulty: Difficulty) -> bool {
        self.difficulties.is_empty() || self.difficulties.contains(&difficulty)
    }

    /// Whether it must lead to an ending; injects, hints and notes may stand at the side.
    #[must_use]
    pub const fn is_flow(&self) -> bool {
        match self.kind {
            NodeKind::Symptom(_)
            | NodeKind::Decision(_)
            | NodeKind::Action(_)
            | NodeKind::Mistake(_)
            | NodeKind::Monitoring(_)
            | NodeKind::Notice(_)
            | NodeKind::Aftercare(_) => true,
            NodeKind::Inject(_) | NodeKind::Hint(_) | NodeKind::Ending(_) | NodeKind::Note => false,
        }
    }
}

/// Minutes at one difficulty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct MinutesAt {
    /// Which difficulty.
    pub difficulty: Difficulty,
    /// How long there.
    pub minutes: Minutes,
}

/// A point on the canvas, in pixels at 100 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Point {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
}

/// The kinds of node, each with what only it holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", tag = "type")]
pub enum NodeKind {
    /// A sign of a system: alarm, log, graph.
    Symptom(Symptom),
    /// A person's words.
    Inject(Inject),
    /// The team chooses.
    Decision(Decision),
    /// What a good team does.
    Action(Action),
    /// A plausible wrong move.
    Mistake(Mistake),
    /// Help in character.
    Hint(Hint),
    /// The stabilisation stage.
    Monitoring(Monitoring),
    /// The resolution notice.
    Notice(Notice),
    /// Affected customers and their care.
    Aftercare(Aftercare),
    /// How it ends.
    Ending(Ending),
    /// Free text.
    Note,
}

/// A sign of a system.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Symptom {
    /// Where it shows: APM, log, graph …
    pub source: String,
    /// The faults it reveals.
    pub reveals: Vec<FaultId>,
    /// Whether it is visible as soon as its fault is active, or only later.
    pub shows: Shows,
}

/// When a symptom can be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub enum Shows {
    /// At once.
    #[default]
    AtOnce,
    /// Later.
    Later,
}

/// A person's words.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Inject {
    /// Who says it.
    pub persona: Option<PersonaId>,
    /// Where: the customer-centre chat, a call …
    pub channel: String,
    /// What is said.
    pub text: String,
    /// What a good answer contains.
    pub good_answer: Vec<String>,
    /// The faults it reveals.
    pub reveals: Vec<FaultId>,
}

/// The team chooses between its outgoing branches.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Decision {
    /// Whose decision it is, if not the team's.
    pub decided_by: Option<PersonaId>,
}

/// The lanes of a response.
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
pub enum Lane {
    /// 복구
    #[default]
    Recovery,
    /// 전파
    Propagation,
    /// 판단
    Decision,
}

/// What a good team does.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Action {
    /// Its lane.
    pub lane: Lane,
    /// How the control room recognises it.
    pub recognised_by: String,
    /// Expected by this minute of the drill clock.
    pub expected_by: Option<u32>,
    /// What it does to faults.
    pub effects: Vec<Effect>,
    /// Minutes until the effect shows.
    pub takes_effect_after: u32,
}

/// What an action does to a fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Effect {
    /// The fault.
    pub fault: FaultId,
    /// Whether it is resolved or only eased.
    pub how: EffectKind,
}

/// How an action changes a fault. No entry in [`Action::effects`] means no effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub enum EffectKind {
    /// It is repaired.
    Resolves,
    /// It hurts less.
    Mitigates,
}

/// A plausible wrong move. The minutes it costs are its node's minutes.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Mistake {
    /// Faults it sets off.
    pub activates: Vec<FaultId>,
    /// Whether it can be taken back.
    pub reversible: bool,
    /// Whether it may happen at any time, and so needs no edge.
    pub anytime: bool,
}

/// Help in character, from vague to plain along `rung`.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Hint {
    /// Which fault it helps with.
    pub fault: Option<FaultId>,
    /// Who says it.
    pub persona: Option<PersonaId>,
    /// What is said.
    pub text: String,
    /// Its rung on the ladder, 1 = vaguest.
    pub rung: u32,
}

/// The stabilisation stage.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Monitoring {
    /// What to watch.
    pub watch: Vec<String>,
}

/// The resolution notice.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Notice {
    /// The fields it must have: cause, scope, affected customers …
    pub fields: Vec<String>,
    /// The gate that allows it; absent means the episode's root.
    pub allowed_when: Option<GateId>,
}

/// Affected customers and their care.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Aftercare {
    /// Who is affected, how many.
    pub affected: String,
    /// What is done for them.
    pub care: String,
}

/// How a story ends.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Ending {
    /// Good, partial or stopped.
    pub outcome: Outcome,
}

/// The outcome of an ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// Everything recovered and announced.
    #[default]
    Good,
    /// Part of it.
    Partial,
    /// The drill was stopped.
    Stopped,
}

/// An edge between two nodes. A target's first incoming edge that is not a `HintFor` is its primary
/// parent unless another one is marked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Edge {
    /// Its id.
    pub id: EdgeId,
    /// From this node. Absent only for triggers that no node starts (drill start, fault resolved …).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub from: Option<NodeId>,
    /// To this node.
    pub to: NodeId,
    /// Order among the edges that leave `from`.
    #[serde(default)]
    pub position: u32,
    /// Whether it makes `from` the primary parent of `to`.
    #[serde(default)]
    pub primary: bool,
    /// An edge back up needs a bound: the loop is taken at most this often.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub loop_at_most: Option<u32>,
    /// What it is.
    pub kind: EdgeKind,
    /// Fields of newer versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}

/// The kinds of edge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", tag = "type")]
pub enum EdgeKind {
    /// What follows.
    Then,
    /// One way out of a decision.
    Branch(Branch),
    /// Something else is set going.
    Trigger(Trigger),
    /// A hint belongs to this node.
    HintFor,
    /// A node stands inside another.
    Contains,
}

/// One way out of a decision.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Branch {
    /// When a team goes this way (free text).
    pub when: String,
    /// How likely, 0 to 1; absent means not estimated.
    pub likelihood: Option<f64>,
    /// Whether it is the default branch.
    pub default: bool,
}

/// Something is set going when an event happens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Trigger {
    /// What starts it.
    pub on: TriggerEvent,
    /// Minutes after the event.
    #[serde(default)]
    pub delay: u32,
    /// Only in this phase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub phase: Option<TriggerPhase>,
    /// Only while at least this many minutes of the time box are left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub minimum_minutes_left: Option<u32>,
    /// At most this often; absent means once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub cap: Option<u32>,
    /// Must, may or never, by the drill clock at an anchor. The first that matches wins; none
    /// matching means *may*. No windows at all also means *may*.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub windows: Vec<Window>,
    /// Order among triggers due at the same moment; lower first.
    #[serde(default)]
    pub priority: i32,
}

impl Trigger {
    /// A trigger that fires at once when `event` happens, with no further condition.
    #[must_use]
    pub const fn on(event: TriggerEvent) -> Self {
        Self {
            on: event,
            delay: 0,
            phase: None,
            minimum_minutes_left: None,
            cap: None,
            windows: Vec::new(),
            priority: 0,
        }
    }
}

/// What starts a trigger.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", tag = "event")]
pub enum TriggerEvent {
    /// The drill starts.
    DrillStarted,
    /// An episode starts.
    EpisodeStarted {
        /// Which.
        episode: EpisodeId,
    },
    /// A node becomes active: the edge's `from`.
    NodeEntered,
    /// A fault is resolved.
    FaultResolved {
        /// Which.
        fault: FaultId,
    },
    /// An episode's root is satisfied.
    EpisodeResolved {
        /// Which.
        episode: EpisodeId,
    },
    /// The stabilisation stage starts: the edge's `from`, or any.
    MonitoringStarted,
    /// The resolution notice is given: the edge's `from`, or any.
    NoticeGiven,
    /// A mistake happens: the edge's `from`, or any.
    MistakeMade,
    /// An action was not done by its time: the edge's `from`.
    ActionMissed,
    /// Only by hand.
    Manual,
}

/// Phases a trigger may be bound to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub enum TriggerPhase {
    /// While recovering.
    Running,
    /// While monitoring.
    Monitoring,
    /// After the resolution notice.
    Resolved,
}

/// A span of the drill clock at an anchor, and what holds in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub struct Window {
    /// Whose moment is compared.
    pub anchor: Anchor,
    /// From this minute (inclusive).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub from: Option<u32>,
    /// Until this minute (exclusive).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub until: Option<u32>,
    /// What holds.
    pub rule: WindowRule,
}

/// The moment a window looks at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase", tag = "at")]
pub enum Anchor {
    /// When the trigger's event happened.
    Event,
    /// When the root of the source's episode was resolved.
    RootResolved,
    /// When the fault was resolved.
    FaultResolved {
        /// Which.
        fault: FaultId,
    },
    /// When the node was entered.
    NodeEntered {
        /// Which.
        node: NodeId,
    },
}

/// What holds inside a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "camelCase")]
pub enum WindowRule {
    /// It must be set off.
    Must,
    /// It may be.
    May,
    /// It must not be.
    Never,
}
