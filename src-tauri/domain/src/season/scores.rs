//! Scores of people over rounds, and the figures of a group.

use super::attendance::Attendance;
use crate::id::{DrillId, PersonId, TeamId};
use crate::measure::{
    CeilingShares, Directions, Gain, GroupGain, NormalisedGain, Pair, Pairs, Scores, WeightedGain,
    ceiling_shares, directions, gain, normalised_gain, percent_change, person_weighted,
    team_weighted,
};
use crate::record::{BeforeMode, Measure, Rating};
use std::collections::{HashMap, HashSet};

/// The top of the scale in points.
const UPPER: f64 = 5.0;

/// How someone who took part more than once is counted. Either way they count once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Weighting {
    /// Their first participation within the filter.
    #[default]
    FirstParticipation,
    /// The mean over their participations.
    MeanOfEach,
}

/// The ratings in force: those no other rating replaces.
#[must_use]
pub fn effective_ratings(ratings: &[Rating]) -> Vec<&Rating> {
    let replaced: HashSet<_> = ratings.iter().filter_map(|r| r.replaces).collect();
    ratings
        .iter()
        .filter(|r| !replaced.contains(&r.id))
        .collect()
}

/// Scores on one measure taken in one way, by drill and person.
pub(super) type ScoresBy = HashMap<(DrillId, PersonId), Scores>;

/// The scores in force on `measure` with `mode`; the two modes are never mixed.
pub(super) fn scores_on(ratings: &[Rating], measure: &Measure, mode: BeforeMode) -> ScoresBy {
    let mut chosen: Vec<&Rating> = effective_ratings(ratings)
        .into_iter()
        .filter(|r| {
            r.measure == *measure
                && r.before_mode == mode
                && (r.before.is_some() || r.after.is_some())
        })
        .collect();
    chosen.sort_by_key(|r| (r.recorded, r.id));
    chosen
        .into_iter()
        .map(|r| {
            (
                (r.drill, r.person),
                Scores {
                    before: r.before,
                    after: r.after,
                },
            )
        })
        .collect()
}

/// One person's scores as they count in a group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct PersonScore {
    /// The team they stood for.
    pub team: Option<TeamId>,
    /// Their complete pair, if there is one.
    pub pair: Option<Pair>,
}

/// Every distinct person once, in the order of their first participation with a score.
pub(super) fn by_person(
    attendances: &[Attendance],
    scores: &ScoresBy,
    weighting: Weighting,
) -> Vec<PersonScore> {
    let mut order: Vec<PersonId> = Vec::new();
    let mut all: HashMap<PersonId, Vec<(Option<TeamId>, Scores)>> = HashMap::new();
    for attendance in attendances {
        if let Some(found) = scores.get(&(attendance.drill, attendance.person)) {
            let entries = all.entry(attendance.person).or_default();
            if entries.is_empty() {
                order.push(attendance.person);
            }
            entries.push((attendance.team, *found));
        }
    }
    order
        .iter()
        .filter_map(|person| all.get(person))
        .filter_map(|entries| {
            let (team, first) = *entries.first()?;
            let pair = match weighting {
                Weighting::FirstParticipation => first.pair(),
                Weighting::MeanOfEach => mean_pair(entries),
            };
            Some(PersonScore { team, pair })
        })
        .collect()
}

fn mean_pair(entries: &[(Option<TeamId>, Scores)]) -> Option<Pair> {
    let pairs: Vec<Pair> = entries.iter().filter_map(|(_, s)| s.pair()).collect();
    let count = pairs.len() as f64;
    (!pairs.is_empty()).then(|| {
        Pair::new(
            pairs.iter().map(|p| p.before).sum::<f64>() / count,
            pairs.iter().map(|p| p.after).sum::<f64>() / count,
        )
    })
}

pub(super) fn pairs_of<'a>(people: impl IntoIterator<Item = &'a PersonScore>) -> Pairs {
    let mut pairs = Pairs::default();
    for person in people {
        pairs.people += 1;
        pairs.complete.extend(person.pair);
    }
    pairs
}

/// What the scores of distinct people say, on one measure taken in one way.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoreFigures {
    /// The complete pairs, one a person.
    pub pairs: Pairs,
    /// People with at least one half.
    pub people: usize,
    /// Means and Δ over distinct people.
    pub gain: Gain,
    /// Percent change of the means.
    pub percent: Option<f64>,
    /// The normalised gain.
    pub normalised: NormalisedGain,
    /// Rises, stays, falls.
    pub directions: Directions,
    /// Shares at the top.
    pub ceiling: CeilingShares,
    /// Δ by people, with the cluster-robust interval.
    pub by_people: WeightedGain,
    /// Δ by teams.
    pub by_teams: WeightedGain,
    /// Teams with a pair: how many people, and their mean change.
    pub groups: Vec<GroupGain>,
    /// Means over all participations, people who came twice counting twice.
    pub plain: Gain,
    /// People at each of the five levels (scores rounded) before.
    pub levels_before: [usize; 5],
    /// People at each of the five levels after.
    pub levels_after: [usize; 5],
}

/// The figures of `attendances`; none without a complete pair.
pub(super) fn figures(
    attendances: &[Attendance],
    scores: &ScoresBy,
    weighting: Weighting,
) -> Option<ScoreFigures> {
    let people = by_person(attendances, scores, weighting);
    let pairs = pairs_of(&people);
    let overall = gain(&pairs)?;
    let groups = group_gains(&people);
    let plain = Pairs::from_scores(
        attendances
            .iter()
            .filter_map(|a| scores.get(&(a.drill, a.person)).copied()),
    );
    Some(ScoreFigures {
        people: pairs.people,
        gain: overall,
        percent: percent_change(&overall),
        normalised: normalised_gain(&overall, UPPER),
        directions: directions(&pairs.changes()),
        ceiling: ceiling_shares(&pairs, UPPER)?,
        by_people: person_weighted(&groups)?,
        by_teams: team_weighted(&groups)?,
        groups,
        plain: gain(&plain)?,
        levels_before: levels(pairs.complete.iter().map(|p| p.before)),
        levels_after: levels(pairs.complete.iter().map(|p| p.after)),
        pairs,
    })
}

fn group_gains(people: &[PersonScore]) -> Vec<GroupGain> {
    let mut teams: Vec<Option<TeamId>> = people
        .iter()
        .filter(|p| p.pair.is_some())
        .map(|p| p.team)
        .collect();
    teams.sort_unstable();
    teams.dedup();
    teams
        .into_iter()
        .filter_map(|team| gain(&pairs_of(people.iter().filter(|p| p.team == team))))
        .map(|g| GroupGain {
            n: g.n,
            mean: g.delta,
        })
        .collect()
}

fn levels(scores: impl Iterator<Item = f64>) -> [usize; 5] {
    let mut counts = [0; 5];
    for score in scores {
        let level = libm::round(score).clamp(1.0, UPPER) as usize;
        counts[level - 1] += 1;
    }
    counts
}
