//! Figures of one run, from its events. Seconds of the drill clock throughout.

use super::event::{Answer, EventKind, Stated};
use super::lane::{self, Acted};
use super::state::RunState;
use crate::id::{FaultId, NodeId, PersonId};
use std::collections::BTreeMap;

/// The figures of one run. Absent means it did not happen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Measures {
    /// When the first fault was set off; the others count from the start of the clock.
    pub set_off: Option<u32>,
    /// When the team first showed that it knew: it saw a symptom, announced or did something.
    pub detected: Option<u32>,
    /// The first announcement.
    pub announced: Option<u32>,
    /// The first statement of the scope.
    pub scope_stated: Option<u32>,
    /// Each repaired fault, in order of time.
    pub repaired: Vec<(FaultId, u32)>,
    /// Faults that were set off and never repaired.
    pub unrepaired: Vec<FaultId>,
    /// The last resolution notice.
    pub notice: Option<u32>,
    /// When the end was declared.
    pub ended: Option<u32>,
    /// Seconds between one announcement and the next.
    pub intervals: Vec<u32>,
    /// Questions answered completely.
    pub answered: u32,
    /// Questions answered in part.
    pub partly: u32,
    /// Questions not answered.
    pub missed: u32,
    /// Hints given.
    pub hints: u32,
    /// Wrong moves.
    pub mistakes: u32,
    /// Actions not done by their time.
    pub late: Vec<NodeId>,
    /// Seconds the clock was stopped.
    pub paused: u32,
    /// What each person did.
    pub people: BTreeMap<PersonId, Acted>,
}

/// The figures of `state`.
#[must_use]
pub fn measures(state: &RunState) -> Measures {
    let mut announcements: Vec<u32> = state.announcements.iter().map(|a| a.clock).collect();
    announcements.sort_unstable();
    let mut repaired: Vec<(FaultId, u32)> = state
        .faults
        .iter()
        .filter_map(|(fault, run)| Some((fault.clone(), run.resolved?)))
        .collect();
    repaired.sort_by_key(|(fault, clock)| (*clock, fault.clone()));
    let unrepaired = state
        .faults
        .iter()
        .filter(|(_, run)| run.set_off.is_some() && run.resolved.is_none())
        .map(|(fault, _)| fault.clone())
        .collect();
    let answers = |wanted: fn(Option<Answer>) -> bool| {
        let count = state
            .questions
            .iter()
            .filter(|asked| wanted(asked.answer.map(|(answer, _)| answer)))
            .count();
        u32::try_from(count).unwrap_or(u32::MAX)
    };
    let first_deed = state.deeds.iter().map(|deed| deed.clock).min();
    let scope = state
        .announcements
        .iter()
        .filter(|a| a.states.contains(&Stated::Scope))
        .map(|a| a.clock)
        .min();
    let people = people(state);
    Measures {
        set_off: state.faults.values().filter_map(|run| run.set_off).min(),
        detected: first_deed
            .into_iter()
            .chain(announcements.first().copied())
            .min(),
        announced: announcements.first().copied(),
        scope_stated: scope,
        repaired,
        unrepaired,
        notice: state.notice,
        ended: state.ended.map(|(clock, _)| clock),
        intervals: announcements
            .windows(2)
            .map(|pair| pair[1] - pair[0])
            .collect(),
        answered: answers(|answer| answer == Some(Answer::Complete)),
        partly: answers(|answer| answer == Some(Answer::Partly)),
        missed: answers(|answer| matches!(answer, None | Some(Answer::No))),
        hints: u32::try_from(state.hints.len()).unwrap_or(u32::MAX),
        mistakes: u32::try_from(state.mistakes.len()).unwrap_or(u32::MAX),
        late: state.missed.keys().cloned().collect(),
        paused: paused(state),
        people,
    }
}

fn people(state: &RunState) -> BTreeMap<PersonId, Acted> {
    lane::lanes(state, state.clock.seconds).people
}

fn paused(state: &RunState) -> u32 {
    let mut since = None;
    let mut total = 0;
    for event in state.events() {
        match &event.kind {
            EventKind::Paused => since = Some(event.wall),
            EventKind::Resumed | EventKind::Ended { .. } => {
                let paused = since.take().map(|from| event.wall - from);
                total += paused.map_or(0, |paused| paused.num_seconds().max(0));
            }
            EventKind::Started { .. }
            | EventKind::Attendance { .. }
            | EventKind::FaultSetOff { .. }
            | EventKind::FaultMitigated { .. }
            | EventKind::FaultResolved { .. }
            | EventKind::ConditionMet { .. }
            | EventKind::SymptomSeen { .. }
            | EventKind::BranchChosen { .. }
            | EventKind::InjectFired { .. }
            | EventKind::Answered { .. }
            | EventKind::ActionSeen { .. }
            | EventKind::Improvised { .. }
            | EventKind::Announced { .. }
            | EventKind::MistakeMade { .. }
            | EventKind::HintGiven { .. }
            | EventKind::MonitoringStarted { .. }
            | EventKind::NoticeGiven { .. }
            | EventKind::AftercareDone { .. }
            | EventKind::TriggerFired { .. }
            | EventKind::TriggerHeld { .. }
            | EventKind::TriggerSkipped { .. }
            | EventKind::Noted { .. }
            | EventKind::ClockSettled { .. }
            | EventKind::DifficultyChanged { .. }
            | EventKind::Extended { .. }
            | EventKind::Corrected { .. } => {}
        }
    }
    u32::try_from(total).unwrap_or(u32::MAX)
}
