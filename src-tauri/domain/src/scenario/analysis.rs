//! Everything the studio asks about one state of a scenario, with what its parts have in common worked
//! out once. Start at [`Analysis::of`].

use super::check::{self, Finding, Stage};
use super::index::Index;
use super::layout::{self, Layout};
use super::paths::{Course, Durations};
use super::{Difficulty, Scenario};
use num_bigint::BigUint;
use std::rc::Rc;

/// One state of a scenario, ready to be asked.
#[derive(Debug)]
pub struct Analysis<'a> {
    scenario: &'a Scenario,
    index: Rc<Index<'a>>,
    /// The prepared difficulties at which minutes can be told, hardest first.
    courses: Vec<Course<'a>>,
}

impl<'a> Analysis<'a> {
    /// Works out `scenario`.
    #[must_use]
    pub fn of(scenario: &'a Scenario) -> Self {
        // A scenario in which the minutes cannot be told has an error that says why.
        let index = Rc::new(Index::of(scenario));
        let course = |difficulty| Course::with(scenario, Rc::clone(&index), difficulty).ok();
        let courses = prepared(scenario).into_iter().filter_map(course).collect();
        Self {
            scenario,
            index,
            courses,
        }
    }

    /// Every finding: errors first, each group in the order of the scenario.
    #[must_use]
    pub fn findings(&self, stage: Stage) -> Vec<Finding> {
        check::check_with(self.scenario, &self.index, &self.courses, stage)
    }

    /// The lengths at each prepared difficulty, hardest first.
    #[must_use]
    pub fn durations(&self) -> Vec<Durations> {
        self.courses.iter().map(Course::durations).collect()
    }

    /// The number of paths at the chosen difficulty.
    #[must_use]
    pub fn path_count(&self) -> Option<BigUint> {
        self.chosen().map(Course::path_count)
    }

    /// Where everything stands, with the minutes of the chosen difficulty.
    #[must_use]
    pub fn layout(&self) -> Layout {
        layout::layout_with(self.scenario, &self.index, self.chosen())
    }

    fn chosen(&self) -> Option<&Course<'a>> {
        let chosen = self.scenario.head.difficulty;
        self.courses.iter().find(|c| c.difficulty() == chosen)
    }
}

/// The difficulties to look at: all that a fault with several variants prepares, and the chosen one.
#[must_use]
pub fn prepared(s: &Scenario) -> Vec<Difficulty> {
    let several = s.faults.iter().filter(|f| f.variants.len() > 1);
    let used: Vec<Difficulty> = several
        .flat_map(|f| &f.variants)
        .map(|v| v.difficulty)
        .collect();
    let is_prepared = |d: &Difficulty| *d == s.head.difficulty || used.contains(d);
    Difficulty::ALL.into_iter().filter(is_prepared).collect()
}
