//! Times that are still missing when a scenario is to be sealed.

use super::graph::Graph;
use super::{Code, Finding, at_fault, at_node};
use crate::scenario::edit::{self, Edit};
use crate::scenario::*;

pub(super) fn check(g: &Graph<'_>, found: &mut Vec<Finding>) {
    let missing = missing(g.s);
    if missing.is_empty() {
        return;
    }
    let finding = Finding::new(Code::MissingTimes, missing.clone()).with("count", missing.len());
    let mut filled = g.s.clone();
    let done = edit::apply(&mut filled, &Edit::PrefillMinutes, &mut |prefix| {
        prefix.to_owned()
    });
    let fix = (done.is_ok() && self::missing(&filled).is_empty()).then_some(Edit::PrefillMinutes);
    found.push(finding.fixed_by(fix));
}

/// Faults without a time to recover, and nodes that take time but say none.
fn missing(s: &Scenario) -> Vec<edit::ElementRef> {
    let difficulty = s.head.difficulty;
    let untimed = |fault: &&Fault| {
        let variant = fault.variant(difficulty);
        variant.is_some_and(|v| v.recover.is_zero())
    };
    let takes_time = |node: &&Node| match &node.kind {
        NodeKind::Action(action) => {
            node.kind.resolves().next().is_some() || action.lane == Lane::Recovery
        }
        NodeKind::Mistake(_) | NodeKind::Monitoring(_) => true,
        NodeKind::Symptom(_)
        | NodeKind::Inject(_)
        | NodeKind::Decision(_)
        | NodeKind::Hint(_)
        | NodeKind::Notice(_)
        | NodeKind::Aftercare(_)
        | NodeKind::Ending(_)
        | NodeKind::Note => false,
    };
    let is_used = |node: &&Node| node.is_used_at(difficulty);
    let untold = |node: &&Node| node.minutes_for(difficulty).is_zero();
    let nodes = s
        .nodes
        .iter()
        .filter(takes_time)
        .filter(is_used)
        .filter(untold);
    let faults = s.faults.iter().filter(untimed).map(at_fault);
    faults.chain(nodes.map(at_node)).collect()
}
