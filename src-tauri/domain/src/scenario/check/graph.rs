//! A scenario by position, so that checks walk numbers instead of names.

use crate::id::*;
use crate::scenario::index::{Ends, Index};
use crate::scenario::logic::Logic;
use crate::scenario::*;
use std::collections::{HashMap, HashSet};

/// The scenario with its parts by id and its arrows by position. Of two elements with one id the
/// first holds.
pub(super) struct Graph<'a> {
    pub s: &'a Scenario,
    /// The nodes by id.
    pub index: &'a Index<'a>,
    pub faults: HashMap<&'a FaultId, usize>,
    pub gates: HashMap<&'a GateId, usize>,
    pub conditions: HashMap<&'a ConditionId, usize>,
    pub episodes: HashMap<&'a EpisodeId, usize>,
    pub personas: HashMap<&'a PersonaId, usize>,
    /// For each node the flow edges that leave it, as (edge, target).
    pub flow: Vec<Vec<(usize, usize)>>,
    /// For each node the triggers that start there, as (edge, target).
    pub triggers: Vec<Vec<(usize, usize)>>,
    /// For each node the flow edges, and the triggers set off by a node, that lead to it, as (edge,
    /// source).
    pub into: Vec<Vec<(usize, usize)>>,
    /// Nodes that come when a fault or an episode is resolved.
    pub after_repair: Vec<bool>,
    /// Nodes that a fault's own gate asks for.
    pub repairing: HashSet<&'a NodeId>,
    /// Nodes where something may begin: symptoms nothing leads to, targets of triggers that no node
    /// starts, mistakes that may happen at any time.
    pub entries: Vec<usize>,
    /// For each fault the episodes whose root asks for it.
    pub homes: Vec<Vec<usize>>,
    /// The fault logic by id.
    pub logic: Logic<'a>,
}

impl<'a> Graph<'a> {
    pub fn of(s: &'a Scenario, index: &'a Index<'a>) -> Self {
        let mut flow = vec![Vec::new(); s.nodes.len()];
        let mut triggers = vec![Vec::new(); s.nodes.len()];
        let mut into = vec![Vec::new(); s.nodes.len()];
        let mut after_repair = vec![false; s.nodes.len()];
        let mut is_led_to = vec![false; s.nodes.len()];
        let mut is_entry = vec![false; s.nodes.len()];
        for (at, edge) in s.edges.iter().enumerate() {
            let Ends { from, to: Some(to) } = index.ends[at] else {
                continue;
            };
            match (&edge.kind, from) {
                (EdgeKind::Then | EdgeKind::Branch(_), Some(from)) => {
                    flow[from].push((at, to));
                    into[to].push((at, from));
                    is_led_to[to] = true;
                }
                (EdgeKind::Trigger(trigger), Some(from)) => {
                    triggers[from].push((at, to));
                    is_led_to[to] = true;
                    if trigger.on == TriggerEvent::NodeEntered {
                        into[to].push((at, from));
                    }
                }
                (EdgeKind::Trigger(trigger), None) if edge.from.is_none() => {
                    is_entry[to] = true;
                    after_repair[to] |= matches!(
                        trigger.on,
                        TriggerEvent::FaultResolved { .. } | TriggerEvent::EpisodeResolved { .. }
                    );
                }
                (EdgeKind::Trigger(_) | EdgeKind::Then | EdgeKind::Branch(_), None)
                | (EdgeKind::HintFor | EdgeKind::Contains, _) => {}
            }
        }
        for (at, node) in s.nodes.iter().enumerate() {
            let begins = matches!(node.kind, NodeKind::Symptom(_)) && !is_led_to[at];
            let anytime = matches!(&node.kind, NodeKind::Mistake(m) if m.anytime);
            is_entry[at] |= begins || anytime;
        }
        let faults = by_id(s.faults.iter().map(|f| &f.id));
        let gates = by_id(s.gates.iter().map(|g| &g.id));
        let logic = Logic::of(s);
        let mut homes = vec![Vec::new(); s.faults.len()];
        for (at, episode) in s.episodes.iter().enumerate() {
            for fault in episode
                .root
                .iter()
                .flat_map(|root| logic.faults_under(root))
            {
                if let Some(fault) = faults.get(&fault) {
                    homes[*fault].push(at);
                }
            }
        }
        Self {
            s,
            index,
            faults,
            gates,
            conditions: by_id(s.conditions.iter().map(|c| &c.id)),
            episodes: by_id(s.episodes.iter().map(|e| &e.id)),
            personas: by_id(s.personas.iter().map(|p| &p.id)),
            flow,
            triggers,
            into,
            after_repair,
            repairing: repairing(s, &logic),
            entries: (0..s.nodes.len()).filter(|at| is_entry[*at]).collect(),
            homes,
            logic,
        }
    }

    /// How many faults can be asked one by one without the checker taking long.
    pub fn affordable(&self) -> usize {
        const MOST_STEPS: usize = 400_000;
        MOST_STEPS / (self.s.nodes.len() + self.s.edges.len()).max(1)
    }

    /// What is reached from the entries by flow edges and triggers.
    pub fn reached(&self) -> Vec<bool> {
        self.reached_from(&self.entries)
    }

    /// What is reached from some nodes by flow edges and triggers; they themselves are.
    pub fn reached_from(&self, start: &[usize]) -> Vec<bool> {
        let mut reached = vec![false; self.s.nodes.len()];
        let mut open = start.to_vec();
        while let Some(at) = open.pop() {
            if !std::mem::replace(&mut reached[at], true) {
                open.extend(
                    self.flow[at]
                        .iter()
                        .chain(&self.triggers[at])
                        .map(|(_, to)| *to),
                );
            }
        }
        reached
    }
}

fn by_id<'a, I: std::hash::Hash + Eq>(ids: impl Iterator<Item = &'a I>) -> HashMap<&'a I, usize> {
    let mut index = HashMap::new();
    for (at, id) in ids.enumerate() {
        index.entry(id).or_insert(at);
    }
    index
}

/// The nodes by which the conditions under the faults' own gates are met.
fn repairing<'a>(s: &'a Scenario, logic: &Logic<'a>) -> HashSet<&'a NodeId> {
    let gates = s.faults.iter().filter_map(|f| f.repaired_when.as_ref());
    let terms = gates.flat_map(|gate| {
        let below = logic.inputs_first(&Term::Gate(gate.clone()), true);
        below.unwrap_or_default()
    });
    let met = terms.filter_map(|term| match term {
        Term::Condition(id) => logic.condition(&id).map(|c| &c.met_when),
        Term::Fault(_) | Term::Gate(_) => None,
    });
    let nodes = met.filter_map(|by| match by {
        MetWhen::ActionDone { node } => Some(node),
        MetWhen::InjectAnswered { .. } | MetWhen::ByHand => None,
    });
    nodes.collect()
}

/// The strongly connected components of a graph given by successors, by Tarjan's method without
/// recursion; each component's members ascending, components after those they lead to.
pub(super) fn components(next: &[Vec<usize>]) -> Vec<Vec<usize>> {
    const UNSEEN: usize = usize::MAX;
    let count = next.len();
    let (mut order, mut low) = (vec![UNSEEN; count], vec![0; count]);
    let (mut on_stack, mut stack) = (vec![false; count], Vec::new());
    let mut found = Vec::new();
    let mut clock = 0;
    for start in 0..count {
        if order[start] != UNSEEN {
            continue;
        }
        let mut path = vec![(start, 0)];
        while let Some((at, turn)) = path.last_mut() {
            let at = *at;
            if *turn == 0 && order[at] == UNSEEN {
                order[at] = clock;
                low[at] = clock;
                clock += 1;
                stack.push(at);
                on_stack[at] = true;
            }
            if let Some(&to) = next[at].get(*turn) {
                *turn += 1;
                if order[to] == UNSEEN {
                    path.push((to, 0));
                } else if on_stack[to] {
                    low[at] = low[at].min(order[to]);
                }
                continue;
            }
            path.pop();
            if let Some((parent, _)) = path.last() {
                low[*parent] = low[*parent].min(low[at]);
            }
            if low[at] == order[at] {
                let mut members = Vec::new();
                while let Some(member) = stack.pop() {
                    on_stack[member] = false;
                    members.push(member);
                    if member == at {
                        break;
                    }
                }
                members.sort_unstable();
                found.push(members);
            }
        }
    }
    found
}

/// The components in which something leads back to itself.
pub(super) fn circles(next: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut circles: Vec<Vec<usize>> = components(next)
        .into_iter()
        .filter(|members| members.len() > 1 || next[members[0]].contains(&members[0]))
        .collect();
    circles.sort();
    circles
}
