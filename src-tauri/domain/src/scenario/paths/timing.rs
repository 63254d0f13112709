//! Whether a trigger that need not fire does: what its windows say at the likely moment.

use super::duration::Clock;
use super::graph::{Graph, Optional, comes_at_the_end, happens};
use crate::id::{FaultId, NodeId};
use crate::scenario::logic::{Logic, Met};
use crate::scenario::{Anchor, Scenario, Term, Trigger, TriggerEvent, Window, WindowRule};

/// Whether the trigger can fire at some moment. It cannot when *never* holds at every minute, when
/// more minutes must be left than the time box has, or when it is capped at zero.
pub(in crate::scenario) fn can_fire(trigger: &Trigger, scenario: &Scenario) -> bool {
    if trigger.cap == Some(0)
        || trigger
            .minimum_minutes_left
            .is_some_and(|m| m > scenario.head.time_box)
    {
        return false;
    }
    let Some(first) = trigger.windows.first() else {
        return true;
    };
    if trigger.windows.iter().any(|w| w.anchor != first.anchor) {
        let is_always = |w: &Window| w.from.unwrap_or(0) == 0 && w.until.is_none();
        return !(first.rule == WindowRule::Never && is_always(first));
    }
    let mut minutes: Vec<u32> = trigger
        .windows
        .iter()
        .flat_map(|w| [w.from, w.until])
        .flatten()
        .collect();
    minutes.push(0);
    minutes
        .into_iter()
        .any(|minute| rule_at(&trigger.windows, |_| Some(u64::from(minute))) != WindowRule::Never)
}

/// Whether the trigger must fire on the likely course with the moments of `clock`.
pub(super) fn must_fire(graph: &Graph<'_>, optional: &Optional<'_>, clock: &Clock) -> bool {
    let trigger = optional.trigger;
    if !happens(&trigger.on) || trigger.cap == Some(0) {
        return false;
    }
    let moments = if comes_at_the_end(&trigger.on) {
        &clock.done
    } else {
        &clock.entered
    };
    let moment = moments[optional.from];
    let Some(moment) = moment else { return false };
    let fires_at = moment.saturating_add(u64::from(trigger.delay));
    let left = u64::from(graph.scenario.head.time_box).saturating_sub(fires_at);
    if trigger
        .minimum_minutes_left
        .is_some_and(|least| left < u64::from(least))
    {
        return false;
    }
    if trigger.windows.is_empty() {
        return !optional.is_cascade;
    }
    let at = |anchor: &Anchor| match anchor {
        Anchor::Event => Some(moment),
        Anchor::RootResolved => root_resolved(graph, optional, clock),
        Anchor::FaultResolved { fault } => resolved(graph, clock, &Term::Fault(fault.clone())),
        Anchor::NodeEntered { node } => graph.number(node).and_then(|n| clock.entered[n]),
    };
    rule_at(&trigger.windows, at) == WindowRule::Must
}

/// The rule of the first window that matches; *may* when none does.
fn rule_at(windows: &[Window], at: impl Fn(&Anchor) -> Option<u64>) -> WindowRule {
    let matches = |w: &&Window| {
        at(&w.anchor).is_some_and(|minute| {
            w.from.is_none_or(|from| minute >= u64::from(from))
                && w.until.is_none_or(|until| minute < u64::from(until))
        })
    };
    windows
        .iter()
        .find(matches)
        .map_or(WindowRule::May, |w| w.rule)
}

/// When the root of the source's episode is resolved.
fn root_resolved(graph: &Graph<'_>, optional: &Optional<'_>, clock: &Clock) -> Option<u64> {
    let scenario = graph.scenario;
    let of = scenario.nodes.get(optional.from).map(|n| &n.episode);
    let of = match (&optional.trigger.on, of) {
        (TriggerEvent::EpisodeResolved { episode }, _) => Some(episode),
        (_, of) => of.or(scenario.episodes.first().map(|e| &e.id)),
    }?;
    let root = scenario
        .episodes
        .iter()
        .find(|e| e.id == *of)?
        .root
        .clone()?;
    resolved(graph, clock, &root)
}

/// When a term is fulfilled on the likely course; nothing when it is not.
fn resolved(graph: &Graph<'_>, clock: &Clock, term: &Term) -> Option<u64> {
    let done = |node: &NodeId| graph.number(node).and_then(|n| clock.done[n]);
    let met = Logic::of(graph.scenario).met(
        term,
        &|fault| first_repair(graph, clock, fault),
        &|condition| Met::when(condition, done),
    );
    met.moment()
}

fn first_repair(graph: &Graph<'_>, clock: &Clock, fault: &FaultId) -> Option<u64> {
    let nodes = &graph.scenario.nodes;
    graph
        .used()
        .filter(|n| nodes[*n].repairs(fault))
        .filter_map(|n| Some(clock.done[n]?.saturating_add(nodes[n].shows_after())))
        .min()
}
