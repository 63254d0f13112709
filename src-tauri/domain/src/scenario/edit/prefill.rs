//! A fault's times stand in the graph exactly once: its first symptom takes the time to detect, the
//! episode's first propagation action the time to announce, its repairing action the time to recover.

use super::dispatch::Outcome;
use super::{Applied, EditRefusal, Label, LeftOut};
use crate::id::*;
use crate::minutes::Minutes;
use crate::scenario::logic::Logic;
use crate::scenario::*;
use std::collections::{HashMap, HashSet};

/// Which of a fault's times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Time {
    Detect,
    Announce,
    Recover,
}

struct StandIn {
    node: NodeId,
    fault: FaultId,
    time: Time,
}

/// Gives the faults' times to the nodes that stand for them and have none.
pub(super) fn prefill(s: &mut Scenario) -> Outcome {
    let mut changed = false;
    for stand_in in stand_ins(s) {
        let Some(fault) = s.faults.iter().find(|f| f.id == stand_in.fault) else {
            continue;
        };
        let times = times_of(fault, stand_in.time);
        if times.0.is_zero() && times.1.is_empty() {
            continue;
        }
        if let Some(node) = s.nodes.iter_mut().find(|n| n.id == stand_in.node)
            && node.minutes.is_zero()
            && node.minutes_at.is_empty()
        {
            (node.minutes, node.minutes_at) = times;
            changed = true;
        }
    }
    if !changed {
        return Err(EditRefusal::NothingToDo);
    }
    Ok(Applied {
        label: Label::plain("edit-prefill"),
        element: None,
        left_out: LeftOut::default(),
    })
}

/// After a fault changed from `before`: the nodes that stood for its times follow, unless somebody
/// set them to something else.
pub(super) fn follow(s: &mut Scenario, before: &Fault) {
    let Some(after) = s.faults.iter().find(|f| f.id == before.id).cloned() else {
        return;
    };
    for stand_in in stand_ins(s).into_iter().filter(|i| i.fault == before.id) {
        let old = times_of(before, stand_in.time);
        let new = times_of(&after, stand_in.time);
        if let Some(node) = s.nodes.iter_mut().find(|n| n.id == stand_in.node) {
            let untouched = node.minutes == old.0 && node.minutes_at == old.1;
            let empty = node.minutes.is_zero() && node.minutes_at.is_empty();
            if untouched || empty {
                (node.minutes, node.minutes_at) = new;
            }
        }
    }
}

/// A fault's time for the normal difficulty, and for the others where they differ.
fn times_of(fault: &Fault, time: Time) -> (Minutes, Vec<MinutesAt>) {
    let read = |variant: &Variant| match time {
        Time::Detect => variant.detect,
        Time::Announce => variant.announce,
        Time::Recover => variant.recover,
    };
    let base = fault
        .variant(Difficulty::Mid)
        .or_else(|| fault.variants.first());
    let Some(base) = base else {
        return (Minutes::default(), Vec::new());
    };
    let normal = read(base);
    let others = Difficulty::ALL
        .into_iter()
        .filter(|d| *d != base.difficulty);
    let others = others.filter_map(|difficulty| {
        let minutes = read(fault.variant(difficulty)?);
        (minutes != normal).then_some(MinutesAt {
            difficulty,
            minutes,
        })
    });
    (normal, others.collect())
}

/// Every node stands for at most one time, and every time has at most one node.
fn stand_ins(s: &Scenario) -> Vec<StandIn> {
    let mut found: Vec<StandIn> = Vec::new();
    let mut taken: HashSet<NodeId> = HashSet::new();
    let mut add = |node: Option<&NodeId>, fault: &FaultId, time: Time| {
        if let Some(node) = node
            && taken.insert(node.clone())
        {
            found.push(StandIn {
                node: node.clone(),
                fault: fault.clone(),
                time,
            });
        }
    };
    let mut announced: HashSet<&EpisodeId> = HashSet::new();
    let homes = homes(s);
    for fault in &s.faults {
        add(first_symptom(s, &fault.id), &fault.id, Time::Detect);
        add(repairing_action(s, fault), &fault.id, Time::Recover);
        if let Some(episode) = homes.get(&fault.id).copied()
            && announced.insert(episode)
        {
            let first = s.nodes.iter().find(|n| {
                n.episode == *episode
                    && matches!(&n.kind, NodeKind::Action(a) if a.lane == Lane::Propagation)
            });
            add(first.map(|n| &n.id), &fault.id, Time::Announce);
        }
    }
    found
}

fn first_symptom<'a>(s: &'a Scenario, fault: &FaultId) -> Option<&'a NodeId> {
    let shows =
        |n: &&Node| matches!(n.kind, NodeKind::Symptom(_)) && n.kind.reveals().contains(fault);
    s.nodes.iter().find(shows).map(|n| &n.id)
}

fn repairing_action<'a>(s: &'a Scenario, fault: &Fault) -> Option<&'a NodeId> {
    if let Some(gate) = &fault.repaired_when
        && let Some(node) = first_action_of(s, gate)
    {
        return Some(node);
    }
    let repairs = |n: &&Node| n.repairs(&fault.id);
    s.nodes.iter().find(repairs).map(|n| &n.id)
}

fn first_action_of<'a>(s: &'a Scenario, gate: &GateId) -> Option<&'a NodeId> {
    let mut seen: HashSet<&GateId> = HashSet::new();
    let start = s.gates.iter().find(|g| g.id == *gate)?;
    seen.insert(&start.id);
    let mut open: Vec<&Term> = start.inputs.iter().rev().collect();
    while let Some(term) = open.pop() {
        match term {
            Term::Condition(id) => {
                let condition = s.conditions.iter().find(|c| c.id == *id);
                if let Some(MetWhen::ActionDone { node }) = condition.map(|c| &c.met_when) {
                    return s.nodes.iter().find(|n| n.id == *node).map(|n| &n.id);
                }
            }
            Term::Gate(id) => {
                if let Some(inner) = s.gates.iter().find(|g| g.id == *id)
                    && seen.insert(&inner.id)
                {
                    open.extend(inner.inputs.iter().rev());
                }
            }
            Term::Fault(_) => {}
        }
    }
    None
}

/// The episode each fault belongs to: the first whose root asks for it.
fn homes(s: &Scenario) -> HashMap<FaultId, &EpisodeId> {
    let logic = Logic::of(s);
    let mut homes = HashMap::new();
    for episode in &s.episodes {
        for fault in episode
            .root
            .iter()
            .flat_map(|root| logic.faults_under(root))
        {
            homes.entry(fault).or_insert(&episode.id);
        }
    }
    homes
}
