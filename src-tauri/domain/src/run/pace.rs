//! Where the run is heading: a projected end from what is active and the remaining graph, and a
//! proposal with its reason. A person decides.

use super::script::Script;
use super::state::{FaultState, Phase, RunState};
use super::trigger::{self, Verdict};
use crate::id::NodeId;
use crate::minutes::Minutes;
use crate::scenario::{EdgeKind, NodeKind};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// How the run is likely to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Half of such runs end by this second of the drill clock.
    pub p50: u32,
    /// Nine of ten do.
    pub p90: u32,
    /// What fits now.
    pub advice: Advice,
    /// Why.
    pub reason: Reason,
}

/// What the control room might do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Advice {
    /// Let it run.
    LetRun,
    /// Give a hint in character.
    Hint,
    /// Make what comes easier.
    Ease,
    /// Set off the prepared cascade.
    Cascade,
    /// Declare the end.
    Stop,
}

/// Why it fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Reason {
    /// It will likely end in time.
    InTime,
    /// It will likely be tight, and it is too early to help.
    TooEarlyToHelp,
    /// It is time to help and the end is not in sight.
    HelpTime,
    /// A grave mistake was made and nobody has helped since.
    GraveMistake,
    /// It will take too long, and something easier is prepared for what comes.
    EasierPrepared,
    /// It would end too early, and a cascade is prepared.
    TooFast,
    /// The time box is used up.
    TimeIsUp,
    /// Everything is recovered and announced.
    AllDone,
    /// What runs now ends early, and a prepared cascade waits for its moment.
    CascadeToCome,
    /// It would end too early, and nothing further is prepared.
    TooFastNothingLeft,
    /// What is left has no times, so nothing can be projected.
    NoEstimate,
}

/// Mean and variance of minutes.
#[derive(Debug, Clone, Copy, Default)]
struct Estimate {
    mean: f64,
    variance: f64,
}

impl Estimate {
    /// The usual three-point estimate: (a + 4m + b) / 6 and ((b − a) / 6)².
    fn of(minutes: Minutes) -> Self {
        let (min, likely, max) = (
            f64::from(minutes.min),
            f64::from(minutes.likely),
            f64::from(minutes.max),
        );
        Self {
            mean: (min + 4.0 * likely + max) / 6.0,
            variance: ((max - min) / 6.0).powi(2),
        }
    }

    fn then(self, next: Self) -> Self {
        Self {
            mean: self.mean + next.mean,
            variance: self.variance + next.variance,
        }
    }

    fn after(self, minutes: f64) -> Self {
        Self {
            mean: (self.mean - minutes).max(0.0),
            variance: self.variance,
        }
    }

    fn longer(self, other: Self) -> Self {
        if other.mean > self.mean { other } else { self }
    }

    /// The end from `clock` on, at `z` standard deviations over the mean.
    fn end(self, clock: u32, z: f64) -> u32 {
        let seconds = 60.0 * (self.mean + z * self.variance.sqrt());
        clock.saturating_add(seconds.round().clamp(0.0, 1e7) as u32)
    }
}

/// Nine of ten lie below the mean plus this many standard deviations.
const Z90: f64 = 1.2816;

/// How the run is likely to go on from `clock`.
#[must_use]
pub fn pace(state: &RunState, script: &Script, clock: u32) -> Pace {
    let left = remaining(state, script, clock);
    let (p50, p90) = match state.ended {
        Some((ended, _)) => (ended, ended),
        None => (left.end(clock, 0.0), left.end(clock, Z90)),
    };
    let (advice, reason) = advise(state, script, clock, p50);
    Pace {
        p50,
        p90,
        advice,
        reason,
    }
}

/// Whether help may be given at `clock`: from the minute the scenario names, or after a grave
/// mistake.
#[must_use]
pub fn help_is_open(state: &RunState, script: &Script, clock: u32) -> bool {
    clock >= script.scenario.head.help_from.saturating_mul(60) || grave_mistake_waits(state)
}

fn grave_mistake_waits(state: &RunState) -> bool {
    let helped = state.hints.iter().map(|hint| hint.clock).max();
    state
        .mistakes
        .iter()
        .any(|mistake| mistake.is_grave && helped.is_none_or(|helped| helped < mistake.clock))
}

fn advise(state: &RunState, script: &Script, clock: u32, p50: u32) -> (Advice, Reason) {
    let head = &script.scenario.head;
    let time_box = state.time_box.saturating_mul(60);
    let early = p50 < head.earliest_end.saturating_mul(60);
    match state.phase {
        Phase::Ready | Phase::Over => return (Advice::LetRun, Reason::InTime),
        Phase::Running | Phase::Monitoring | Phase::Resolved => {}
    }
    let all_repaired = state
        .faults
        .values()
        .all(|run| run.set_off.is_none() || run.resolved.is_some());
    let may_end_early = all_repaired && !state.faults.is_empty();
    if (early || may_end_early) && cascade_fits(state, script, clock) {
        return (Advice::Cascade, Reason::TooFast);
    }
    // A notice says what the team believes; a fault that is still open says otherwise.
    if state.phase == Phase::Resolved && all_repaired {
        return (Advice::Stop, Reason::AllDone);
    }
    if clock >= time_box {
        return (Advice::Stop, Reason::TimeIsUp);
    }
    if grave_mistake_waits(state) {
        return (Advice::Hint, Reason::GraveMistake);
    }
    let helps = clock >= head.help_from.saturating_mul(60);
    if state.phase == Phase::Running && helps {
        return (Advice::Hint, Reason::HelpTime);
    }
    if p50 <= clock {
        return (Advice::LetRun, Reason::NoEstimate);
    }
    if p50 > time_box {
        if easier_is_prepared(state, script) {
            return (Advice::Ease, Reason::EasierPrepared);
        }
        return (Advice::LetRun, Reason::TooEarlyToHelp);
    }
    if early && cascade_is_to_come(state, script) {
        (Advice::LetRun, Reason::CascadeToCome)
    } else if early {
        (Advice::LetRun, Reason::TooFastNothingLeft)
    } else {
        (Advice::LetRun, Reason::InTime)
    }
}

/// Whether a trigger that starts a new episode has neither been armed nor used up yet.
fn cascade_is_to_come(state: &RunState, script: &Script) -> bool {
    script.triggers().any(|(edge, _)| {
        let starts_episode = script
            .node(&edge.to)
            .is_some_and(|node| node.is_flow() && !state.episodes.contains_key(&node.episode));
        starts_episode
            && state
                .armed
                .iter()
                .filter(|armed| armed.edge == edge.id)
                .all(|armed| armed.is_open())
    })
}

/// Whether an armed trigger that starts a new episode may go off.
fn cascade_fits(state: &RunState, script: &Script, clock: u32) -> bool {
    state
        .armed
        .iter()
        .filter(|armed| armed.is_open())
        .any(|armed| {
            script.trigger(&armed.edge).is_some_and(|(edge, trigger)| {
                let target = script.node(&edge.to);
                target.is_some_and(|node| {
                    node.is_flow() && !state.episodes.contains_key(&node.episode)
                }) && !matches!(
                    trigger::verdict(
                        state,
                        script,
                        edge,
                        trigger,
                        armed.since,
                        clock.max(armed.due)
                    ),
                    Verdict::Blocked(_)
                )
            })
        })
}

fn easier_is_prepared(state: &RunState, script: &Script) -> bool {
    script.scenario.faults.iter().any(|fault| {
        state.fault_state(script, &fault.id) == FaultState::Latent
            && fault
                .variants
                .iter()
                .any(|variant| variant.difficulty > state.difficulty)
    })
}

/// Minutes from `clock` to the end: the latest of what is active, each with what follows it.
fn remaining(state: &RunState, script: &Script, clock: u32) -> Estimate {
    let mut memo: BTreeMap<&NodeId, Estimate> = BTreeMap::new();
    let mut total = Estimate::default();
    for id in &state.active {
        let Some(node) = script.node(id) else {
            continue;
        };
        fill(state, script, &node.id, &mut memo);
        let own = Estimate::of(node.minutes_for(state.difficulty_of(node)));
        let since = state.visits.get(id).map_or(clock, |visit| visit.entered);
        let since = if matches!(node.kind, NodeKind::Monitoring(_)) {
            state.monitoring.unwrap_or(clock)
        } else {
            since
        };
        let spent = f64::from(clock.saturating_sub(since)) / 60.0;
        let after = following(state, script, &node.id, &memo);
        total = total.longer(own.after(spent).then(after));
    }
    total
}

/// Estimates every node from `start` on, each after what follows it; a way back counts nothing.
fn fill<'s>(
    state: &RunState,
    script: &Script<'s>,
    start: &'s NodeId,
    memo: &mut BTreeMap<&'s NodeId, Estimate>,
) {
    let mut open = vec![(start, false)];
    let mut seen = BTreeSet::new();
    while let Some((id, is_leaving)) = open.pop() {
        if memo.contains_key(id) {
            continue;
        }
        if is_leaving {
            let Some(node) = script.node(id) else {
                continue;
            };
            let own = if state.is_done(id) {
                Estimate::default()
            } else {
                Estimate::of(node.minutes_for(state.difficulty_of(node)))
            };
            let estimate = own.then(following(state, script, id, memo));
            memo.insert(id, estimate);
        } else if seen.insert(id) {
            open.push((id, true));
            open.extend(next(script, id).map(|to| (to, false)));
        }
    }
}

fn next<'s>(script: &Script<'s>, id: &NodeId) -> impl Iterator<Item = &'s NodeId> {
    let edges: Vec<_> = script.leaving(id).to_vec();
    edges
        .into_iter()
        .filter(|edge| matches!(edge.kind, EdgeKind::Then | EdgeKind::Branch(_)))
        .map(|edge| &edge.to)
}

/// What follows a node: the latest child; at a decision the likeliest or else the default branch.
fn following(
    state: &RunState,
    script: &Script,
    id: &NodeId,
    memo: &BTreeMap<&NodeId, Estimate>,
) -> Estimate {
    let value = |to: &NodeId| memo.get(to).copied().unwrap_or_default();
    let chosen = state.visits.get(id).and_then(|visit| visit.chosen.as_ref());
    let mut branch: Option<(f64, Estimate)> = None;
    let mut latest = Estimate::default();
    for edge in script.leaving(id) {
        match &edge.kind {
            EdgeKind::Then => latest = latest.longer(value(&edge.to)),
            EdgeKind::Branch(way) => {
                let weight = if chosen == Some(&edge.id) {
                    f64::INFINITY
                } else {
                    way.likelihood
                        .unwrap_or(if way.default { 0.5 } else { 0.0 })
                };
                if branch.is_none_or(|(best, _)| weight > best) {
                    branch = Some((weight, value(&edge.to)));
                }
            }
            EdgeKind::Trigger(_) | EdgeKind::HintFor | EdgeKind::Contains => {}
        }
    }
    branch.map_or(latest, |(_, way)| latest.longer(way))
}
