//! Faults that may be resolved before anything says that they are there.

use super::graph::Graph;
use super::{Code, Finding, at_fault, at_node, difficulty_word, shown};
use crate::id::FaultId;
use crate::scenario::logic::Met;
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
    let first_of = |goals: &[(usize, u64)]| {
        let goal = course.before_known(goals, known)?;
        by.set(Some(goal));
        Some(0)
    };
    let repairs_of = |id: &FaultId| -> Vec<(usize, u64)> {
        let nodes = g.s.nodes.iter().enumerate();
        let repairs = nodes.filter(|(_, node)| node.repairs(id));
        repairs.map(|(at, node)| (at, node.shows_after())).collect()
    };
    let met = g.logic.met(
        &Term::Fault(fault.id.clone()),
        &|id| first_of(&repairs_of(id)),
        &|condition| match &condition.met_when {
            MetWhen::ActionDone { node } | MetWhen::InjectAnswered { node } => {
                let goal = g.index.node(node).map(|at| (at, 0));
                Met::at(goal.and_then(|goal| first_of(&[goal])))
            }
            MetWhen::ByHand => Met::Never,
        },
    );
    met.moment().and(by.get())
}
