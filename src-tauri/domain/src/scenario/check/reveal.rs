//! Faults that may be resolved before anything says that they are there.

use super::graph::Graph;
use super::{Code, Finding, at_fault, at_node, difficulty_word, shown};
use crate::id::NodeId;
use crate::scenario::paths::Course;
use crate::scenario::*;
use std::cell::Cell;

/// Each fault is looked at until one of the prepared difficulties lets it be resolved unseen.
pub(super) fn check(g: &Graph<'_>, courses: &[Course<'_>], found: &mut Vec<Finding>) {
    for fault in g.s.faults.iter().take(g.affordable()) {
        let known: Vec<bool> =
            g.s.nodes
                .iter()
                .map(|n| n.kind.reveals().contains(&fault.id))
                .collect();
        if !known.contains(&true) {
            continue;
        }
        let early = courses
            .iter()
            .find_map(|course| Some((course, unseen(g, course, fault, &known)?)));
        if let Some((course, node)) = early {
            let node = &g.s.nodes[node];
            let finding = Finding::new(Code::EarlyResolution, vec![at_node(node), at_fault(fault)]);
            found.push(
                finding
                    .about(node)
                    .with("fault", shown(&fault.title))
                    .with("numeral", fault.numeral)
                    .with("difficulty", difficulty_word(course.difficulty()))
                    .with("difficulties", courses.len()),
            );
        }
    }
}

/// A node by which the fault may be resolved before any of `known`; what is confirmed by hand
/// waits for the facilitator, who knows.
fn unseen(g: &Graph<'_>, course: &Course<'_>, fault: &Fault, known: &[bool]) -> Option<usize> {
    let by = Cell::new(None);
    let can = |node: usize, holds_after: u64| {
        let can = course.can_come_before((node, holds_after), known);
        if can {
            by.set(Some(node));
        }
        can.then_some(0)
    };
    let done = |id: &NodeId| g.nodes.get(id).and_then(|node| can(*node, 0));
    let moment = g.logic.moment(
        &Term::Fault(fault.id.clone()),
        &|id| {
            let mut repairs = (0..g.s.nodes.len()).filter(|at| g.s.nodes[*at].repairs(id));
            repairs.find_map(|at| can(at, g.s.nodes[at].shows_after()))
        },
        &|condition| match &condition.met_when {
            MetWhen::ActionDone { node } | MetWhen::InjectAnswered { node } => done(node),
            MetWhen::ByHand => None,
        },
    );
    moment.and(by.get())
}
