//! What is known of a run because of its events. Only the fold writes it.

use super::clock::DrillClock;
use super::event::{Answer, Event, EventKind, Stated};
use super::script::Script;
use super::trigger::Armed;
use crate::id::{ConditionId, EdgeId, EpisodeId, EventId, FaultId, NodeId, PersonId, PersonaId};
use crate::record::Role;
use crate::scenario::{Difficulty, Lane, MetWhen, Node, Outcome, Term};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// The state of a run: a fold over scenario, difficulty and events.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RunState {
    /// All events in the order they were recorded, corrected ones included.
    pub log: Vec<Event>,
    /// Events taken back.
    pub voided: BTreeSet<EventId>,
    /// The difficulty the drill was planned with.
    pub first: Difficulty,
    /// The difficulty of faults not yet set off.
    pub difficulty: Difficulty,
    /// How far the run has come.
    pub phase: Phase,
    /// The drill clock.
    pub clock: DrillClock,
    /// Deadlines up to this second have been judged.
    pub judged: u32,
    /// Minutes the drill may take, extensions included.
    pub time_box: u32,
    /// Nodes that wait for something to happen.
    pub active: BTreeSet<NodeId>,
    /// Every node that was reached.
    pub visits: BTreeMap<NodeId, Visit>,
    /// Every fault that was set off or touched.
    pub faults: BTreeMap<FaultId, FaultRun>,
    /// Conditions met by hand, and when.
    pub conditions: BTreeMap<ConditionId, u32>,
    /// Every episode that started.
    pub episodes: BTreeMap<EpisodeId, EpisodeRun>,
    /// Triggers armed so far, in the order due, priority, id.
    pub armed: Vec<Armed>,
    /// Actions not done by their time, with that time.
    pub missed: BTreeMap<NodeId, u32>,
    /// What the stand-ins asked.
    pub questions: Vec<Asked>,
    /// Repairs that show later.
    pub pending: Vec<PendingEffect>,
    /// Hints given.
    pub hints: Vec<HintGiven>,
    /// Wrong moves.
    pub mistakes: Vec<MistakeMade>,
    /// Announcements.
    pub announcements: Vec<Announced>,
    /// What the team did, lane by lane.
    pub deeds: Vec<LaneDeed>,
    /// Notes counted.
    pub notes: Tally,
    /// Who is there.
    pub present: BTreeMap<PersonId, (Role, bool)>,
    /// Since when the system is being monitored.
    pub monitoring: Option<u32>,
    /// When the last resolution notice was given.
    pub notice: Option<u32>,
    /// When aftercare was done.
    pub aftercare: Option<u32>,
    /// When and how the run ended.
    pub ended: Option<(u32, Outcome)>,
}

/// How far a run has come. `Monitoring` and `Resolved` may go back to `Running`: the cascade.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "camelCase")]
pub enum Phase {
    /// Not started.
    #[default]
    Ready,
    /// The team recovers and announces.
    Running,
    /// Stabilisation is watched.
    Monitoring,
    /// The resolution notice was given.
    Resolved,
    /// The end was declared.
    Over,
}

/// What became of a node.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Visit {
    /// When it was last reached.
    pub entered: u32,
    /// When it was last done.
    pub done: Option<u32>,
    /// How often it was reached.
    pub times: u32,
    /// The branch chosen, of a decision.
    pub chosen: Option<EdgeId>,
    /// Who did it.
    pub who: Option<PersonId>,
}

/// What became of a fault.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FaultRun {
    /// When it was set off.
    pub set_off: Option<u32>,
    /// At which difficulty.
    pub difficulty: Difficulty,
    /// When it began to hurt less.
    pub mitigated: Option<u32>,
    /// When it was repaired.
    pub resolved: Option<u32>,
    /// Whether it broke out again after a repair; its gate then no longer speaks for it.
    pub reopened: bool,
}

/// The state of a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FaultState {
    /// Not set off.
    Latent,
    /// Hidden by another one.
    Masked,
    /// It hurts.
    Active,
    /// It hurts less.
    Mitigated,
    /// Repaired.
    Resolved,
}

/// What became of an episode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EpisodeRun {
    /// When it started.
    pub started: u32,
    /// The difficulty it is played at.
    pub difficulty: Difficulty,
    /// When its root was satisfied.
    pub resolved: Option<u32>,
}

/// A question of a stand-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The event.
    pub event: EventId,
    /// The prepared inject, if it was one.
    pub node: Option<NodeId>,
    /// Who asked.
    pub persona: Option<PersonaId>,
    /// What.
    pub text: String,
    /// When.
    pub clock: u32,
    /// How it was answered, and when.
    pub answer: Option<(Answer, u32)>,
}

/// A repair that was made and shows later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingEffect {
    /// The action.
    pub node: NodeId,
    /// The fault it repairs.
    pub fault: FaultId,
    /// When it shows.
    pub due: u32,
}

/// A hint that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HintGiven {
    /// The prepared hint, if it was one.
    pub node: Option<NodeId>,
    /// When.
    pub clock: u32,
}

/// A wrong move that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MistakeMade {
    /// The event.
    pub event: EventId,
    /// The prepared mistake, if it was one.
    pub node: Option<NodeId>,
    /// When.
    pub clock: u32,
    /// Whether help may be given because of it: it cannot be taken back, sets off a fault or costs
    /// [`GRAVE_MINUTES`] or more.
    pub is_grave: bool,
}

/// A mistake that likely costs this much is grave.
pub const GRAVE_MINUTES: u32 = 10;

/// An announcement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announced {
    /// The event.
    pub event: EventId,
    /// When.
    pub clock: u32,
    /// Who.
    pub who: Option<PersonId>,
    /// What it states.
    pub states: Vec<Stated>,
}

/// Something the team did, in a lane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaneDeed {
    /// The event.
    pub event: EventId,
    /// The lane.
    pub lane: Lane,
    /// Who.
    pub who: Option<PersonId>,
    /// When.
    pub clock: u32,
}

/// Notes counted; they should stand one to one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Good points.
    pub good: u32,
    /// Regrets.
    pub regrets: u32,
}

impl RunState {
    /// Whether the drill clock is stopped between start and end.
    #[must_use]
    pub fn is_paused(&self) -> bool {
        !self.clock.runs && !matches!(self.phase, Phase::Ready | Phase::Over)
    }

    /// The state of a fault.
    #[must_use]
    pub fn fault_state(&self, script: &Script, fault: &FaultId) -> FaultState {
        let Some(run) = self.faults.get(fault) else {
            return FaultState::Latent;
        };
        if run.resolved.is_some() {
            return FaultState::Resolved;
        }
        if run.set_off.is_none() {
            return FaultState::Latent;
        }
        let is_masked = script.scenario.faults.iter().any(|masker| {
            masker.id != *fault
                && masker.masks.contains(fault)
                && self
                    .faults
                    .get(&masker.id)
                    .is_some_and(|m| m.set_off.is_some() && m.resolved.is_none())
        });
        if is_masked {
            FaultState::Masked
        } else if run.mitigated.is_some() {
            FaultState::Mitigated
        } else {
            FaultState::Active
        }
    }

    /// Whether a condition is true, by what was done or by hand.
    #[must_use]
    pub fn condition_holds(&self, script: &Script, condition: &ConditionId) -> bool {
        if self.conditions.contains_key(condition) {
            return true;
        }
        let Some(condition) = script
            .scenario
            .conditions
            .iter()
            .find(|c| c.id == *condition)
        else {
            return false;
        };
        match &condition.met_when {
            MetWhen::ActionDone { node } => self.is_done(node),
            MetWhen::InjectAnswered { node } => self.questions.iter().any(|asked| {
                asked.node.as_ref() == Some(node)
                    && asked.answer.is_some_and(|(answer, _)| {
                        matches!(answer, Answer::Complete | Answer::Partly)
                    })
            }),
            MetWhen::ByHand => false,
        }
    }

    /// Whether a node was done at least once.
    #[must_use]
    pub fn is_done(&self, node: &NodeId) -> bool {
        self.visits
            .get(node)
            .is_some_and(|visit| visit.done.is_some())
    }

    /// The difficulty a node is played at: its episode's, or the one chosen for what comes.
    #[must_use]
    pub fn difficulty_of(&self, node: &Node) -> Difficulty {
        self.episodes
            .get(&node.episode)
            .map_or(self.difficulty, |episode| episode.difficulty)
    }

    /// Seconds of the time box that are left at `clock`; negative past it.
    #[must_use]
    pub fn seconds_left(&self, clock: u32) -> i64 {
        i64::from(self.time_box) * 60 - i64::from(clock)
    }

    /// Events that count, in the order they were recorded.
    pub fn events(&self) -> impl DoubleEndedIterator<Item = &Event> + '_ {
        self.log.iter().filter(|event| {
            !self.voided.contains(&event.id) && !matches!(event.kind, EventKind::Corrected { .. })
        })
    }

    /// The event `id`, unless it was taken back.
    #[must_use]
    pub fn event(&self, id: EventId) -> Option<&Event> {
        self.events().find(|event| event.id == id)
    }

    /// When the episode's root was satisfied.
    #[must_use]
    pub fn root_resolved(&self, episode: &EpisodeId) -> Option<u32> {
        self.episodes.get(episode)?.resolved
    }

    /// The inputs of `term` that are not fulfilled yet, down to faults and conditions.
    #[must_use]
    pub fn missing_for(&self, script: &Script, term: &Term) -> Vec<Term> {
        super::gate::missing(self, script, term)
    }
}
