//! Triggers: none twice, none that can never fire.

use super::graph::Graph;
use super::{Code, Finding, at_edge, at_node};
use crate::scenario::edit::Edit;
use crate::scenario::*;
use std::collections::HashMap;

pub(super) fn check(g: &Graph<'_>, found: &mut Vec<Finding>) {
    let mut known: HashMap<String, &Edge> = HashMap::new();
    for edge in &g.s.edges {
        let trigger = match &edge.kind {
            EdgeKind::Trigger(trigger) => trigger,
            EdgeKind::Then | EdgeKind::Branch(_) | EdgeKind::HintFor | EdgeKind::Contains => {
                continue;
            }
        };
        let target = g.index.node(&edge.to).map(|at| &g.s.nodes[at]);
        let bond = format!("{:?} {:?} {:?}", edge.from, edge.to, trigger.on);
        if let Some(first) = known.get(&bond) {
            let mut at = vec![at_edge(edge), at_edge(first)];
            at.extend(target.map(at_node));
            let mut finding = Finding::new(Code::TwinTriggers, at);
            if let Some(target) = target {
                finding = finding.about(target);
            }
            found.push(finding.fixed_by(Edit::RemoveEdge {
                edge: edge.id.clone(),
            }));
        } else {
            known.insert(bond, edge);
        }
        if let Some(reason) = never_fires(g, edge, trigger) {
            let mut finding =
                Finding::new(Code::DeadTrigger, vec![at_edge(edge)]).with("reason", reason);
            if let Some(target) = target {
                finding.at.push(at_node(target));
                finding = finding.about(target);
            }
            found.push(finding);
        }
    }
}

/// Why a trigger can never fire, as a word for its sentence.
fn never_fires(g: &Graph<'_>, edge: &Edge, trigger: &Trigger) -> Option<&'static str> {
    let from = edge
        .from
        .as_ref()
        .and_then(|id| g.index.node(id))
        .map(|at| &g.s.nodes[at]);
    let wrong_start = match (&trigger.on, from) {
        (TriggerEvent::NodeEntered, from) => from.is_none() && edge.from.is_none(),
        (TriggerEvent::ActionMissed, Some(from)) => {
            !matches!(&from.kind, NodeKind::Action(action) if action.expected_by.is_some())
        }
        (TriggerEvent::ActionMissed, None) => edge.from.is_none(),
        (TriggerEvent::MonitoringStarted, Some(from)) => {
            !matches!(from.kind, NodeKind::Monitoring(_))
        }
        (TriggerEvent::NoticeGiven, Some(from)) => !matches!(from.kind, NodeKind::Notice(_)),
        (TriggerEvent::MistakeMade, Some(from)) => !matches!(from.kind, NodeKind::Mistake(_)),
        (TriggerEvent::MonitoringStarted, None) => {
            !any(g, |k| matches!(k, NodeKind::Monitoring(_)))
        }
        (TriggerEvent::NoticeGiven, None) => !any(g, |k| matches!(k, NodeKind::Notice(_))),
        (TriggerEvent::MistakeMade, None) => !any(g, |k| matches!(k, NodeKind::Mistake(_))),
        (
            TriggerEvent::DrillStarted
            | TriggerEvent::EpisodeStarted { .. }
            | TriggerEvent::FaultResolved { .. }
            | TriggerEvent::EpisodeResolved { .. }
            | TriggerEvent::Manual,
            _,
        ) => false,
    };
    if wrong_start {
        return Some("event");
    }
    if trigger.cap == Some(0) {
        return Some("cap");
    }
    let time_box = g.s.head.time_box;
    let left = time_box.saturating_sub(trigger.delay);
    if trigger.delay > time_box
        || trigger
            .minimum_minutes_left
            .is_some_and(|least| least > left)
    {
        return Some("time");
    }
    if trigger
        .windows
        .iter()
        .any(|w| matches!((w.from, w.until), (from, Some(until)) if from.unwrap_or(0) >= until))
    {
        return Some("window");
    }
    is_always_never(&trigger.windows).then_some("never")
}

fn any(g: &Graph<'_>, is: impl Fn(&NodeKind) -> bool) -> bool {
    g.s.nodes.iter().any(|n| is(&n.kind))
}

/// Whether the first window that matches says *never* at every minute. Windows at one anchor are
/// looked at together; with several anchors only a leading *never* without bounds is certain.
fn is_always_never(windows: &[Window]) -> bool {
    let Some(first) = windows.first() else {
        return false;
    };
    let is_never = |w: &Window| w.rule == WindowRule::Never;
    if !windows.iter().all(|w| w.anchor == first.anchor) {
        return is_never(first) && first.from.unwrap_or(0) == 0 && first.until.is_none();
    }
    let mut minutes: Vec<u32> = vec![0];
    for window in windows {
        minutes.extend(window.from.into_iter().chain(window.until));
    }
    minutes.into_iter().all(|minute| {
        let holds = |w: &&Window| {
            w.from.unwrap_or(0) <= minute && w.until.is_none_or(|until| minute < until)
        };
        windows.iter().find(holds).is_some_and(is_never)
    })
}
