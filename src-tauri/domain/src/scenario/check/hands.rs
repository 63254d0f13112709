//! What only a hand brings has no minute: what the lengths and the simulation then do is said.

use super::graph::Graph;
use super::{Code, Finding, at_edge, at_node, shown};
use crate::id::NodeId;
use crate::scenario::edit::{ElementKind, ElementRef};
use crate::scenario::logic::Met;
use crate::scenario::*;

pub(super) fn check(g: &Graph<'_>, found: &mut Vec<Finding>) {
    for edge in &g.s.edges {
        let trigger = match &edge.kind {
            EdgeKind::Trigger(trigger) => trigger,
            EdgeKind::Then | EdgeKind::Branch(_) | EdgeKind::HintFor | EdgeKind::Contains => {
                continue;
            }
        };
        let Some(target) = g.index.node(&edge.to).map(|at| &g.s.nodes[at]) else {
            continue;
        };
        if trigger.on == TriggerEvent::Manual && edge.from.is_none() {
            if target.is_flow() {
                let finding = Finding::new(Code::NoMinute, vec![at_edge(edge), at_node(target)]);
                found.push(finding.about(target).with("reason", "start"));
            }
            continue;
        }
        let term = terms(g, edge, trigger)
            .into_iter()
            .find_map(|term| Some((hand_of(g, &term)?, term)));
        if let Some((condition, term)) = term {
            let at = ElementRef::new(ElementKind::Condition, &condition.id);
            let finding = Finding::new(Code::NoMinute, vec![at, at_edge(edge), at_node(target)]);
            let has_others = met(g, &term, Met::ByHand) != Met::ByHand;
            found.push(
                finding
                    .about(target)
                    .with("condition", shown(&condition.title))
                    .with("reason", if has_others { "rest" } else { "alone" }),
            );
        }
    }
}

/// What a trigger waits for, and what its windows look at.
fn terms(g: &Graph<'_>, edge: &Edge, trigger: &Trigger) -> Vec<Term> {
    let root = |episode: &crate::id::EpisodeId| {
        let at = g.episodes.get(episode)?;
        g.s.episodes[*at].root.clone()
    };
    let event = match &trigger.on {
        TriggerEvent::FaultResolved { fault } => Some(Term::Fault(fault.clone())),
        TriggerEvent::EpisodeResolved { episode } => root(episode),
        TriggerEvent::DrillStarted
        | TriggerEvent::EpisodeStarted { .. }
        | TriggerEvent::NodeEntered
        | TriggerEvent::MonitoringStarted
        | TriggerEvent::NoticeGiven
        | TriggerEvent::MistakeMade
        | TriggerEvent::ActionMissed
        | TriggerEvent::Manual => None,
    };
    let from = edge.from.as_ref().and_then(|id| g.index.node(id));
    let home = match (&trigger.on, from) {
        (TriggerEvent::EpisodeResolved { episode }, _) => Some(episode),
        (_, Some(at)) => Some(&g.s.nodes[at].episode),
        (_, None) => g.s.episodes.first().map(|e| &e.id),
    };
    let windows = trigger.windows.iter().filter_map(|w| match &w.anchor {
        Anchor::RootResolved => home.and_then(root),
        Anchor::FaultResolved { fault } => Some(Term::Fault(fault.clone())),
        Anchor::Event | Anchor::NodeEntered { .. } => None,
    });
    event.into_iter().chain(windows).collect()
}

/// A condition confirmed by hand without which the term is never fulfilled.
fn hand_of<'a>(g: &Graph<'a>, term: &Term) -> Option<&'a Condition> {
    if met(g, term, Met::ByHand) == Met::Never || met(g, term, Met::Never) != Met::Never {
        return None;
    }
    let below = g.logic.inputs_first(term, true).ok()?;
    let mut conditions = below.iter().filter_map(|term| match term {
        Term::Condition(id) => g.logic.condition(id),
        Term::Fault(_) | Term::Gate(_) => None,
    });
    conditions.find(|c| c.met_when == MetWhen::ByHand)
}

/// When a term is fulfilled if everything is done at once and hands confirm like this.
fn met(g: &Graph<'_>, term: &Term, by_hand: Met) -> Met {
    let done = |id: &NodeId| g.index.node(id).map(|_| 0);
    g.logic.met(
        term,
        &|_| Some(0),
        &|condition| match Met::when(condition, done) {
            Met::ByHand => by_hand,
            known @ (Met::Never | Met::At(_)) => known,
        },
    )
}
