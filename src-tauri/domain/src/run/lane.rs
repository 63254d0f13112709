//! The two lanes side by side: how long each has been silent, and who has not acted yet.

use super::state::{Phase, RunState};
use crate::id::PersonId;
use crate::record::Role;
use crate::scenario::Lane;
use std::collections::BTreeMap;

/// "Nothing announced" is said after this many minutes.
pub const ANNOUNCE_SILENCE_MINUTES: u32 = 10;

/// "Nobody is repairing" is said after this many minutes.
pub const REPAIR_SILENCE_MINUTES: u32 = 10;

/// Both lanes at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lanes {
    /// Announcements and answers.
    pub propagation: LaneNow,
    /// Repair and decisions.
    pub recovery: LaneNow,
    /// What each participant who is there has done.
    pub people: BTreeMap<PersonId, Acted>,
}

/// One lane at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LaneNow {
    /// When something last happened in it.
    pub last: Option<u32>,
    /// Seconds since then, or since the start.
    pub silent_for: u32,
    /// Whether that is worth saying aloud.
    pub is_alarming: bool,
}

/// What one person has done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Acted {
    /// In recovery.
    pub recovery: u32,
    /// In propagation.
    pub propagation: u32,
    /// Decisions.
    pub decisions: u32,
}

impl Acted {
    /// Whether they have done nothing so far.
    #[must_use]
    pub const fn is_idle(&self) -> bool {
        self.recovery == 0 && self.propagation == 0 && self.decisions == 0
    }
}

/// The lanes at `clock`.
#[must_use]
pub fn lanes(state: &RunState, clock: u32) -> Lanes {
    let last = |propagation: bool| {
        let deeds = state
            .deeds
            .iter()
            .filter(|deed| (deed.lane == Lane::Propagation) == propagation);
        deeds.map(|deed| deed.clock).max()
    };
    let announced = state.announcements.iter().map(|a| a.clock).max();
    let (propagation, recovery) = (last(true), last(false));
    let is_live = !matches!(state.phase, Phase::Ready | Phase::Over);
    let is_broken = state.phase == Phase::Running;
    let alarm =
        |since: Option<u32>, minutes: u32| clock.saturating_sub(since.unwrap_or(0)) >= minutes * 60;
    let mut people: BTreeMap<PersonId, Acted> = state
        .present
        .iter()
        .filter(|(_, (role, present))| *role == Role::Participant && *present)
        .map(|(person, _)| (*person, Acted::default()))
        .collect();
    for deed in &state.deeds {
        if let Some(acted) = deed.who.and_then(|who| people.get_mut(&who)) {
            match deed.lane {
                Lane::Recovery => acted.recovery += 1,
                Lane::Propagation => acted.propagation += 1,
                Lane::Decision => acted.decisions += 1,
            }
        }
    }
    Lanes {
        propagation: LaneNow {
            last: announced.or(propagation),
            silent_for: clock.saturating_sub(announced.unwrap_or(0)),
            is_alarming: is_live
                && state.notice.is_none()
                && alarm(announced, ANNOUNCE_SILENCE_MINUTES),
        },
        recovery: LaneNow {
            last: recovery,
            silent_for: clock.saturating_sub(recovery.unwrap_or(0)),
            is_alarming: is_broken && alarm(recovery, REPAIR_SILENCE_MINUTES),
        },
        people,
    }
}
