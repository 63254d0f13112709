//! The stages of a drill: monitoring before the resolution notice, both lanes, voices from outside.

use super::graph::Graph;
use super::{Code, Finding, at_edge, at_node};
use crate::scenario::edit::{Edit, ElementKind, ElementRef, Place, skeleton_words};
use crate::scenario::*;

pub(super) fn check(g: &Graph<'_>, found: &mut Vec<Finding>) {
    let is_notice = |at: &usize| matches!(g.s.nodes[*at].kind, NodeKind::Notice(_));
    let notices = (0..g.s.nodes.len()).filter(is_notice);
    for notice in notices.take(10 * g.affordable()) {
        unwatched(g, notice, found);
    }
    one_lane(g, found);
    no_voice(g, found);
}

/// A notice that a repair leads to without passing monitoring, or before which nobody watches at all.
fn unwatched(g: &Graph<'_>, notice: usize, found: &mut Vec<Finding>) {
    let Upstream { is_seen, entered } = g.upstream_unwatched(notice);
    let node = &g.s.nodes[notice];
    let repairs = |at: usize| is_seen[at] && g.is_repair(at);
    let passes = (0..g.s.nodes.len()).any(repairs);
    let is_watched = entered.iter().any(|watched| *watched);
    if !passes && is_watched {
        return;
    }
    let mut finding = Finding::new(Code::Unwatched, vec![at_node(node)]).about(node);
    // The edges into the notice by which a repair passes monitoring by.
    let by: Vec<&Edge> = g.into[notice]
        .iter()
        .filter(|(_, from)| !is_watching(&g.s.nodes[*from].kind))
        .filter(|(_, from)| !passes || g.is_after_repair(*from))
        .map(|(edge, _)| &g.s.edges[*edge])
        .collect();
    finding.at.extend(by.iter().map(|edge| at_edge(edge)));
    let fix = match by.as_slice() {
        [edge] => {
            let words = skeleton_words(g.s.head.language);
            Some(Edit::InsertOnEdge {
                edge: edge.id.clone(),
                title: words.monitoring.to_owned(),
                kind: NodeKind::Monitoring(Monitoring {
                    watch: vec![words.watch.to_owned()],
                }),
            })
        }
        [] | [_, _, ..] => None,
    };
    found.push(finding.fixed_by(fix));
}

const fn is_watching(kind: &NodeKind) -> bool {
    matches!(kind, NodeKind::Monitoring(_))
}

/// What leads to a node without monitoring in between.
struct Upstream {
    /// The nodes passed.
    is_seen: Vec<bool>,
    /// For each monitoring node whether the walk stopped there.
    entered: Vec<bool>,
}

impl Graph<'_> {
    fn upstream_unwatched(&self, node: usize) -> Upstream {
        let mut is_seen = vec![false; self.s.nodes.len()];
        let mut entered = vec![false; self.s.nodes.len()];
        let mut open = vec![node];
        while let Some(at) = open.pop() {
            if is_watching(&self.s.nodes[at].kind) {
                entered[at] = true;
                continue;
            }
            if !std::mem::replace(&mut is_seen[at], true) {
                open.extend(self.into[at].iter().map(|(_, from)| *from));
            }
        }
        Upstream { is_seen, entered }
    }

    /// Whether the action resolves a fault, is asked for by the gate that does (outside the
    /// propagation), or comes when one is resolved.
    fn is_repair(&self, at: usize) -> bool {
        let node = &self.s.nodes[at];
        let is_asked = || {
            let in_lane = node
                .kind
                .action()
                .is_some_and(|a| a.lane != Lane::Propagation);
            in_lane && self.repairing.contains(&node.id)
        };
        node.kind.resolves().next().is_some() || is_asked() || self.after_repair[at]
    }

    /// Whether a repair stands at or before the node with no monitoring between.
    fn is_after_repair(&self, node: usize) -> bool {
        let seen = self.upstream_unwatched(node).is_seen;
        (0..seen.len()).any(|at| seen[at] && self.is_repair(at))
    }
}

/// Only the recovery acts, or only the propagation does.
fn one_lane(g: &Graph<'_>, found: &mut Vec<Finding>) {
    let mut lanes = [false; 3];
    for action in g.s.nodes.iter().filter_map(|n| n.kind.action()) {
        match action.lane {
            Lane::Recovery => lanes[0] = true,
            Lane::Propagation => lanes[1] = true,
            Lane::Decision => lanes[2] = true,
        }
    }
    let [recovery, propagation, decision] = lanes;
    let missing = match (recovery || decision, propagation) {
        (true, false) => "propagation",
        (false, true) => "recovery",
        (true, true) | (false, false) => return,
    };
    let first = g.s.nodes.iter().find(|n| n.kind.action().is_some());
    let finding = Finding::new(Code::OneLane, first.map(at_node).into_iter().collect())
        .with("missing", missing);
    let symptom = || {
        let mut symptoms = g.s.nodes.iter();
        symptoms.find(|n| matches!(n.kind, NodeKind::Symptom(_)))
    };
    let fix = (missing == "propagation")
        .then(symptom)
        .flatten()
        .map(|at| {
            let words = skeleton_words(g.s.head.language);
            Edit::AddNode {
                place: Place::Side {
                    node: at.id.clone(),
                },
                title: words.first_announcement.to_owned(),
                kind: NodeKind::Action(Action {
                    lane: Lane::Propagation,
                    recognised_by: words.first_announcement_seen.to_owned(),
                    expected_by: Some(10),
                    ..Action::default()
                }),
            }
        });
    found.push(finding.fixed_by(fix));
}

/// Nobody asks for the customers or the business.
fn no_voice(g: &Graph<'_>, found: &mut Vec<Finding>) {
    let is_outside = |kind: PersonaKind| match kind {
        PersonaKind::CustomerCentre | PersonaKind::EmergencyCommittee => true,
        PersonaKind::Cto | PersonaKind::Marketing | PersonaKind::Own => false,
    };
    let outside: Vec<&Persona> = g.s.personas.iter().filter(|p| is_outside(p.kind)).collect();
    let asks = |n: &Node| {
        let persona = n.kind.inject().and_then(|i| i.persona.as_ref());
        persona.is_some_and(|id| outside.iter().any(|p| p.id == *id))
    };
    let Some(first) = g.s.nodes.iter().find(|n| n.is_flow()) else {
        return;
    };
    if g.s.nodes.iter().any(asks) {
        return;
    }
    let symptom =
        g.s.nodes
            .iter()
            .find(|n| matches!(n.kind, NodeKind::Symptom(_)));
    let at = symptom.unwrap_or(first);
    let words = skeleton_words(g.s.head.language);
    let fix = outside.first().map(|persona| Edit::AddNode {
        place: Place::Side {
            node: at.id.clone(),
        },
        title: String::new(),
        kind: NodeKind::Inject(Inject {
            persona: Some(persona.id.clone()),
            channel: words.customers_ask_channel.to_owned(),
            text: words.customers_ask.to_owned(),
            good_answer: words.customers_ask_answer.map(str::to_owned).to_vec(),
            reveals: Vec::new(),
        }),
    });
    let head = ElementRef::new(ElementKind::Head, &"head");
    let finding = Finding::new(Code::NoVoice, vec![head, at_node(at)]);
    found.push(finding.fixed_by(fix));
}
