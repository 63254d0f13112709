//! What is set going by an event: the cascade, most of all.

use super::Said;
use super::logic::different;
use super::names::Names;
use super::sheet::{At, Sheet};
use crate::scenario::*;

/// A cascade is called by the episode it starts, any other trigger by what it sets going.
pub(super) fn name(names: &Names<'_>, edge: &Edge) -> Said {
    let episode = |id| names.nodes.get(id).map(|node| &node.episode);
    let to = episode(&edge.to);
    let from = edge.from.as_ref().and_then(episode);
    match to {
        Some(episode) if from != Some(episode) => names.episode(episode),
        Some(_) | None => names.node(&edge.to),
    }
}

/// What starts it.
pub(super) fn event(names: &Names<'_>, edge: &Edge, trigger: &Trigger) -> Said {
    let from = edge.from.as_ref().map(|id| names.node(id));
    match (&trigger.on, from) {
        (TriggerEvent::DrillStarted, _) => Said::Word("compare-event-drill"),
        (TriggerEvent::EpisodeStarted { episode }, _) => Said::phrase(
            "compare-event-episode-started",
            &[("episode", names.episode(episode))],
        ),
        (TriggerEvent::EpisodeResolved { episode }, _) => Said::phrase(
            "compare-event-episode-resolved",
            &[("episode", names.episode(episode))],
        ),
        (TriggerEvent::FaultResolved { fault }, _) => Said::phrase(
            "compare-event-fault-resolved",
            &[("fault", names.fault(fault))],
        ),
        (TriggerEvent::NodeEntered, Some(node)) => {
            Said::phrase("compare-event-entered", &[("node", node)])
        }
        (TriggerEvent::ActionMissed, Some(node)) => {
            Said::phrase("compare-event-missed", &[("node", node)])
        }
        (TriggerEvent::MistakeMade, Some(node)) => {
            Said::phrase("compare-event-mistake-of", &[("node", node)])
        }
        (TriggerEvent::NodeEntered, None) => Said::Word("compare-event-any-node"),
        (TriggerEvent::ActionMissed, None) => Said::Word("compare-event-any-missed"),
        (TriggerEvent::MistakeMade, None) => Said::Word("compare-event-any-mistake"),
        (TriggerEvent::MonitoringStarted, _) => Said::Word("compare-event-monitoring"),
        (TriggerEvent::NoticeGiven, _) => Said::Word("compare-event-notice"),
        (TriggerEvent::Manual, _) => Said::Word("compare-event-manual"),
    }
}

/// Compares two triggers, each with its edge.
pub(super) fn compare(
    sheet: &mut Sheet<'_>,
    here: &At,
    old: (&Edge, &Trigger),
    new: (&Edge, &Trigger),
) {
    let Trigger {
        on,
        delay,
        phase,
        minimum_minutes_left,
        cap,
        windows,
        priority,
    } = old.1;
    let after = new.1;
    let event_after = event(&sheet.new, new.0, after);
    if *on != after.on {
        let event_before = event(&sheet.old, old.0, old.1);
        different(
            sheet,
            here,
            "compare-field-event",
            event_before,
            event_after.clone(),
        );
    }
    if *delay != after.delay {
        let args = [
            ("event", event_after),
            ("from", Said::Number(*delay)),
            ("to", Said::Number(after.delay)),
        ];
        sheet.say(here, "compare-trigger-delay", &args);
    }
    sheet.field(
        here,
        "compare-field-phase",
        during(*phase),
        during(after.phase),
    );
    let left = |minutes: Option<u32>| {
        minutes.map_or(Said::Nothing, |m| {
            Said::phrase("compare-n-minutes", &[("minutes", Said::Number(m))])
        })
    };
    sheet.field(
        here,
        "compare-field-minutes-left",
        left(*minimum_minutes_left),
        left(after.minimum_minutes_left),
    );
    let times = |cap: Option<u32>| {
        cap.map_or(Said::Nothing, |n| {
            Said::phrase("compare-times", &[("count", Said::Number(n))])
        })
    };
    sheet.field(here, "compare-field-cap", times(*cap), times(after.cap));
    if *windows != after.windows {
        let (from, to) = (
            spans(&sheet.old, windows),
            spans(&sheet.new, &after.windows),
        );
        different(sheet, here, "compare-field-windows", from, to);
    }
    let rank = |priority: i32| Said::Text(priority.to_string());
    sheet.field(
        here,
        "compare-field-priority",
        rank(*priority),
        rank(after.priority),
    );
}

const fn during(phase: Option<TriggerPhase>) -> Said {
    match phase {
        None => Said::Nothing,
        Some(TriggerPhase::Running) => Said::Word("compare-phase-running"),
        Some(TriggerPhase::Monitoring) => Said::Word("compare-phase-monitoring"),
        Some(TriggerPhase::Resolved) => Said::Word("compare-phase-resolved"),
    }
}

fn spans(names: &Names<'_>, windows: &[Window]) -> Said {
    let one = |window: &Window| {
        let rule = Said::Word(match window.rule {
            WindowRule::Must => "compare-rule-must",
            WindowRule::May => "compare-rule-may",
            WindowRule::Never => "compare-rule-never",
        });
        let span = match (window.from, window.until) {
            (None, None) => Said::Word("compare-span-always"),
            (Some(from), None) => {
                Said::phrase("compare-span-from", &[("from", Said::Number(from))])
            }
            (None, Some(until)) => {
                Said::phrase("compare-span-until", &[("until", Said::Number(until))])
            }
            (Some(from), Some(until)) => Said::phrase(
                "compare-span-between",
                &[("from", Said::Number(from)), ("until", Said::Number(until))],
            ),
        };
        let anchor = match &window.anchor {
            Anchor::Event => None,
            Anchor::RootResolved => Some(Said::Word("compare-anchor-root")),
            Anchor::FaultResolved { fault } => Some(Said::phrase(
                "compare-event-fault-resolved",
                &[("fault", names.fault(fault))],
            )),
            Anchor::NodeEntered { node } => Some(Said::phrase(
                "compare-event-entered",
                &[("node", names.node(node))],
            )),
        };
        match anchor {
            None => Said::phrase("compare-window", &[("span", span), ("rule", rule)]),
            Some(anchor) => Said::phrase(
                "compare-window-at",
                &[("anchor", anchor), ("span", span), ("rule", rule)],
            ),
        }
    };
    match windows {
        [] => Said::Nothing,
        some => Said::Several(some.iter().map(one).collect()),
    }
}
