//! Two questions about single nodes of a course: how late something is done at the latest, and
//! whether it can be done before something else is known. Neither walks paths one by one.

use super::course::Course;
use super::graph::{Arrow, Way};
use super::timing;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// How long it takes from a place until a goal is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Until {
    /// No goal follows, and no ending.
    Nothing,
    /// An ending comes instead.
    End(u64),
    /// A goal is done after so many minutes.
    Goal(u64),
}

impl Until {
    const fn after(self, minutes: u64) -> Self {
        match self {
            Self::Nothing => Self::Nothing,
            Self::End(more) => Self::End(more.saturating_add(minutes)),
            Self::Goal(more) => Self::Goal(more.saturating_add(minutes)),
        }
    }

    const fn minutes(self) -> Option<u64> {
        match self {
            Self::Nothing => None,
            Self::End(minutes) | Self::Goal(minutes) => Some(minutes),
        }
    }

    const fn is_goal(self) -> bool {
        matches!(self, Self::Goal(_))
    }

    /// One of two choices: the later, a goal if either is one.
    fn or(self, other: Self) -> Self {
        match (self.minutes(), other.minutes()) {
            (None, _) => other,
            (_, None) => self,
            (Some(a), Some(b)) if self.is_goal() || other.is_goal() => Self::Goal(a.max(b)),
            (Some(a), Some(b)) => Self::End(a.max(b)),
        }
    }

    /// Two things that both come: the sooner goal.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Goal(a), Self::Goal(b)) => Self::Goal(a.min(b)),
            (Self::Goal(_), _) => self,
            (_, Self::Goal(_)) => other,
            (Self::End(a), Self::End(b)) => Self::End(a.min(b)),
            (Self::Nothing, _) => other,
            (_, Self::Nothing) => self,
        }
    }
}

impl Course<'_> {
    /// The minute at which the first of `goals` holds on the slowest course: largest minutes,
    /// slowest branches, loops turned, cascades set off. A goal is a node together with the minutes
    /// from its end until it holds. Nothing when no course reaches one.
    pub(in crate::scenario) fn latest(&self, goals: &[Option<u64>]) -> Option<u64> {
        let (graph, ways) = (&self.graph, &self.ways);
        let mut until = vec![Until::Nothing; ways.place.len()];
        for &state in &ways.order {
            let place = ways.place[state];
            let own = u64::from(graph.minutes[place].max);
            until[state] = if let Some(holds_after) = goals.get(place).copied().flatten() {
                Until::Goal(own.saturating_add(holds_after))
            } else if graph.is_ending(place) {
                Until::End(own)
            } else {
                let next = ways.next(graph, state);
                self.slowest(own, next.map(|(arrow, to, turn)| (arrow, until[to], turn)))
            };
        }
        let start = ways.entries.iter().map(|e| until[*e]);
        match start.fold(Until::Nothing, Until::and) {
            Until::Goal(minutes) => Some(minutes),
            Until::Nothing | Until::End(_) => None,
        }
    }

    fn slowest<'g>(&self, own: u64, next: impl Iterator<Item = (&'g Arrow, Until, bool)>) -> Until {
        let (mut all, mut one_of, mut perhaps) = (Until::Nothing, Until::Nothing, Until::Nothing);
        for (arrow, until, is_turn) in next {
            let own = if arrow.waits { own } else { 0 };
            let until = until.after(arrow.delay).after(own);
            match arrow.way {
                Way::Follows if is_turn => one_of = one_of.or(until),
                Way::Follows => all = all.and(until),
                Way::Sets => all = all.and(until),
                Way::Choice { .. } => one_of = one_of.or(until),
                Way::Held { .. } => {}
                Way::May { number } => {
                    let optional = &self.graph.optional[number];
                    if timing::can_fire(optional.trigger, self.graph.scenario) {
                        perhaps = perhaps.and(until);
                    }
                }
            }
        }
        let sure = all.and(one_of);
        // What need not come only counts where nothing else leads there.
        if sure.is_goal() {
            sure
        } else {
            perhaps.and(sure)
        }
    }

    /// One of `goals` that holds on some course before any of `known` (by node) is entered. What
    /// always follows a node, such as a line said with it, counts as entered with it. A goal is a
    /// node and the minutes from its end until it holds.
    pub(in crate::scenario) fn before_known(
        &self,
        goals: &[(usize, u64)],
        known: &[bool],
    ) -> Option<usize> {
        let graph = &self.graph;
        let told = self.minutes_until_known(known);
        let at_start = graph.entries.iter().filter_map(|entry| told[*entry]).min();
        let is_told = |by: Option<u64>, needed: u64| by.is_some_and(|by| by <= needed);
        let mut is_seen = vec![false; graph.places()];
        let mut open: BinaryHeap<Reverse<(u64, usize, usize)>> = goals
            .iter()
            .filter(|(goal, _)| self.is_used(*goal))
            .map(|(goal, after)| {
                let own = u64::from(graph.minutes[*goal].min);
                Reverse((own.saturating_add(*after), *goal, *goal))
            })
            .collect();
        // Backwards from all goals at once: fewer minutes on the way only make it easier.
        while let Some(Reverse((needed, place, goal))) = open.pop() {
            if std::mem::replace(&mut is_seen[place], true) || is_told(told[place], needed) {
                continue;
            }
            let is_start =
                graph.entries.binary_search(&place).is_ok() || graph.by_hand == Some(place);
            if is_start && !is_told(at_start, needed) {
                return Some(goal);
            }
            for &at in &self.incoming()[place] {
                let arrow = self.arrow(at);
                if !self.is_impossible(arrow) {
                    let needed = needed.saturating_add(self.least(arrow));
                    open.push(Reverse((needed, arrow.from, goal)));
                }
            }
        }
        None
    }

    fn is_used(&self, node: usize) -> bool {
        self.graph.scenario.nodes[node].is_used_at(self.graph.difficulty)
    }

    /// From entering each place the fewest minutes until something known is surely entered.
    fn minutes_until_known(&self, known: &[bool]) -> Vec<Option<u64>> {
        let graph = &self.graph;
        let mut told: Vec<Option<u64>> = vec![None; graph.places()];
        let mut open: BinaryHeap<Reverse<(u64, usize)>> = known
            .iter()
            .enumerate()
            .filter(|(node, known)| **known && self.is_used(*node))
            .map(|(node, _)| Reverse((0, node)))
            .collect();
        while let Some(Reverse((minutes, place))) = open.pop() {
            if told[place].is_some() {
                continue;
            }
            told[place] = Some(minutes);
            for &at in &self.incoming()[place] {
                let arrow = self.arrow(at);
                match arrow.way {
                    Way::Follows | Way::Sets => {}
                    Way::Choice { .. } | Way::May { .. } | Way::Held { .. } => continue,
                }
                open.push(Reverse((
                    minutes.saturating_add(self.least(arrow)),
                    arrow.from,
                )));
            }
        }
        told
    }

    /// The fewest minutes from entering where an arrow starts to entering where it ends.
    fn least(&self, arrow: &Arrow) -> u64 {
        let own = if arrow.waits {
            self.graph.minutes[arrow.from].min
        } else {
            0
        };
        arrow.delay.saturating_add(u64::from(own))
    }

    fn is_impossible(&self, arrow: &Arrow) -> bool {
        match arrow.way {
            Way::Follows | Way::Choice { .. } | Way::Sets => false,
            Way::Held { .. } => true,
            Way::May { number } => {
                !timing::can_fire(self.graph.optional[number].trigger, self.graph.scenario)
            }
        }
    }

    fn arrow(&self, at: usize) -> &Arrow {
        let (arrows, beside) = (&self.graph.arrows, &self.graph.beside);
        arrows.get(at).unwrap_or_else(|| &beside[at - arrows.len()])
    }

    fn incoming(&self) -> &[Vec<usize>] {
        self.incoming.get_or_init(|| {
            let mut incoming = vec![Vec::new(); self.graph.places()];
            let all = self.graph.arrows.iter().chain(&self.graph.beside);
            for (at, arrow) in all.enumerate() {
                incoming[arrow.to].push(at);
            }
            incoming
        })
    }
}
