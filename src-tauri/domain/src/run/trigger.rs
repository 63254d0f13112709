//! Triggers: armed by what happens, set off only by the facilitator. Due times are seconds of the
//! drill clock, so a pause shifts them all and nothing goes off late in a burst.

use super::flow::{Happening, Step};
use super::script::Script;
use super::state::{Phase, RunState};
use crate::id::{EdgeId, NodeId};
use crate::scenario::{Anchor, Edge, Trigger, TriggerEvent, TriggerPhase, WindowRule};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A trigger whose event has happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Armed {
    /// Its edge.
    pub edge: EdgeId,
    /// When its event happened.
    pub since: u32,
    /// When it is to be set off.
    pub due: u32,
    /// Order among those due together; lower first.
    pub priority: i32,
    /// What the facilitator did about it.
    pub state: ArmedState,
    /// The action whose absence armed it; a late entry of that action disarms it.
    pub missed: Option<NodeId>,
}

/// What became of an armed trigger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ArmedState {
    /// Waiting for its time or for the facilitator.
    Waiting,
    /// Held back; it can still be set off.
    Held,
    /// Set off.
    Fired,
    /// Left out.
    Skipped,
}

/// Whether a trigger may go off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It has to.
    Must,
    /// It may.
    May,
    /// It may not.
    Blocked(Block),
}

/// Why a trigger may not go off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Block {
    /// A window says never.
    Never,
    /// It belongs to another phase.
    OtherPhase,
    /// Too few minutes of the time box are left.
    TooLittleTime,
    /// It went off as often as it may.
    CapReached,
}

impl Armed {
    /// Whether it can still be set off.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        match self.state {
            ArmedState::Waiting | ArmedState::Held => true,
            ArmedState::Fired | ArmedState::Skipped => false,
        }
    }
}

/// Whether the trigger on `edge` may be set off at `clock`; `since` is when its event happened.
#[must_use]
pub fn verdict(
    state: &RunState,
    script: &Script,
    edge: &Edge,
    trigger: &Trigger,
    since: u32,
    clock: u32,
) -> Verdict {
    let rule = trigger
        .windows
        .iter()
        .find(|window| {
            let moment = match &window.anchor {
                Anchor::Event => Some(since),
                Anchor::RootResolved => script
                    .source_episode(edge, trigger)
                    .and_then(|episode| state.root_resolved(episode)),
                Anchor::FaultResolved { fault } => {
                    state.faults.get(fault).and_then(|run| run.resolved)
                }
                Anchor::NodeEntered { node } => state.visits.get(node).map(|visit| visit.entered),
            };
            moment.is_some_and(|moment| {
                window
                    .from
                    .is_none_or(|from| moment >= from.saturating_mul(60))
                    && window
                        .until
                        .is_none_or(|until| moment < until.saturating_mul(60))
            })
        })
        .map_or(WindowRule::May, |window| window.rule);
    if rule == WindowRule::Never {
        return Verdict::Blocked(Block::Never);
    }
    if let Some(least) = trigger.minimum_minutes_left
        && state.seconds_left(clock) < i64::from(least) * 60
    {
        return Verdict::Blocked(Block::TooLittleTime);
    }
    if let Some(phase) = trigger.phase
        && !matches!(
            (phase, state.phase),
            (TriggerPhase::Running, Phase::Running)
                | (TriggerPhase::Monitoring, Phase::Monitoring)
                | (TriggerPhase::Resolved, Phase::Resolved)
        )
    {
        return Verdict::Blocked(Block::OtherPhase);
    }
    match rule {
        WindowRule::Must => Verdict::Must,
        WindowRule::May | WindowRule::Never => Verdict::May,
    }
}

/// How often the trigger was armed or set off.
#[must_use]
pub fn times(state: &RunState, edge: &EdgeId) -> u32 {
    u32::try_from(
        state
            .armed
            .iter()
            .filter(|armed| armed.edge == *edge)
            .count(),
    )
    .unwrap_or(u32::MAX)
}

/// Arms every trigger that waited for what happened in `step`.
pub(super) fn arm(state: &mut RunState, step: &Step) {
    for (happening, clock) in &step.happenings {
        for (edge, trigger) in step.script.triggers() {
            if matches(edge, trigger, happening)
                && times(state, &edge.id) < trigger.cap.unwrap_or(1)
            {
                state.armed.push(Armed {
                    edge: edge.id.clone(),
                    since: *clock,
                    due: clock.saturating_add(trigger.delay.saturating_mul(60)),
                    priority: trigger.priority,
                    state: ArmedState::Waiting,
                    missed: happening.missed().cloned(),
                });
            }
        }
    }
    state
        .armed
        .sort_by(|a, b| (a.due, a.priority, &a.edge).cmp(&(b.due, b.priority, &b.edge)));
}

/// Notes what the facilitator did about the earliest open instance of a trigger.
pub(super) fn mark(state: &mut RunState, edge: &EdgeId, to: ArmedState) {
    if let Some(armed) = state
        .armed
        .iter_mut()
        .find(|armed| armed.edge == *edge && armed.is_open())
    {
        armed.state = to;
    }
}

/// Sets off the earliest open instance, or a trigger by hand. False when its cap is reached.
pub(super) fn take(state: &mut RunState, step: &Step, edge: &EdgeId) -> bool {
    if state
        .armed
        .iter()
        .any(|armed| armed.edge == *edge && armed.is_open())
    {
        mark(state, edge, ArmedState::Fired);
        return true;
    }
    let Some((_, trigger)) = step.script.trigger(edge) else {
        return false;
    };
    if times(state, edge) >= trigger.cap.unwrap_or(1) {
        return false;
    }
    state.armed.push(Armed {
        edge: edge.clone(),
        since: step.clock,
        due: step.clock,
        priority: trigger.priority,
        state: ArmedState::Fired,
        missed: None,
    });
    true
}

fn matches(edge: &Edge, trigger: &Trigger, happening: &Happening) -> bool {
    let on = &trigger.on;
    let is_from = |node: &NodeId| edge.from.as_ref() == Some(node);
    let is_from_any = |node: &Option<NodeId>| edge.from.is_none() || edge.from == *node;
    match happening {
        Happening::DrillStarted => *on == TriggerEvent::DrillStarted,
        Happening::EpisodeStarted(started) => {
            matches!(on, TriggerEvent::EpisodeStarted { episode } if episode == started)
        }
        Happening::EpisodeResolved(resolved) => {
            matches!(on, TriggerEvent::EpisodeResolved { episode } if episode == resolved)
        }
        Happening::FaultResolved(resolved) => {
            matches!(on, TriggerEvent::FaultResolved { fault } if fault == resolved)
        }
        Happening::NodeEntered(node) => *on == TriggerEvent::NodeEntered && is_from(node),
        Happening::ActionMissed(node) => *on == TriggerEvent::ActionMissed && is_from(node),
        Happening::MonitoringStarted(node) => {
            *on == TriggerEvent::MonitoringStarted && is_from_any(node)
        }
        Happening::NoticeGiven(node) => *on == TriggerEvent::NoticeGiven && is_from_any(node),
        Happening::MistakeMade(node) => *on == TriggerEvent::MistakeMade && is_from_any(node),
    }
}
