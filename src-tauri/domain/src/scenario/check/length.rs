//! How long it takes at the chosen difficulty, against the earliest good end and the time box. A
//! scenario whose length cannot be told has an error already.

use super::{Code, Finding};
use crate::scenario::edit::{ElementKind, ElementRef};
use crate::scenario::paths::Course;
use crate::scenario::*;
use std::collections::HashMap;

pub(super) fn check(s: &Scenario, courses: &[Course<'_>], found: &mut Vec<Finding>) {
    if !s
        .nodes
        .iter()
        .any(|n| matches!(n.kind, NodeKind::Ending(_)))
    {
        return;
    }
    let mut courses = courses.iter();
    let Some(course) = courses.find(|c| c.difficulty() == s.head.difficulty) else {
        return;
    };
    let lengths = course.durations();
    let head = || vec![ElementRef::new(ElementKind::Head, &"head")];
    if lengths.shortest < u64::from(s.head.earliest_end) && !has_cascade(s) {
        let finding = Finding::new(Code::TooShort, head()).with("minutes", lengths.shortest);
        found.push(finding.with("limit", s.head.earliest_end));
    }
    let time_box = u64::from(s.head.time_box);
    if lengths.longest > time_box {
        let finding = Finding::new(Code::TooLong, head()).with("minutes", lengths.longest);
        found.push(
            finding
                .with("limit", time_box)
                .with("over", lengths.longest - time_box),
        );
    }
}

/// Whether a trigger leads from one episode into another.
fn has_cascade(s: &Scenario) -> bool {
    let episodes: HashMap<_, _> = s.nodes.iter().map(|n| (&n.id, &n.episode)).collect();
    s.edges.iter().any(|edge| {
        let target = episodes.get(&edge.to);
        match (&edge.kind, &edge.from) {
            (EdgeKind::Trigger(_), Some(from)) => {
                let source = episodes.get(from);
                source.is_some() && target.is_some() && source != target
            }
            (EdgeKind::Trigger(trigger), None) => match &trigger.on {
                TriggerEvent::FaultResolved { .. }
                | TriggerEvent::MonitoringStarted
                | TriggerEvent::NoticeGiven => s.episodes.len() > 1,
                TriggerEvent::EpisodeResolved { episode } => {
                    target.is_some_and(|to| *to != episode)
                }
                TriggerEvent::DrillStarted
                | TriggerEvent::EpisodeStarted { .. }
                | TriggerEvent::NodeEntered
                | TriggerEvent::MistakeMade
                | TriggerEvent::ActionMissed
                | TriggerEvent::Manual => false,
            },
            (EdgeKind::Then | EdgeKind::Branch(_) | EdgeKind::HintFor | EdgeKind::Contains, _) => {
                false
            }
        }
    })
}
