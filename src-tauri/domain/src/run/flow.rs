//! Moving through the play graph: what becomes active, what is done, what that sets going.

use super::script::Script;
use super::state::{EpisodeRun, Phase, RunState, Visit};
use super::trigger;
use crate::id::{EdgeId, EpisodeId, FaultId, NodeId, PersonId};
use crate::scenario::{Edge, EdgeKind, NodeKind};
use std::collections::BTreeSet;

/// Something triggers may wait for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Happening {
    DrillStarted,
    EpisodeStarted(EpisodeId),
    NodeEntered(NodeId),
    FaultResolved(FaultId),
    EpisodeResolved(EpisodeId),
    MonitoringStarted(Option<NodeId>),
    NoticeGiven(Option<NodeId>),
    MistakeMade(Option<NodeId>),
    ActionMissed(NodeId),
}

impl Happening {
    /// The action that was not done by its time.
    pub const fn missed(&self) -> Option<&NodeId> {
        if let Self::ActionMissed(node) = self {
            Some(node)
        } else {
            None
        }
    }
}

/// One event being taken in.
pub(super) struct Step<'a, 's> {
    pub script: &'a Script<'s>,
    pub clock: u32,
    pub happenings: Vec<(Happening, u32)>,
}

impl<'a, 's> Step<'a, 's> {
    pub fn new(script: &'a Script<'s>, clock: u32) -> Self {
        Self {
            script,
            clock,
            happenings: Vec::new(),
        }
    }

    pub fn happened(&mut self, what: Happening) {
        self.happenings.push((what, self.clock));
    }
}

impl RunState {
    pub(super) fn start(&mut self, step: &mut Step) {
        self.phase = Phase::Running;
        self.clock.runs = true;
        step.happened(Happening::DrillStarted);
        let entries: Vec<NodeId> = step.script.entries().map(|node| node.id.clone()).collect();
        if entries.is_empty()
            && let Some(first) = step.script.scenario.episodes.first()
        {
            self.start_episode(step, &first.id);
        }
        self.enter(step, entries);
    }

    fn start_episode(&mut self, step: &mut Step, episode: &EpisodeId) {
        if !self.episodes.contains_key(episode) {
            let run = EpisodeRun {
                started: step.clock,
                difficulty: self.difficulty,
                resolved: None,
            };
            self.episodes.insert(episode.clone(), run);
            step.happened(Happening::EpisodeStarted(episode.clone()));
        }
    }

    pub(super) fn set_off(&mut self, step: &mut Step, fault: &FaultId) {
        if step.script.fault(fault).is_none() {
            return;
        }
        let difficulty = self.difficulty;
        let run = self.faults.entry(fault.clone()).or_default();
        if run.set_off.is_some() && run.resolved.is_none() {
            return;
        }
        run.reopened = run.resolved.is_some();
        run.resolved = None;
        run.mitigated = None;
        run.set_off = Some(step.clock);
        run.difficulty = difficulty;
        self.back_to_running(step);
    }

    pub(super) fn fire(&mut self, step: &mut Step, id: &EdgeId) {
        let Some((edge, _)) = step.script.trigger(id) else {
            return;
        };
        if !trigger::take(self, step, id) {
            return;
        }
        if let Some(target) = step.script.node(&edge.to) {
            let resolved = self.root_resolved(&target.episode).is_some();
            if target.is_flow() && !resolved {
                self.back_to_running(step);
            }
            if let Some(visit) = self.visits.get_mut(&target.id) {
                visit.done = None;
            }
            self.enter(step, [target.id.clone()]);
        }
    }

    /// The cascade: a new fault ends monitoring.
    pub(super) fn back_to_running(&mut self, step: &mut Step) {
        if matches!(self.phase, Phase::Monitoring | Phase::Resolved) {
            self.phase = Phase::Running;
            self.stop_monitoring(step);
        }
    }

    pub(super) fn stop_monitoring(&mut self, step: &Step) {
        self.monitoring = None;
        let watched: Vec<NodeId> = self
            .active
            .iter()
            .filter(|id| {
                step.script
                    .node(id)
                    .is_some_and(|node| matches!(node.kind, NodeKind::Monitoring(_)))
            })
            .cloned()
            .collect();
        for id in watched {
            self.active.remove(&id);
            self.visit(&id, step.clock).done = Some(step.clock);
        }
    }

    pub(super) fn visit(&mut self, node: &NodeId, clock: u32) -> &mut Visit {
        self.visits.entry(node.clone()).or_insert_with(|| Visit {
            entered: clock,
            times: 1,
            ..Visit::default()
        })
    }

    /// Marks `node` done and moves on to what follows it.
    pub(super) fn done(&mut self, step: &mut Step, node: &NodeId, who: Option<PersonId>) {
        let Some(known) = step.script.node(node) else {
            return;
        };
        self.start_episode(step, &known.episode);
        self.pass(step, node);
        let clock = step.clock;
        let visit = self.visit(node, clock);
        visit.done = Some(clock);
        visit.who = who;
        self.active.remove(node);
        self.enter_after(step, node);
    }

    pub(super) fn enter_after(&mut self, step: &mut Step, node: &NodeId) {
        let next: Vec<NodeId> = step
            .script
            .leaving(node)
            .iter()
            .filter(|edge| matches!(edge.kind, EdgeKind::Then) && self.may_follow(edge))
            .map(|edge| edge.to.clone())
            .collect();
        self.enter(step, next);
    }

    fn may_follow(&self, edge: &Edge) -> bool {
        self.visits
            .get(&edge.to)
            .is_none_or(|visit| edge.loop_at_most.is_some_and(|most| visit.times <= most))
    }

    /// Makes nodes active. A node not used at this difficulty is passed through.
    pub(super) fn enter(&mut self, step: &mut Step, nodes: impl IntoIterator<Item = NodeId>) {
        let mut open: Vec<NodeId> = nodes.into_iter().collect();
        let mut seen = BTreeSet::new();
        while let Some(id) = open.pop() {
            let Some(node) = step.script.node(&id) else {
                continue;
            };
            if !seen.insert(id.clone())
                || self.active.contains(&id)
                || matches!(node.kind, NodeKind::Note)
            {
                continue;
            }
            self.start_episode(step, &node.episode);
            let used = node.is_used_at(self.difficulty_of(node));
            let clock = step.clock;
            let visit = self.visits.entry(id.clone()).or_default();
            visit.entered = clock;
            visit.times = visit.times.saturating_add(1);
            if used {
                self.active.insert(id.clone());
                step.happened(Happening::NodeEntered(id));
            } else {
                visit.done = Some(clock);
                let leaving = step.script.leaving(&id).iter();
                open.extend(
                    leaving
                        .filter(|edge| leads_on(&edge.kind))
                        .map(|edge| edge.to.clone()),
                );
            }
        }
    }

    /// The team is at `node` without having been led there: signs and words before it are behind,
    /// and a decision that leads straight to it was taken that way.
    pub(super) fn pass(&mut self, step: &mut Step, node: &NodeId) {
        if self.active.contains(node) {
            return;
        }
        let mut open = vec![node.clone()];
        let mut seen: BTreeSet<NodeId> = BTreeSet::from([node.clone()]);
        while let Some(id) = open.pop() {
            for edge in step.script.entering(&id) {
                let Some(from) = edge.from.as_ref().and_then(|from| step.script.node(from)) else {
                    continue;
                };
                if !seen.insert(from.id.clone()) {
                    continue;
                }
                let is_active = self.active.contains(&from.id);
                let (is_chosen, is_behind) = match &edge.kind {
                    EdgeKind::Branch(_) => (chooses(&from.kind), false),
                    EdgeKind::Then => (false, comes_by_itself(&from.kind)),
                    EdgeKind::Trigger(_) | EdgeKind::HintFor | EdgeKind::Contains => (false, false),
                };
                let clock = step.clock;
                if is_chosen && is_active {
                    let visit = self.visit(&from.id, clock);
                    visit.chosen = Some(edge.id.clone());
                    visit.done = Some(clock);
                    self.active.remove(&from.id);
                } else if is_behind && is_active {
                    self.visit(&from.id, clock).done = Some(clock);
                    self.active.remove(&from.id);
                    self.enter_after(step, &from.id);
                } else if is_behind && !self.is_done(&from.id) {
                    open.push(from.id.clone());
                }
            }
        }
    }
}

/// Whether the team takes one of the ways out.
fn chooses(kind: &NodeKind) -> bool {
    match kind {
        NodeKind::Decision(_) => true,
        NodeKind::Symptom(_)
        | NodeKind::Inject(_)
        | NodeKind::Action(_)
        | NodeKind::Mistake(_)
        | NodeKind::Hint(_)
        | NodeKind::Monitoring(_)
        | NodeKind::Notice(_)
        | NodeKind::Aftercare(_)
        | NodeKind::Ending(_)
        | NodeKind::Note => false,
    }
}

/// Whether it happens to the team, so that what comes after it shows that it was there.
fn comes_by_itself(kind: &NodeKind) -> bool {
    match kind {
        NodeKind::Symptom(_) | NodeKind::Inject(_) => true,
        NodeKind::Decision(_)
        | NodeKind::Action(_)
        | NodeKind::Mistake(_)
        | NodeKind::Hint(_)
        | NodeKind::Monitoring(_)
        | NodeKind::Notice(_)
        | NodeKind::Aftercare(_)
        | NodeKind::Ending(_)
        | NodeKind::Note => false,
    }
}

fn leads_on(kind: &EdgeKind) -> bool {
    match kind {
        EdgeKind::Then => true,
        EdgeKind::Branch(branch) => branch.default,
        EdgeKind::Trigger(_) | EdgeKind::HintFor | EdgeKind::Contains => false,
    }
}
