//! The scenario as the run reads it: looked up by id, edges by where they start and end. Built
//! once per fold; tolerates every scenario a designer can save, however broken.

use crate::id::{EdgeId, EpisodeId, FaultId, GateId, NodeId};
use crate::scenario::{
    Action, Decision, Edge, EdgeKind, Episode, Fault, Gate, Lane, Mistake, Node, NodeKind,
    Scenario, Term, Trigger, TriggerEvent,
};
use std::collections::{BTreeMap, BTreeSet};

/// A scenario with its indexes.
#[derive(Debug, Clone)]
pub struct Script<'s> {
    /// The scenario itself.
    pub scenario: &'s Scenario,
    nodes: BTreeMap<&'s NodeId, &'s Node>,
    edges: BTreeMap<&'s EdgeId, &'s Edge>,
    leaving: BTreeMap<&'s NodeId, Vec<&'s Edge>>,
    entering: BTreeMap<&'s NodeId, Vec<&'s Edge>>,
    faults: BTreeMap<&'s FaultId, &'s Fault>,
    gates: BTreeMap<&'s GateId, &'s Gate>,
    episodes: BTreeMap<&'s EpisodeId, &'s Episode>,
}

impl<'s> Script<'s> {
    /// Indexes `scenario`.
    #[must_use]
    pub fn new(scenario: &'s Scenario) -> Self {
        let mut leaving: BTreeMap<&NodeId, Vec<&Edge>> = BTreeMap::new();
        let mut entering: BTreeMap<&NodeId, Vec<&Edge>> = BTreeMap::new();
        for edge in &scenario.edges {
            if let Some(from) = &edge.from {
                leaving.entry(from).or_default().push(edge);
            }
            entering.entry(&edge.to).or_default().push(edge);
        }
        for list in leaving.values_mut() {
            list.sort_by(|a, b| (a.position, &a.id).cmp(&(b.position, &b.id)));
        }
        Self {
            scenario,
            nodes: scenario.nodes.iter().map(|n| (&n.id, n)).collect(),
            edges: scenario.edges.iter().map(|e| (&e.id, e)).collect(),
            leaving,
            entering,
            faults: scenario.faults.iter().map(|f| (&f.id, f)).collect(),
            gates: scenario.gates.iter().map(|g| (&g.id, g)).collect(),
            episodes: scenario.episodes.iter().map(|e| (&e.id, e)).collect(),
        }
    }

    /// The node `id`.
    #[must_use]
    pub fn node(&self, id: &NodeId) -> Option<&'s Node> {
        self.nodes.get(id).copied()
    }

    /// The edge `id`.
    #[must_use]
    pub fn edge(&self, id: &EdgeId) -> Option<&'s Edge> {
        self.edges.get(id).copied()
    }

    /// The fault `id`.
    #[must_use]
    pub fn fault(&self, id: &FaultId) -> Option<&'s Fault> {
        self.faults.get(id).copied()
    }

    /// The gate `id`.
    #[must_use]
    pub fn gate(&self, id: &GateId) -> Option<&'s Gate> {
        self.gates.get(id).copied()
    }

    /// The episode `id`.
    #[must_use]
    pub fn episode(&self, id: &EpisodeId) -> Option<&'s Episode> {
        self.episodes.get(id).copied()
    }

    /// Edges that leave `id`, in their order.
    #[must_use]
    pub fn leaving(&self, id: &NodeId) -> &[&'s Edge] {
        self.leaving.get(id).map_or(&[], Vec::as_slice)
    }

    /// Edges that enter `id`.
    #[must_use]
    pub fn entering(&self, id: &NodeId) -> &[&'s Edge] {
        self.entering.get(id).map_or(&[], Vec::as_slice)
    }

    /// The branches of a decision, in their order.
    pub fn branches(&self, id: &NodeId) -> impl Iterator<Item = &'s Edge> + '_ {
        self.leaving(id)
            .iter()
            .copied()
            .filter(|e| matches!(e.kind, EdgeKind::Branch(_)))
    }

    /// All trigger edges, in the order of their ids.
    pub fn triggers(&self) -> impl Iterator<Item = (&'s Edge, &'s Trigger)> + '_ {
        self.edges
            .values()
            .filter_map(|edge| trigger_of(edge).map(|trigger| (*edge, trigger)))
    }

    /// The trigger on the edge `id`.
    #[must_use]
    pub fn trigger(&self, id: &EdgeId) -> Option<(&'s Edge, &'s Trigger)> {
        let edge = self.edge(id)?;
        trigger_of(edge).map(|trigger| (edge, trigger))
    }

    /// Symptoms the story begins with: no flow edge and no trigger leads to them.
    pub fn entries(&self) -> impl Iterator<Item = &'s Node> + '_ {
        self.scenario.nodes.iter().filter(|node| {
            matches!(node.kind, NodeKind::Symptom(_))
                && self.entering(&node.id).iter().all(|edge| match edge.kind {
                    EdgeKind::Then | EdgeKind::Branch(_) | EdgeKind::Trigger(_) => false,
                    EdgeKind::HintFor | EdgeKind::Contains => true,
                })
        })
    }

    /// The action a node stands for.
    #[must_use]
    pub fn action(&self, id: &NodeId) -> Option<&'s Action> {
        match &self.node(id)?.kind {
            NodeKind::Action(action) => Some(action),
            NodeKind::Symptom(_)
            | NodeKind::Inject(_)
            | NodeKind::Decision(_)
            | NodeKind::Mistake(_)
            | NodeKind::Hint(_)
            | NodeKind::Monitoring(_)
            | NodeKind::Notice(_)
            | NodeKind::Aftercare(_)
            | NodeKind::Ending(_)
            | NodeKind::Note => None,
        }
    }

    /// The mistake a node stands for.
    #[must_use]
    pub fn mistake(&self, id: &NodeId) -> Option<&'s Mistake> {
        let NodeKind::Mistake(mistake) = &self.node(id)?.kind else {
            return None;
        };
        Some(mistake)
    }

    /// The decision a node stands for.
    #[must_use]
    pub fn decision(&self, id: &NodeId) -> Option<&'s Decision> {
        let NodeKind::Decision(decision) = &self.node(id)?.kind else {
            return None;
        };
        Some(decision)
    }

    /// The lane a node belongs to, if it belongs to one.
    #[must_use]
    pub fn lane(&self, id: &NodeId) -> Option<Lane> {
        match &self.node(id)?.kind {
            NodeKind::Action(action) => Some(action.lane),
            NodeKind::Decision(_) => Some(Lane::Decision),
            NodeKind::Notice(_) | NodeKind::Aftercare(_) => Some(Lane::Propagation),
            NodeKind::Mistake(_) | NodeKind::Monitoring(_) => Some(Lane::Recovery),
            NodeKind::Symptom(_)
            | NodeKind::Inject(_)
            | NodeKind::Hint(_)
            | NodeKind::Ending(_)
            | NodeKind::Note => None,
        }
    }

    /// The faults whose resolution the episode's root asks for.
    #[must_use]
    pub fn faults_of(&self, episode: &EpisodeId) -> BTreeSet<FaultId> {
        let root = self.episode(episode).and_then(|e| e.root.as_ref());
        let mut faults = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut open: Vec<&Term> = root.into_iter().collect();
        while let Some(term) = open.pop() {
            match term {
                Term::Fault(fault) => {
                    if self.fault(fault).is_some() {
                        faults.insert(fault.clone());
                    }
                }
                Term::Condition(_) => {}
                Term::Gate(gate) => {
                    if seen.insert(gate) {
                        open.extend(self.gate(gate).into_iter().flat_map(|g| &g.inputs));
                    }
                }
            }
        }
        faults
    }

    /// The episode a trigger speaks of when it says "the root": the one its event names, or else
    /// the one of the node it starts from, or else the first.
    #[must_use]
    pub fn source_episode(&self, edge: &Edge, trigger: &Trigger) -> Option<&'s EpisodeId> {
        let named = match &trigger.on {
            TriggerEvent::EpisodeStarted { episode }
            | TriggerEvent::EpisodeResolved { episode } => Some(episode),
            TriggerEvent::DrillStarted
            | TriggerEvent::NodeEntered
            | TriggerEvent::FaultResolved { .. }
            | TriggerEvent::MonitoringStarted
            | TriggerEvent::NoticeGiven
            | TriggerEvent::MistakeMade
            | TriggerEvent::ActionMissed
            | TriggerEvent::Manual => None,
        };
        named
            .and_then(|id| self.episode(id))
            .map(|e| &e.id)
            .or_else(|| {
                edge.from
                    .as_ref()
                    .and_then(|from| self.node(from))
                    .map(|node| &node.episode)
            })
            .or_else(|| self.scenario.episodes.first().map(|e| &e.id))
    }
}

fn trigger_of(edge: &Edge) -> Option<&Trigger> {
    match &edge.kind {
        EdgeKind::Trigger(trigger) => Some(trigger),
        EdgeKind::Then | EdgeKind::Branch(_) | EdgeKind::HintFor | EdgeKind::Contains => None,
    }
}
