//! Minutes and counts over the unrolled graph: one pass from the endings back, one pass on.

use super::graph::{Arrow, Graph, Way};
use super::timing;
use super::unroll::Ways;
use super::{Durations, Move};
use crate::scenario::NodeKind;
use num_bigint::BigUint;

/// Which of the three lengths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Length {
    Shortest,
    Likely,
    Longest,
}

/// The likely moments of the drill clock, by place.
pub(super) struct Clock {
    /// When each place is entered.
    pub entered: Vec<Option<u64>>,
    /// When it is done.
    pub done: Vec<Option<u64>>,
}

pub(super) fn durations(graph: &Graph<'_>, ways: &Ways) -> Durations {
    let ends = reaches_an_ending(graph, ways);
    let (included, _) = likely_course(graph, ways, &ends);
    let total = |values: &[u64]| ways.entries.iter().map(|s| values[*s]).max().unwrap_or(0);
    let none = vec![false; graph.optional.len()];
    let all: Vec<bool> = graph
        .optional
        .iter()
        .map(|o| timing::can_fire(o.trigger, graph.scenario))
        .collect();
    let likely = values(graph, ways, &ends, Length::Likely, &included);
    Durations {
        difficulty: graph.difficulty,
        shortest: total(&values(graph, ways, &ends, Length::Shortest, &none)),
        longest: total(&values(graph, ways, &ends, Length::Longest, &all)),
        moves_most: moves_most(graph, ways, &ends, &likely),
        likely: total(&likely),
    }
}

pub(super) fn likely_clock(graph: &Graph<'_>, ways: &Ways) -> Vec<Option<u64>> {
    let ends = reaches_an_ending(graph, ways);
    let (_, clock) = likely_course(graph, ways, &ends);
    clock.done[..graph.scenario.nodes.len()].to_vec()
}

/// Counts every path from an entry to an ending. A count is dropped as soon as all that lead to its
/// state have taken it, so that a long scenario does not keep thousands of long numbers.
pub(super) fn path_count(graph: &Graph<'_>, ways: &Ways) -> BigUint {
    let mut wanted = vec![0u32; ways.place.len()];
    for &state in &ways.order {
        for (_, to, _) in ways.next(graph, state) {
            wanted[to] += 1;
        }
    }
    for &entry in &ways.entries {
        wanted[entry] += 1;
    }
    let mut counts: Vec<Option<BigUint>> = vec![None; ways.place.len()];
    let take = |counts: &mut Vec<Option<BigUint>>, wanted: &mut Vec<u32>, state: usize| {
        wanted[state] -= 1;
        if wanted[state] == 0 {
            counts[state].take()
        } else {
            counts[state].clone()
        }
    };
    for &state in &ways.order {
        let mut count = BigUint::from(u8::from(graph.is_ending(ways.place[state])));
        for (arrow, to, _) in ways.next(graph, state) {
            let more = take(&mut counts, &mut wanted, to);
            if is_possible(graph, arrow) {
                count += more.unwrap_or_default();
            }
        }
        counts[state] = Some(count);
    }
    ways.entries
        .iter()
        .map(|s| take(&mut counts, &mut wanted, *s).unwrap_or_default())
        .sum()
}

/// Whether an arrow can be taken at all.
fn is_possible(graph: &Graph<'_>, arrow: &Arrow) -> bool {
    match arrow.way {
        Way::Follows | Way::Choice { .. } | Way::Sets => true,
        Way::May { number } => timing::can_fire(graph.optional[number].trigger, graph.scenario),
    }
}

/// Whether an ending can be reached from each state.
pub(in crate::scenario) fn reaches_an_ending(graph: &Graph<'_>, ways: &Ways) -> Vec<bool> {
    let mut ends = vec![false; ways.place.len()];
    for &state in &ways.order {
        ends[state] = graph.is_ending(ways.place[state])
            || ways.next(graph, state).any(|(_, to, _)| ends[to]);
    }
    ends
}

/// What is taken from one state.
struct Taken {
    /// Arrows that are all taken.
    all: Vec<(u64, usize)>,
    /// Arrows of which one is taken, likeliest first.
    one_of: Vec<(u64, usize)>,
}

/// The arrows to consider in `state`. A choice that can end goes before one that is still loose,
/// and a loop is only turned by the longest course, or where there is no other way on.
fn taken(
    graph: &Graph<'_>,
    ways: &Ways,
    ends: &[bool],
    length: Length,
    included: &[bool],
    state: usize,
) -> Taken {
    let turns_gladly = length == Length::Longest;
    let mut all = Vec::new();
    let mut turns = Vec::new();
    let mut choices = Vec::new();
    for (arrow, to, is_turn) in ways.next(graph, state) {
        if is_turn && !ends[to] {
            continue;
        }
        match arrow.way {
            Way::Follows if is_turn && !turns_gladly => turns.push((arrow.delay, to)),
            Way::Follows | Way::Sets => all.push((arrow.delay, to)),
            Way::May { number } if included[number] => all.push((arrow.delay, to)),
            Way::May { .. } => {}
            Way::Choice {
                likelihood,
                default,
            } => choices.push((likelihood, default, arrow.delay, to)),
        }
    }
    if all.is_empty() && choices.is_empty() {
        all = turns;
    }
    if choices.iter().any(|(.., to)| ends[*to]) {
        choices.retain(|(.., to)| ends[*to]);
    }
    // Estimated likelihoods decide, then the default; the sort is stable, so then the order.
    choices.sort_by(|a, b| {
        b.0.unwrap_or(-1.0)
            .total_cmp(&a.0.unwrap_or(-1.0))
            .then(b.1.cmp(&a.1))
    });
    Taken {
        all,
        one_of: choices
            .into_iter()
            .map(|(_, _, delay, to)| (delay, to))
            .collect(),
    }
}

/// Minutes from entering each state to the end.
fn values(
    graph: &Graph<'_>,
    ways: &Ways,
    ends: &[bool],
    length: Length,
    included: &[bool],
) -> Vec<u64> {
    let mut values = vec![0u64; ways.place.len()];
    for &state in &ways.order {
        let taken = taken(graph, ways, ends, length, included, state);
        let minutes = graph.minutes[ways.place[state]];
        let mut choices = taken
            .one_of
            .iter()
            .map(|(delay, to)| delay.saturating_add(values[*to]));
        let (own, choice) = match length {
            Length::Shortest => (minutes.min, choices.min()),
            Length::Likely => (minutes.likely, choices.next()),
            Length::Longest => (minutes.max, choices.max()),
        };
        let others = taken
            .all
            .iter()
            .map(|(delay, to)| delay.saturating_add(values[*to]));
        values[state] = others
            .chain(choice)
            .max()
            .unwrap_or(0)
            .saturating_add(u64::from(own));
    }
    values
}

/// The decision whose branches lie furthest apart on the likely course; the first of equals.
fn moves_most(graph: &Graph<'_>, ways: &Ways, ends: &[bool], likely: &[u64]) -> Option<Move> {
    let included = vec![false; graph.optional.len()];
    let mut best: Option<(u64, usize)> = None;
    for &state in &ways.order {
        let place = ways.place[state];
        let is_decision = graph
            .scenario
            .nodes
            .get(place)
            .is_some_and(|n| matches!(n.kind, NodeKind::Decision(_)));
        if !is_decision || state != ways.base[place] {
            continue;
        }
        let branches = taken(graph, ways, ends, Length::Likely, &included, state).one_of;
        let minutes = || {
            branches
                .iter()
                .map(|(delay, to)| delay.saturating_add(likely[*to]))
        };
        let Some((most, least)) = minutes().max().zip(minutes().min()) else {
            continue;
        };
        let moved = most - least;
        if moved > 0 && best.is_none_or(|(m, p)| moved > m || (moved == m && place < p)) {
            best = Some((moved, place));
        }
    }
    best.map(|(minutes, place)| Move {
        decision: graph.scenario.nodes[place].id.clone(),
        minutes,
    })
}

/// Episodes rarely cascade more than twice; each round can only add to what the last one knew.
const MOST_ROUNDS: usize = 64;

/// The triggers that must fire on the likely course, and its clock.
fn likely_course(graph: &Graph<'_>, ways: &Ways, ends: &[bool]) -> (Vec<bool>, Clock) {
    let mut included = vec![false; graph.optional.len()];
    let mut clock = clock(graph, ways, ends, &included);
    for _ in 0..MOST_ROUNDS {
        let mut has_more = false;
        for (included, optional) in included.iter_mut().zip(&graph.optional) {
            if !*included && timing::must_fire(graph, optional, &clock) {
                *included = true;
                has_more = true;
            }
        }
        if !has_more {
            break;
        }
        clock = self::clock(graph, ways, ends, &included);
    }
    (included, clock)
}

fn clock(graph: &Graph<'_>, ways: &Ways, ends: &[bool], included: &[bool]) -> Clock {
    let mut arrives: Vec<Option<u64>> = vec![None; ways.place.len()];
    for &entry in &ways.entries {
        arrives[entry] = Some(0);
    }
    let mut clock = Clock {
        entered: vec![None; graph.places()],
        done: vec![None; graph.places()],
    };
    for &state in ways.order.iter().rev() {
        let Some(arrival) = arrives[state] else {
            continue;
        };
        let place = ways.place[state];
        let done = arrival.saturating_add(u64::from(graph.minutes[place].likely));
        clock.entered[place] = clock.entered[place].max(Some(arrival));
        clock.done[place] = clock.done[place].max(Some(done));
        let taken = taken(graph, ways, ends, Length::Likely, included, state);
        for (delay, to) in taken.all.iter().chain(taken.one_of.first()) {
            arrives[*to] = arrives[*to].max(Some(done.saturating_add(*delay)));
        }
    }
    clock
}
