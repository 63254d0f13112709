//! The likely course by the clock: what probably happens at which minute.

use super::steps::{look, shown};
use super::words::Words;
use drill_domain::scenario::paths::likely_clock;
use drill_domain::scenario::{EdgeKind, NodeKind, TriggerEvent};
use drill_text::Arg;
use serde::Serialize;

/// One moment of the likely course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Moment {
    /// The minute in words.
    pub minute: String,
    /// Its step.
    pub number: usize,
    pub kind: String,
    pub title: String,
}

/// The likely course at the chosen difficulty; empty while it cannot be told.
pub(super) fn timeline(w: &Words<'_>) -> Vec<Moment> {
    let difficulty = w.scenario.head.difficulty;
    let Ok(done) = likely_clock(w.scenario, difficulty) else {
        return Vec::new();
    };
    let begins: Vec<Option<u64>> = w
        .scenario
        .nodes
        .iter()
        .zip(done)
        .map(|(node, done)| {
            let own = u64::from(node.minutes_for(difficulty).likely);
            Some(done?.saturating_sub(own))
        })
        .collect();
    let mut moments: Vec<(u64, usize)> = (0..begins.len())
        .filter_map(|at| Some((begins[at].or_else(|| asked_at(w, at, &begins))?, at)))
        .collect();
    moments.sort_by_key(|(minute, at)| (*minute, w.numbers.at(*at)));
    moments
        .into_iter()
        .map(|(minute, at)| {
            let node = &w.scenario.nodes[at];
            let minute = ("minute", Arg::from(minute.to_string()));
            Moment {
                minute: w.with("at-minute", &[minute]),
                number: w.numbers.at(at),
                kind: w.studio(&format!("kind-{}", look(&node.kind))),
                title: shown(w, node),
            }
        })
        .collect()
}

/// When a question beside the flow is asked, as far as its trigger follows the likely course.
fn asked_at(w: &Words<'_>, at: usize, begins: &[Option<u64>]) -> Option<u64> {
    let node = &w.scenario.nodes[at];
    let is_question = matches!(node.kind, NodeKind::Inject(_));
    if !is_question || !node.is_used_at(w.scenario.head.difficulty) {
        return None;
    }
    w.numbers.leading_to(at).iter().find_map(|edge| {
        let trigger = match &edge.kind {
            EdgeKind::Trigger(trigger) => trigger,
            EdgeKind::Then | EdgeKind::Branch(_) | EdgeKind::HintFor | EdgeKind::Contains => {
                return None;
            }
        };
        let from = edge.from.as_ref().and_then(|id| w.numbers.position(id));
        let event = match &trigger.on {
            TriggerEvent::DrillStarted => Some(0),
            TriggerEvent::NodeEntered | TriggerEvent::MonitoringStarted => begins[from?],
            TriggerEvent::EpisodeStarted { .. }
            | TriggerEvent::FaultResolved { .. }
            | TriggerEvent::EpisodeResolved { .. }
            | TriggerEvent::NoticeGiven
            | TriggerEvent::MistakeMade
            | TriggerEvent::ActionMissed
            | TriggerEvent::Manual => None,
        };
        Some(event? + u64::from(trigger.delay))
    })
}
