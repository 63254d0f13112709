//! Edits of edges. Decisions stay sound: their ways out are branches, exactly one is the default.

use super::dispatch::{NewId, Outcome, check_number, text_of};
use super::fault_logic::done;
use super::{EditRefusal, ElementKind};
use crate::id::*;
use crate::scenario::*;
use std::collections::{HashMap, HashSet};

pub(super) fn connect(
    s: &mut Scenario,
    from: Option<&NodeId>,
    to: &NodeId,
    kind: &EdgeKind,
    new_id: NewId,
) -> Outcome {
    let target = node(s, to)?.title.clone();
    if let Some(from) = from {
        check_pair(s, from, to, kind)?;
    } else if !starts_anywhere(kind) {
        return Err(EditRefusal::StartNeeded);
    } else {
        check_values(kind)?;
    }
    let kind = from.map_or_else(|| kind.clone(), |from| fitting(s, from, kind));
    if s.edges
        .iter()
        .any(|e| e.from.as_ref() == from && e.to == *to && same_bond(&e.kind, &kind))
    {
        return Err(EditRefusal::AlreadyConnected);
    }
    let bound = from
        .filter(|from| is_flow(&kind) && reaches(s, to, from))
        .map(|_| 1);
    let id = link(s, from, to, kind, new_id);
    if let Some(edge) = s.edges.last_mut() {
        edge.loop_at_most = bound;
    }
    done("edit-connect", &target, ElementKind::Edge, &id)
}

/// Appends an edge without asking.
pub(super) fn link(
    s: &mut Scenario,
    from: Option<&NodeId>,
    to: &NodeId,
    kind: EdgeKind,
    new_id: NewId,
) -> EdgeId {
    let position = s
        .edges
        .iter()
        .filter(|e| e.from.as_ref() == from && from.is_some())
        .map(|e| e.position + 1)
        .max()
        .unwrap_or(0);
    let id = EdgeId(new_id("x"));
    s.edges.push(Edge {
        id: id.clone(),
        from: from.cloned(),
        to: to.clone(),
        position,
        primary: false,
        loop_at_most: None,
        kind,
        extra: Extra::new(),
    });
    id
}

fn check_pair(
    s: &Scenario,
    from: &NodeId,
    to: &NodeId,
    kind: &EdgeKind,
) -> Result<(), EditRefusal> {
    let start = node(s, from)?;
    if from == to {
        return Err(EditRefusal::SelfLoop);
    }
    check_values(kind)?;
    let is_decision = matches!(start.kind, NodeKind::Decision(_));
    match kind {
        EdgeKind::Branch(_) if !is_decision => Err(EditRefusal::NotADecision),
        EdgeKind::Then if matches!(start.kind, NodeKind::Ending(_)) => {
            Err(EditRefusal::AfterEnding)
        }
        EdgeKind::Branch(_)
        | EdgeKind::Then
        | EdgeKind::Trigger(_)
        | EdgeKind::HintFor
        | EdgeKind::Contains => Ok(()),
    }
}

/// Refuses figures that make no sense.
fn check_values(kind: &EdgeKind) -> Result<(), EditRefusal> {
    match kind {
        EdgeKind::Branch(branch) => {
            text_of(&branch.when)?;
            match branch.likelihood {
                Some(likelihood) if !(0.0..=1.0).contains(&likelihood) => {
                    Err(EditRefusal::LikelihoodRange)
                }
                Some(_) | None => Ok(()),
            }
        }
        EdgeKind::Trigger(trigger) => {
            let bounds = trigger.windows.iter().flat_map(|w| [w.from, w.until]);
            let optional = [trigger.minimum_minutes_left, trigger.cap];
            let numbers = bounds.chain(optional).flatten().chain([trigger.delay]);
            numbers.into_iter().try_for_each(check_number)
        }
        EdgeKind::Then | EdgeKind::HintFor | EdgeKind::Contains => Ok(()),
    }
}

/// What `kind` becomes when it leaves `from`: out of a decision, *then* is a branch.
pub(super) fn fitting(s: &Scenario, from: &NodeId, kind: &EdgeKind) -> EdgeKind {
    let is_decision = s
        .nodes
        .iter()
        .any(|n| n.id == *from && matches!(n.kind, NodeKind::Decision(_)));
    let has_default = s.edges.iter().any(|e| {
        e.from.as_ref() == Some(from) && matches!(&e.kind, EdgeKind::Branch(b) if b.default)
    });
    match kind {
        EdgeKind::Then if is_decision => EdgeKind::Branch(Branch {
            default: !has_default,
            ..Branch::default()
        }),
        EdgeKind::Branch(branch) => EdgeKind::Branch(Branch {
            default: !has_default,
            ..branch.clone()
        }),
        EdgeKind::Then | EdgeKind::Trigger(_) | EdgeKind::HintFor | EdgeKind::Contains => {
            kind.clone()
        }
    }
}

fn starts_anywhere(kind: &EdgeKind) -> bool {
    match kind {
        EdgeKind::Trigger(trigger) => match trigger.on {
            TriggerEvent::NodeEntered | TriggerEvent::ActionMissed => false,
            TriggerEvent::DrillStarted
            | TriggerEvent::EpisodeStarted { .. }
            | TriggerEvent::FaultResolved { .. }
            | TriggerEvent::EpisodeResolved { .. }
            | TriggerEvent::MonitoringStarted
            | TriggerEvent::NoticeGiven
            | TriggerEvent::MistakeMade
            | TriggerEvent::Manual => true,
        },
        EdgeKind::Then | EdgeKind::Branch(_) | EdgeKind::HintFor | EdgeKind::Contains => false,
    }
}

fn same_bond(a: &EdgeKind, b: &EdgeKind) -> bool {
    match (a, b) {
        (EdgeKind::Trigger(a), EdgeKind::Trigger(b)) => a.on == b.on,
        (EdgeKind::Then | EdgeKind::Branch(_), EdgeKind::Then | EdgeKind::Branch(_))
        | (EdgeKind::HintFor, EdgeKind::HintFor)
        | (EdgeKind::Contains, EdgeKind::Contains) => true,
        (EdgeKind::Then, _)
        | (EdgeKind::Branch(_), _)
        | (EdgeKind::Trigger(_), _)
        | (EdgeKind::HintFor, _)
        | (EdgeKind::Contains, _) => false,
    }
}

pub(super) const fn is_flow(kind: &EdgeKind) -> bool {
    matches!(kind, EdgeKind::Then | EdgeKind::Branch(_))
}

/// Whether flow edges lead from `start` to `goal`.
pub(super) fn reaches(s: &Scenario, start: &NodeId, goal: &NodeId) -> bool {
    let mut next: HashMap<&NodeId, Vec<&NodeId>> = HashMap::new();
    for edge in s.edges.iter().filter(|e| is_flow(&e.kind)) {
        if let Some(from) = &edge.from {
            next.entry(from).or_default().push(&edge.to);
        }
    }
    let mut seen = HashSet::new();
    let mut open = vec![start];
    while let Some(at) = open.pop() {
        if at == goal {
            return true;
        }
        if seen.insert(at) {
            open.extend(next.get(at).into_iter().flatten());
        }
    }
    false
}

pub(super) fn update(s: &mut Scenario, edge: &Edge) -> Outcome {
    let at = position(s, &edge.id)?;
    check_number(edge.loop_at_most.unwrap_or(0))?;
    check_number(edge.position)?;
    let target = node(s, &edge.to)?.title.clone();
    match &edge.from {
        Some(from) => check_pair(s, from, &edge.to, &edge.kind)?,
        None if !starts_anywhere(&edge.kind) => return Err(EditRefusal::StartNeeded),
        None => check_values(&edge.kind)?,
    }
    if s.edges.iter().any(|e| {
        e.id != edge.id && e.from == edge.from && e.to == edge.to && same_bond(&e.kind, &edge.kind)
    }) {
        return Err(EditRefusal::AlreadyConnected);
    }
    s.edges[at] = edge.clone();
    if matches!(&edge.kind, EdgeKind::Branch(b) if b.default) {
        keep_one_default(s, edge.from.as_ref(), Some(&edge.id));
    }
    if edge.primary {
        keep_one_primary(s, &edge.to, &edge.id);
    }
    done("edit-update-edge", &target, ElementKind::Edge, &edge.id)
}

pub(super) fn set_default(s: &mut Scenario, id: &EdgeId) -> Outcome {
    let at = position(s, id)?;
    let from = s.edges[at].from.clone();
    let label = match &mut s.edges[at].kind {
        EdgeKind::Branch(branch) => {
            branch.default = true;
            branch.when.clone()
        }
        EdgeKind::Then | EdgeKind::Trigger(_) | EdgeKind::HintFor | EdgeKind::Contains => {
            return Err(EditRefusal::NotADecision);
        }
    };
    keep_one_default(s, from.as_ref(), Some(id));
    done("edit-set-default", &label, ElementKind::Edge, id)
}

/// Leaves exactly one default among the branches of `from`: `kept`, else the first marked, else the
/// first.
pub(super) fn keep_one_default(s: &mut Scenario, from: Option<&NodeId>, kept: Option<&EdgeId>) {
    let mut branches: Vec<(&EdgeId, u32, &mut Branch)> = s
        .edges
        .iter_mut()
        .filter(|e| e.from.as_ref() == from)
        .filter_map(|e| match &mut e.kind {
            EdgeKind::Branch(branch) => Some((&e.id, e.position, branch)),
            EdgeKind::Then | EdgeKind::Trigger(_) | EdgeKind::HintFor | EdgeKind::Contains => None,
        })
        .collect();
    branches.sort_by_key(|(_, position, _)| *position);
    let chosen = branches
        .iter()
        .position(|(id, _, _)| kept == Some(*id))
        .or_else(|| branches.iter().position(|(_, _, b)| b.default))
        .unwrap_or(0);
    for (at, (_, _, branch)) in branches.iter_mut().enumerate() {
        branch.default = at == chosen;
    }
}

pub(super) fn set_primary(s: &mut Scenario, id: &EdgeId) -> Outcome {
    let at = position(s, id)?;
    s.edges[at].primary = true;
    let to = s.edges[at].to.clone();
    keep_one_primary(s, &to, id);
    let title = node(s, &to)?.title.clone();
    done("edit-set-primary", &title, ElementKind::Edge, id)
}

fn keep_one_primary(s: &mut Scenario, to: &NodeId, kept: &EdgeId) {
    for edge in s.edges.iter_mut().filter(|e| e.to == *to && e.id != *kept) {
        edge.primary = false;
    }
}

pub(super) fn remove(s: &mut Scenario, id: &EdgeId) -> Outcome {
    let old = s.edges.remove(position(s, id)?);
    if matches!(&old.kind, EdgeKind::Branch(b) if b.default) {
        keep_one_default(s, old.from.as_ref(), None);
    }
    let title = s
        .nodes
        .iter()
        .find(|n| n.id == old.to)
        .map_or("", |n| &n.title);
    done("edit-remove-edge", title, ElementKind::Node, &old.to)
}

pub(super) fn node<'a>(s: &'a Scenario, id: &NodeId) -> Result<&'a Node, EditRefusal> {
    s.nodes
        .iter()
        .find(|n| n.id == *id)
        .ok_or_else(|| EditRefusal::missing(ElementKind::Node, id))
}

pub(super) fn position(s: &Scenario, id: &EdgeId) -> Result<usize, EditRefusal> {
    s.edges
        .iter()
        .position(|e| e.id == *id)
        .ok_or_else(|| EditRefusal::missing(ElementKind::Edge, id))
}
