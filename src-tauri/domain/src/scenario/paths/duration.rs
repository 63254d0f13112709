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
#[derive(Debug, Default)]
pub(super) struct Clock {
    /// When each place is entered.
    pub entered: Vec<Option<u64>>,
    /// When it is done.
    pub done: Vec<Option<u64>>,
}

/// The likely course, worked out once for all who ask about it.
pub(super) struct Likely {
    /// Whether an ending can be reached from each state.
    ends: Vec<bool>,
    /// The triggers that must fire.
    included: Vec<bool>,
    /// When each place is entered and done.
    pub clock: Clock,
}

pub(super) fn durations(graph: &Graph<'_>, ways: &Ways, course: &Likely) -> Durations {
    let Likely { ends, included, .. } = course;
    let values = |length, included: &[bool]| {
        Walk {
            graph,
            ways,
            ends,
            length,
            included,
        }
        .values()
    };
    let total = |values: &[u64]| ways.entries.iter().map(|s| values[*s]).max().unwrap_or(0);
    let none = vec![false; graph.optional.len()];
    let all: Vec<bool> = graph
        .optional
        .iter()
        .map(|o| timing::can_fire(o.trigger, graph.scenario))
        .collect();
    let likely = values(Length::Likely, included);
    Durations {
        difficulty: graph.difficulty,
        shortest: total(&values(Length::Shortest, &none)),
        longest: total(&values(Length::Longest, &all)),
        moves_most: moves_most(graph, ways, ends, &likely),
        likely: total(&likely),
    }
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
        Way::Held { .. } => false,
        Way::May { number } => timing::can_fire(graph.optional[number].trigger, graph.scenario),
    }
}

/// Whether an ending can be reached from each state.
pub(in crate::scenario) fn reaches_an_ending(graph: &Graph<'_>, ways: &Ways) -> Vec<bool> {
    let mut ends = vec![false; ways.place.len()];
    for &state in &ways.order {
        ends[state] = graph.is_ending(ways.place[state])
            || ways
                .next(graph, state)
                .any(|(arrow, to, _)| ends[to] && !matches!(arrow.way, Way::Held { .. }));
    }
    ends
}

/// Which of the courses through the graph.
struct Walk<'a> {
    graph: &'a Graph<'a>,
    ways: &'a Ways,
    ends: &'a [bool],
    length: Length,
    included: &'a [bool],
}

/// A branch that may be taken.
#[derive(Debug, Clone, Copy)]
struct Choice {
    likelihood: Option<f64>,
    default: bool,
    delay: u64,
    to: usize,
}

/// What is taken from one state, in memory that the next one uses again.
#[derive(Default)]
struct Taken {
    /// Arrows that are all taken.
    all: Vec<Taking>,
    /// Arrows of which one is taken, likeliest first.
    one_of: Vec<Choice>,
    turns: Vec<Taking>,
}

/// An arrow that is taken.
#[derive(Debug, Clone, Copy)]
struct Taking {
    delay: u64,
    to: usize,
    waits: bool,
}

impl Walk<'_> {
    /// The arrows to consider in `state`. A choice that can end goes before one that is still loose,
    /// and a loop is only turned by the longest course, or where there is no other way on.
    fn take(&self, state: usize, taken: &mut Taken) {
        let Taken { all, one_of, turns } = taken;
        all.clear();
        one_of.clear();
        turns.clear();
        let turns_gladly = self.length == Length::Longest;
        for (arrow, to, is_turn) in self.ways.next(self.graph, state) {
            if is_turn && !self.ends[to] {
                continue;
            }
            let taking = Taking {
                delay: arrow.delay,
                to,
                waits: arrow.waits,
            };
            match arrow.way {
                Way::Follows if is_turn && !turns_gladly => turns.push(taking),
                Way::Follows | Way::Sets => all.push(taking),
                Way::May { number } | Way::Held { number } if self.included[number] => {
                    all.push(taking);
                }
                Way::May { .. } | Way::Held { .. } => {}
                Way::Choice {
                    likelihood,
                    default,
                } => one_of.push(Choice {
                    likelihood,
                    default,
                    delay: arrow.delay,
                    to,
                }),
            }
        }
        if one_of.is_empty() {
            if all.is_empty() {
                std::mem::swap(all, turns);
            }
            return;
        }
        if one_of.iter().any(|choice| self.ends[choice.to]) {
            one_of.retain(|choice| self.ends[choice.to]);
        }
        // Estimated likelihoods decide, then the default; the sort is stable, so then the order.
        let weight = |choice: &Choice| choice.likelihood.unwrap_or(-1.0);
        one_of.sort_by(|a, b| {
            let by_likelihood = weight(b).total_cmp(&weight(a));
            by_likelihood.then(b.default.cmp(&a.default))
        });
    }

    /// Minutes from entering each state to the end.
    fn values(&self) -> Vec<u64> {
        let mut values = vec![0u64; self.ways.place.len()];
        let mut taken = Taken::default();
        for &state in &self.ways.order {
            self.take(state, &mut taken);
            let minutes = self.graph.minutes[self.ways.place[state]];
            let mut choices = taken
                .one_of
                .iter()
                .map(|choice| choice.delay.saturating_add(values[choice.to]));
            let (own, choice) = match self.length {
                Length::Shortest => (minutes.min, choices.min()),
                Length::Likely => (minutes.likely, choices.next()),
                Length::Longest => (minutes.max, choices.max()),
            };
            let own = u64::from(own);
            let others = taken.all.iter().map(|taking| {
                let before = if taking.waits { own } else { 0 };
                let after = taking.delay.saturating_add(values[taking.to]);
                before.saturating_add(after)
            });
            let choice = own.saturating_add(choice.unwrap_or(0));
            values[state] = others.fold(choice, u64::max);
        }
        values
    }
}

/// The decision whose branches lie furthest apart on the likely course; the first of equals.
fn moves_most(graph: &Graph<'_>, ways: &Ways, ends: &[bool], likely: &[u64]) -> Option<Move> {
    let walk = Walk {
        graph,
        ways,
        ends,
        length: Length::Likely,
        included: &vec![false; graph.optional.len()],
    };
    let mut taken = Taken::default();
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
        walk.take(state, &mut taken);
        let minutes = || {
            let branches = taken.one_of.iter();
            branches.map(|choice| choice.delay.saturating_add(likely[choice.to]))
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

impl Likely {
    /// Adds the triggers that must fire, as long as the clock says that there are more.
    pub fn of(graph: &Graph<'_>, ways: &Ways) -> Self {
        let mut likely = Self {
            ends: reaches_an_ending(graph, ways),
            included: vec![false; graph.optional.len()],
            clock: Clock::default(),
        };
        likely.clock = likely.walk(graph, ways);
        for _ in 0..MOST_ROUNDS {
            let mut has_more = false;
            for (included, optional) in likely.included.iter_mut().zip(&graph.optional) {
                if !*included && timing::must_fire(graph, optional, &likely.clock) {
                    *included = true;
                    has_more = true;
                }
            }
            if !has_more {
                break;
            }
            likely.clock = likely.walk(graph, ways);
        }
        likely
    }

    fn walk(&self, graph: &Graph<'_>, ways: &Ways) -> Clock {
        let walk = Walk {
            graph,
            ways,
            ends: &self.ends,
            length: Length::Likely,
            included: &self.included,
        };
        let mut taken = Taken::default();
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
            walk.take(state, &mut taken);
            for Taking { delay, to, waits } in taken.all.iter().copied() {
                let from = if waits { done } else { arrival };
                arrives[to] = arrives[to].max(Some(from.saturating_add(delay)));
            }
            if let Some(Choice { delay, to, .. }) = taken.one_of.first().copied() {
                arrives[to] = arrives[to].max(Some(done.saturating_add(delay)));
            }
        }
        clock
    }
}
