//! Rounds and who was there.

use crate::id::{DrillId, PersonId, SeasonId, TeamId};
use crate::record::{Drill, DrillKind, DrillState, Person, Role};
use chrono::NaiveDate;
use std::collections::HashMap;

/// Whether a drill is a round: closed, and not a rehearsal.
#[must_use]
pub fn is_round(drill: &Drill) -> bool {
    let counts = match drill.kind {
        DrillKind::Drill => true,
        DrillKind::Rehearsal => false,
    };
    let ended = match drill.state {
        DrillState::Closed => true,
        DrillState::Planned
        | DrillState::Sealed
        | DrillState::Running
        | DrillState::Retrospective
        | DrillState::Cancelled => false,
    };
    counts && ended
}

/// The rounds of the given seasons in the order they were held; no season named means all.
#[must_use]
pub fn rounds<'a>(drills: &'a [Drill], seasons: &[SeasonId]) -> Vec<&'a Drill> {
    let mut held: Vec<&Drill> = drills
        .iter()
        .filter(|d| is_round(d) && (seasons.is_empty() || seasons.contains(&d.season)))
        .collect();
    held.sort_by_key(|d| (day(d), d.round, d.id));
    held
}

/// The day a drill was held.
pub(super) fn day(drill: &Drill) -> Option<NaiveDate> {
    drill.ended_on.or(drill.target_date)
}

/// One person present at one round, as designer, observer or participant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attendance {
    /// The round.
    pub drill: DrillId,
    /// Its season.
    pub season: SeasonId,
    /// Who.
    pub person: PersonId,
    /// As what.
    pub role: Role,
    /// The team they stood for.
    pub team: Option<TeamId>,
}

/// The participations of `rounds`, in their order. The facilitator and the absent are not among them.
#[must_use]
pub fn attendances(rounds: &[&Drill], people: &[Person]) -> Vec<Attendance> {
    let by_id: HashMap<PersonId, &Person> = people.iter().map(|p| (p.id, p)).collect();
    rounds
        .iter()
        .flat_map(|drill| {
            let by_id = &by_id;
            drill
                .participations
                .iter()
                .filter(|p| p.present && p.role.counts())
                .map(move |p| Attendance {
                    drill: drill.id,
                    season: drill.season,
                    person: p.person,
                    role: p.role,
                    team: team_of(by_id.get(&p.person).copied(), drill),
                })
        })
        .collect()
}

/// The drilled team a person belonged to that day, or the first one drilled.
fn team_of(person: Option<&Person>, drill: &Drill) -> Option<TeamId> {
    let [first, _, ..] = drill.teams.as_slice() else {
        return drill.teams.first().copied();
    };
    let on = day(drill);
    person
        .into_iter()
        .flat_map(|p| &p.memberships)
        .find(|m| {
            drill.teams.contains(&m.team)
                && on.is_none_or(|on| {
                    m.from.is_none_or(|f| f <= on) && m.until.is_none_or(|u| on <= u)
                })
        })
        .map(|m| m.team)
        .or(Some(*first))
}
