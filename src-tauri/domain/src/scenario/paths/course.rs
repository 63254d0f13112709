//! One difficulty of a scenario worked out once, for everyone who asks about it.

use super::duration::Likely;
use super::graph::Graph;
use super::unroll::Ways;
use super::{Durations, PathRefusal, duration};
use crate::scenario::index::Index;
use crate::scenario::{Difficulty, Scenario};
use num_bigint::BigUint;
use std::cell::OnceCell;
use std::rc::Rc;

/// A scenario at one difficulty, ready to be asked for minutes and paths.
pub struct Course<'a> {
    pub(super) graph: Graph<'a>,
    pub(super) ways: Ways,
    /// The arrows that lead to each place, with those beside behind the others.
    pub(super) incoming: OnceCell<Vec<Vec<usize>>>,
    likely: OnceCell<Likely>,
    durations: OnceCell<Durations>,
}

impl<'a> Course<'a> {
    /// Works out `scenario` at `difficulty`.
    ///
    /// # Errors
    /// When nodes lead in a circle without a bound, or loops are too long to unroll.
    pub fn of(scenario: &'a Scenario, difficulty: Difficulty) -> Result<Self, PathRefusal> {
        Self::with(scenario, Rc::new(Index::of(scenario)), difficulty)
    }

    /// As [`Self::of`], with the nodes looked up already.
    pub(in crate::scenario) fn with(
        scenario: &'a Scenario,
        index: Rc<Index<'a>>,
        difficulty: Difficulty,
    ) -> Result<Self, PathRefusal> {
        let graph = Graph::of(scenario, index, difficulty);
        let ways = Ways::of(&graph)?;
        Ok(Self {
            graph,
            ways,
            incoming: OnceCell::new(),
            likely: OnceCell::new(),
            durations: OnceCell::new(),
        })
    }

    /// At which difficulty.
    #[must_use]
    pub const fn difficulty(&self) -> Difficulty {
        self.graph.difficulty
    }

    /// The shortest, likely and longest length.
    #[must_use]
    pub fn durations(&self) -> Durations {
        let worked_out = || duration::durations(&self.graph, &self.ways, self.likely());
        self.durations.get_or_init(worked_out).clone()
    }

    /// The number of paths from an entry to an ending, bounded loops unrolled.
    #[must_use]
    pub fn path_count(&self) -> BigUint {
        duration::path_count(&self.graph, &self.ways)
    }

    /// For each node of the scenario the likely minute at which it is done; nothing for nodes the
    /// likely course does not reach.
    #[must_use]
    pub fn likely_clock(&self) -> &[Option<u64>] {
        &self.likely().clock.done[..self.graph.scenario.nodes.len()]
    }

    fn likely(&self) -> &Likely {
        let worked_out = || Likely::of(&self.graph, &self.ways);
        self.likely.get_or_init(worked_out)
    }
}

impl std::fmt::Debug for Course<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Course")
            .field("difficulty", &self.graph.difficulty)
            .finish_non_exhaustive()
    }
}
