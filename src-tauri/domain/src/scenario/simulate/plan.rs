//! A scenario laid out for many runs: its states in an order in which each stands before all that
//! follow it, with plain lists of where it leads.

use super::draw::Pert;
use super::moment::{Guard, Moments};
use crate::scenario::index::Index;
use crate::scenario::paths::PathRefusal;
use crate::scenario::paths::duration::reaches_an_ending;
use crate::scenario::paths::graph::{Graph, Way};
use crate::scenario::paths::unroll::Ways;
use crate::scenario::{Difficulty, EdgeKind, NodeKind, Scenario};
use std::rc::Rc;

/// The way from one state to another, and the seconds it takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    pub to: usize,
    pub seconds: u64,
    /// Whether they run from the end of the state, and not from its start.
    pub waits: bool,
}

/// A choice: a link, and the share of runs that take it or one of the choices before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choice {
    pub link: Link,
    pub up_to: f64,
}

/// A link that is taken when a guard lets it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Guarded {
    pub link: Link,
    pub guard: usize,
}

/// Where the lists of a state begin in the plan's long lists.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Begin {
    pub all: usize,
    pub guarded: usize,
    pub held: usize,
    pub choices: usize,
}

/// A question or hint at the side that a trigger sets going.
pub(super) struct Side {
    pub place: usize,
    pub guard: usize,
}

/// The plan.
pub(super) struct Plan {
    /// The place of each state.
    pub place: Vec<usize>,
    /// Where each state's lists begin; one more at the end.
    pub begin: Vec<Begin>,
    /// Links that are always taken.
    pub all: Vec<Link>,
    /// Links behind a guard.
    pub guarded: Vec<Guarded>,
    /// Links that hold something back when a guard let something through.
    pub held: Vec<Guarded>,
    /// Choices of which one is taken.
    pub choices: Vec<Choice>,
    /// The states where runs begin.
    pub entries: Vec<usize>,
    /// How long each place takes.
    pub lengths: Vec<Pert>,
    /// Whether a run may come to each place, so that it is told how many did.
    pub can_be_reached: Vec<bool>,
    /// Whether each place is an ending.
    pub is_ending: Vec<bool>,
    /// What stands between a trigger and its target. Those of the flow come first.
    pub guards: Vec<Guard>,
    /// How many guards belong to the flow.
    pub flow_guards: usize,
    /// What stands at the side.
    pub sides: Vec<Side>,
    /// For each place, the side places that follow it.
    pub after_side: Vec<Vec<usize>>,
    /// When faults and episodes are resolved.
    pub moments: Moments,
}

impl Plan {
    pub fn of(scenario: &Scenario, difficulty: Difficulty) -> Result<Self, PathRefusal> {
        let graph = Graph::of(scenario, Rc::new(Index::of(scenario)), difficulty);
        let ways = Ways::of(&graph)?;
        let mut plan = Self {
            place: Vec::with_capacity(ways.order.len()),
            begin: Vec::with_capacity(ways.order.len() + 1),
            all: Vec::new(),
            guarded: Vec::new(),
            held: Vec::new(),
            choices: Vec::new(),
            entries: Vec::new(),
            lengths: graph.minutes.iter().map(|m| Pert::of(*m)).collect(),
            can_be_reached: vec![false; graph.places()],
            is_ending: (0..graph.places()).map(|p| graph.is_ending(p)).collect(),
            guards: Vec::new(),
            flow_guards: graph.optional.len(),
            sides: Vec::new(),
            after_side: vec![Vec::new(); graph.places()],
            moments: Moments::of(&graph),
        };
        plan.add_guards(&graph);
        plan.add_states(&graph, &ways);
        plan.add_sides(&graph);
        plan.mark_reachable(&graph);
        Ok(plan)
    }

    fn add_guards(&mut self, graph: &Graph<'_>) {
        let mut edge_of = vec![0; graph.optional.len()];
        for arrow in &graph.arrows {
            if let Way::May { number } = arrow.way {
                edge_of[number] = arrow.edge;
            }
        }
        for (optional, edge) in graph.optional.iter().zip(edge_of) {
            let edge = &graph.scenario.edges[edge];
            let guard = self
                .moments
                .guard(graph, edge, optional.trigger, optional.is_cascade);
            self.guards.push(guard);
        }
    }

    fn add_states(&mut self, graph: &Graph<'_>, ways: &Ways) {
        let ends = reaches_an_ending(graph, ways);
        let count = ways.order.len();
        let mut number = vec![usize::MAX; ways.place.len()];
        for (i, state) in ways.order.iter().enumerate() {
            number[*state] = count - 1 - i;
        }
        for &state in ways.order.iter().rev() {
            self.place.push(ways.place[state]);
            self.begin.push(self.next());
            let mut turns = Vec::new();
            let mut choices = Vec::new();
            for (arrow, to, is_turn) in ways.next(graph, state) {
                if is_turn && !ends[to] {
                    continue;
                }
                let link = Link {
                    to: number[to],
                    seconds: arrow.delay.saturating_mul(60),
                    waits: arrow.waits,
                };
                match arrow.way {
                    Way::Follows if is_turn => turns.push(link),
                    Way::Follows | Way::Sets => self.all.push(link),
                    Way::May { number } => self.guarded.push(Guarded {
                        link,
                        guard: number,
                    }),
                    Way::Held { number } => self.held.push(Guarded {
                        link,
                        guard: number,
                    }),
                    Way::Choice {
                        likelihood,
                        default,
                    } => choices.push((likelihood, default, link, ends[to])),
                }
            }
            // A loop is only turned where there is no other way on.
            let begun = self.begin.last().copied().unwrap_or_default();
            if self.all.len() == begun.all && choices.is_empty() {
                self.all.extend(turns);
            }
            if choices.iter().any(|(.., ends)| *ends) {
                choices.retain(|(.., ends)| *ends);
            }
            self.choices.extend(shares(&choices));
        }
        self.begin.push(self.next());
        self.entries = ways.entries.iter().map(|state| number[*state]).collect();
    }

    /// Every node of the flow is told of, and of those at the side all that something leads to.
    fn mark_reachable(&mut self, graph: &Graph<'_>) {
        for place in graph.used() {
            let node = &graph.scenario.nodes[place];
            let is_free = matches!(&node.kind, NodeKind::Mistake(mistake) if mistake.anytime);
            self.can_be_reached[place] =
                (node.is_flow() && !is_free) || matches!(node.kind, NodeKind::Ending(_));
        }
        for place in &self.place {
            self.can_be_reached[*place] = true;
        }
        let mut open: Vec<usize> = self.sides.iter().map(|side| side.place).collect();
        while let Some(place) = open.pop() {
            if !std::mem::replace(&mut self.can_be_reached[place], true) {
                open.extend(&self.after_side[place]);
            }
        }
    }

    fn next(&self) -> Begin {
        Begin {
            all: self.all.len(),
            guarded: self.guarded.len(),
            held: self.held.len(),
            choices: self.choices.len(),
        }
    }

    /// Questions and hints that a trigger sets going and from which nothing leads back to the flow.
    fn add_sides(&mut self, graph: &Graph<'_>) {
        let scenario = graph.scenario;
        let is_side = |place: usize| {
            let node = &scenario.nodes[place];
            !node.is_flow() && !matches!(node.kind, NodeKind::Ending(_) | NodeKind::Note)
        };
        let mut is_on_the_way = vec![false; graph.places()];
        for arrow in &graph.arrows {
            if matches!(arrow.way, Way::May { .. } | Way::Sets) {
                is_on_the_way[arrow.to] = true;
            }
            if matches!(arrow.way, Way::Follows)
                && arrow.to < scenario.nodes.len()
                && is_side(arrow.to)
            {
                self.after_side[arrow.from].push(arrow.to);
            }
        }
        for edge in &scenario.edges {
            let EdgeKind::Trigger(trigger) = &edge.kind else {
                continue;
            };
            let Some(place) = graph.number(&edge.to) else {
                continue;
            };
            if !is_side(place) || is_on_the_way[place] {
                continue;
            }
            let guard = self.moments.guard(graph, edge, trigger, false);
            self.sides.push(Side {
                place,
                guard: self.guards.len(),
            });
            self.guards.push(guard);
        }
    }
}

/// Shares of the choices, counted up. Estimated likelihoods count as they are; those not estimated
/// share what is left of 1. Where none is estimated the default is taken by half, and the others
/// share the other half; without a default all are alike.
fn shares(choices: &[(Option<f64>, bool, Link, bool)]) -> Vec<Choice> {
    let known: Vec<Option<f64>> = choices
        .iter()
        .map(|(likelihood, ..)| likelihood.map(|l| l.clamp(0.0, 1e6)))
        .collect();
    let open = known.iter().filter(|l| l.is_none()).count() as f64;
    let rest = (1.0 - known.iter().flatten().sum::<f64>()).max(0.0);
    let defaults = choices.iter().filter(|(_, default, ..)| *default).count() as f64;
    let is_unknown = known.iter().all(Option::is_none);
    let others = choices.len() as f64 - defaults;
    let mut weights: Vec<f64> = choices
        .iter()
        .zip(&known)
        .map(|((_, default, ..), known)| match known {
            Some(likelihood) => *likelihood,
            None if is_unknown && defaults > 0.0 && others > 0.0 => {
                0.5 / if *default { defaults } else { others }
            }
            None => rest / open,
        })
        .collect();
    let mut total: f64 = weights.iter().sum();
    if total <= 0.0 {
        weights.fill(1.0);
        total = weights.len() as f64;
    }
    let mut up_to = 0.0;
    choices
        .iter()
        .zip(weights)
        .map(|((_, _, link, _), weight)| {
            up_to += weight / total;
            Choice { link: *link, up_to }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(choices: &[(Option<f64>, bool)], expected: &[f64]) {
        let link = Link {
            to: 0,
            seconds: 0,
            waits: true,
        };
        let choices: Vec<_> = choices.iter().map(|(l, d)| (*l, *d, link, true)).collect();
        let mut before = 0.0;
        let found = shares(&choices).into_iter().map(|choice| {
            let share = choice.up_to - before;
            before = choice.up_to;
            share
        });
        for (found, expected) in found.zip(expected) {
            assert!((found - expected).abs() < 1e-12, "{choices:?}: {found}");
        }
    }

    #[test]
    fn branches_share_the_runs_by_likelihood_and_else_by_default() {
        check(&[(Some(0.2), true), (Some(0.6), false)], &[0.25, 0.75]);
        check(
            &[(Some(0.2), true), (None, false), (None, false)],
            &[0.2, 0.4, 0.4],
        );
        check(
            &[(None, true), (None, false), (None, false)],
            &[0.5, 0.25, 0.25],
        );
        check(&[(None, false), (None, false)], &[0.5, 0.5]);
        check(&[(None, true)], &[1.0]);
        check(&[(Some(0.0), true), (Some(0.0), false)], &[0.5, 0.5]);
        check(&[(Some(-3.0), true), (Some(1.0), false)], &[0.0, 1.0]);
    }
}
