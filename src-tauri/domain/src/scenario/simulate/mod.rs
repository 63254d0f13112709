//! A scenario run many times over by chance: how likely it ends in the time box, how long it takes,
//! how often each node is reached. Start at [`simulate`], or at [`Simulation`] to do it in portions.
//!
//! Lengths, ways and loops are those of [`super::paths`], so that every run lies between the shortest
//! and the longest path: a node's own seconds are drawn from its PERT distribution, at a decision one
//! branch is drawn, elsewhere all ways are taken and the latest counts. A trigger goes off when its
//! windows say *must*, or by half where they say *may*; a cascade without a window goes off by half.
//!
//! The same seed gives the same numbers everywhere: every run has its own stream of ChaCha8, draws in
//! the order in which its nodes stand, and uses no function of the system's mathematics.

mod draw;
mod moment;
mod plan;

use super::logic::Met;
use super::paths::PathRefusal;
use super::{Difficulty, Scenario};
use crate::id::NodeId;
use draw::Draws;
use moment::Clock;
use plan::{Choice, Link, Plan};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// So many runs are made when nobody asks for another number.
pub const USUAL_RUNS: u32 = 10_000;

/// So many runs can be asked for at most.
pub const MOST_RUNS: u32 = 1_000_000;

/// A simulation takes at most this many steps of nodes times runs.
const MOST_STEPS: u64 = 4_000_000_000;

/// What many runs of a scenario came to. Runs are counted, not rounded: a share is a count divided
/// by `runs`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Simulated {
    /// At which difficulty.
    pub difficulty: Difficulty,
    /// How many runs.
    pub runs: u32,
    /// The seed that gives the same numbers again.
    #[ts(type = "number")]
    pub seed: u64,
    /// Runs that came to an ending.
    pub ended: u32,
    /// Runs that came to an ending within the time box.
    pub in_time_box: u32,
    /// Runs that came to an ending before the earliest good end.
    pub too_early: u32,
    /// Half of the runs are over by this second.
    #[ts(type = "number")]
    pub p50_seconds: u64,
    /// Nine of ten runs are over by this second.
    #[ts(type = "number")]
    pub p90_seconds: u64,
    /// For each ending the runs that ended there.
    pub endings: Vec<Reached>,
    /// For each node the runs that came to it, in the order of the scenario. Nodes that wait for
    /// nothing to lead to them, such as notes and hints on a ladder, are left out.
    pub reach: Vec<Reached>,
}

/// How many runs came to a node.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Reached {
    /// The node.
    pub node: NodeId,
    /// How many runs.
    pub runs: u32,
}

/// Why a scenario cannot be simulated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase", tag = "because", content = "detail")]
pub enum SimulationRefusal {
    /// It has no lengths.
    #[error(transparent)]
    NoLengths(#[from] PathRefusal),
    /// No run can begin: nothing is an entry.
    #[error("no node begins the story")]
    NoBeginning,
    /// There are too many runs, or it has so many nodes and turns that so many runs take too long.
    #[error("at most {most} runs of this scenario can be made")]
    TooMany {
        /// From one to so many runs are possible.
        most: u32,
    },
}

/// Runs `scenario` `runs` times at `difficulty`.
///
/// # Errors
/// When the scenario has no lengths or no beginning, or so many runs would take too long.
pub fn simulate(
    scenario: &Scenario,
    difficulty: Difficulty,
    runs: u32,
    seed: u64,
) -> Result<Simulated, SimulationRefusal> {
    let mut simulation = Simulation::of(scenario, difficulty, runs, seed)?;
    while !simulation.is_done() {
        simulation.go_on(u64::MAX);
    }
    Ok(simulation.result())
}

/// A simulation on its way.
pub struct Simulation {
    plan: Plan,
    nodes: Vec<(NodeId, usize)>,
    difficulty: Difficulty,
    seed: u64,
    runs: u32,
    time_box: u64,
    earliest_end: u64,
    lengths: Vec<u64>,
    ended: u32,
    in_time_box: u32,
    too_early: u32,
    ended_at: Vec<u32>,
    reached: Vec<u32>,
    course: Course,
}

impl Simulation {
    /// Lays the scenario out for `runs` runs.
    ///
    /// # Errors
    /// As [`simulate`].
    pub fn of(
        scenario: &Scenario,
        difficulty: Difficulty,
        runs: u32,
        seed: u64,
    ) -> Result<Self, SimulationRefusal> {
        let plan = Plan::of(scenario, difficulty)?;
        if plan.entries.is_empty() {
            return Err(SimulationRefusal::NoBeginning);
        }
        let most = MOST_STEPS / (plan.place.len() as u64).max(1);
        let most = u32::try_from(most).unwrap_or(MOST_RUNS).min(MOST_RUNS);
        if runs == 0 || runs > most {
            return Err(SimulationRefusal::TooMany { most });
        }
        let places = plan.lengths.len();
        let mut seen = std::collections::HashSet::new();
        let nodes = scenario.nodes.iter().enumerate();
        Ok(Self {
            nodes: nodes
                .filter(|(place, node)| plan.can_be_reached[*place] && seen.insert(&node.id))
                .map(|(place, node)| (node.id.clone(), place))
                .collect(),
            difficulty,
            seed,
            runs,
            time_box: u64::from(scenario.head.time_box) * 60,
            earliest_end: u64::from(scenario.head.earliest_end) * 60,
            lengths: Vec::with_capacity(runs as usize),
            ended: 0,
            in_time_box: 0,
            too_early: 0,
            ended_at: vec![0; places],
            reached: vec![0; places],
            course: Course::of(&plan),
            plan,
        })
    }

    /// Makes runs until about `steps` steps are taken, at least one run, or all are made.
    pub fn go_on(&mut self, steps: u64) {
        let each = self.plan.place.len() as u64;
        let mut taken = 0u64;
        while !self.is_done() && taken < steps {
            self.run();
            taken = taken.saturating_add(each);
        }
    }

    /// Whether all runs are made.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.done() >= self.runs
    }

    /// How many runs are made.
    #[must_use]
    pub fn done(&self) -> u32 {
        u32::try_from(self.lengths.len()).unwrap_or(u32::MAX)
    }

    /// What the runs made so far came to.
    #[must_use]
    pub fn result(&self) -> Simulated {
        let mut lengths = self.lengths.clone();
        lengths.sort_unstable();
        let counted = |places: &[u32], wanted: &dyn Fn(usize) -> bool| {
            let those = self.nodes.iter().filter(|(_, place)| wanted(*place));
            those
                .map(|(node, place)| Reached {
                    node: node.clone(),
                    runs: places[*place],
                })
                .collect()
        };
        Simulated {
            difficulty: self.difficulty,
            runs: self.done(),
            seed: self.seed,
            ended: self.ended,
            in_time_box: self.in_time_box,
            too_early: self.too_early,
            p50_seconds: percentile(&lengths, 50),
            p90_seconds: percentile(&lengths, 90),
            endings: counted(&self.ended_at, &|place| self.plan.is_ending[place]),
            reach: counted(&self.reached, &|_| true),
        }
    }

    fn run(&mut self) {
        let mut draws = Draws::of(self.seed, self.done());
        self.course.run(&self.plan, &mut draws);
        let course = &self.course;
        let mut last: Option<(u64, usize)> = None;
        for (place, done) in course.clock.done.iter().enumerate() {
            let Some(done) = *done else { continue };
            self.reached[place] += 1;
            if self.plan.is_ending[place] && last.is_none_or(|(at, _)| done > at) {
                last = Some((done, place));
            }
        }
        if let Some((_, ending)) = last {
            self.ended += 1;
            self.ended_at[ending] += 1;
            self.in_time_box += u32::from(course.length <= self.time_box);
            self.too_early += u32::from(course.length < self.earliest_end);
        }
        self.lengths.push(course.length);
    }
}

/// The smallest length that at least `percent` of the runs do not exceed (nearest rank).
fn percentile(sorted: &[u64], percent: usize) -> u64 {
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted.get(rank.max(1) - 1).copied().unwrap_or(0)
}

/// Episodes rarely cascade more than twice; each round can only add to what the last one knew.
const MOST_ROUNDS: usize = 64;

/// Not drawn yet.
const OPEN: u64 = u64::MAX;

/// One run, in memory that the next one uses again.
struct Course {
    /// When each state is entered, or [`OPEN`].
    arrives: Vec<u64>,
    /// What was drawn for each state, or [`OPEN`].
    drawn: Vec<u64>,
    /// The choice taken in each state, counted from where its choices begin.
    chosen: Vec<u32>,
    clock: Clock,
    length: u64,
    met: Vec<Met>,
    coins: Vec<bool>,
    /// The guards of the flow that are open.
    is_open: Vec<bool>,
    /// How often each guard let something through in this pass.
    passed: Vec<u32>,
    /// When each side place was set going.
    sides: Vec<Option<u64>>,
    /// When cascades set in.
    cascades: Vec<u64>,
}

impl Course {
    fn of(plan: &Plan) -> Self {
        let (states, places) = (plan.place.len(), plan.lengths.len());
        Self {
            arrives: vec![OPEN; states],
            drawn: vec![OPEN; states],
            chosen: vec![0; states],
            clock: Clock {
                entered: vec![None; places],
                done: vec![None; places],
            },
            length: 0,
            met: Vec::new(),
            coins: vec![false; plan.guards.len()],
            is_open: vec![false; plan.flow_guards],
            passed: vec![0; plan.flow_guards],
            sides: vec![None; plan.sides.len()],
            cascades: Vec::new(),
        }
    }

    fn run(&mut self, plan: &Plan, draws: &mut Draws) {
        self.drawn.fill(OPEN);
        self.is_open.fill(false);
        self.sides.fill(None);
        self.cascades.clear();
        for coin in &mut self.coins {
            *coin = draws.coin();
        }
        self.pass(plan, draws);
        if plan.guards.is_empty() {
            return;
        }
        for _ in 0..MOST_ROUNDS {
            self.settle_sides(plan);
            if !self.open_guards(plan) {
                break;
            }
            self.pass(plan, draws);
        }
    }

    /// One way through the states. What was drawn in an earlier pass stays.
    fn pass(&mut self, plan: &Plan, draws: &mut Draws) {
        self.arrives.fill(OPEN);
        self.clock.entered.fill(None);
        self.clock.done.fill(None);
        self.passed.fill(0);
        self.length = 0;
        for entry in &plan.entries {
            self.arrives[*entry] = 0;
        }
        for state in 0..plan.place.len() {
            let arrives = self.arrives[state];
            if arrives == OPEN {
                continue;
            }
            let place = plan.place[state];
            let (begin, end) = (plan.begin[state], plan.begin[state + 1]);
            let choices = &plan.choices[begin.choices..end.choices];
            if self.drawn[state] == OPEN {
                self.drawn[state] = plan.lengths[place].seconds(draws);
                self.chosen[state] = choose(choices, draws);
            }
            let done = arrives.saturating_add(self.drawn[state]).min(OPEN - 1);
            let clock = &mut self.clock;
            clock.entered[place] = clock.entered[place].max(Some(arrives));
            clock.done[place] = clock.done[place].max(Some(done));
            self.length = self.length.max(done);
            for link in &plan.all[begin.all..end.all] {
                arrive(&mut self.arrives, *link, arrives, done);
            }
            if let Some(choice) = choices.get(self.chosen[state] as usize) {
                arrive(&mut self.arrives, choice.link, arrives, done);
            }
            for way in &plan.guarded[begin.guarded..end.guarded] {
                if self.is_open[way.guard] && self.passed[way.guard] < plan.guards[way.guard].cap {
                    self.passed[way.guard] += 1;
                    arrive(&mut self.arrives, way.link, arrives, done);
                }
            }
            for way in &plan.held[begin.held..end.held] {
                if self.passed[way.guard] > 0 {
                    arrive(&mut self.arrives, way.link, arrives, done);
                }
            }
        }
        for at in 0..plan.sides.len() {
            if let Some(second) = self.sides[at] {
                self.enter_side(plan, plan.sides[at].place, second);
            }
        }
    }

    /// Opens the guards of the flow that let through now; whether there were any.
    fn open_guards(&mut self, plan: &Plan) -> bool {
        let mut has_more = false;
        for guard in 0..plan.flow_guards {
            if self.is_open[guard] {
                continue;
            }
            let goes_off = plan.moments.goes_off(
                &plan.guards[guard],
                &self.clock,
                &self.met,
                &self.cascades,
                self.coins[guard],
            );
            if let Some(second) = goes_off {
                self.is_open[guard] = true;
                self.cascades.push(second);
                has_more = true;
            }
        }
        has_more
    }

    /// Sets going what stands at the side, to the end: an answered question may set off another one.
    fn settle_sides(&mut self, plan: &Plan) {
        plan.moments.settle(&self.clock, &mut self.met);
        for _ in 0..MOST_ROUNDS {
            let mut has_more = false;
            for at in 0..plan.sides.len() {
                let side = &plan.sides[at];
                if self.sides[at].is_some() {
                    continue;
                }
                let goes_off = plan.moments.goes_off(
                    &plan.guards[side.guard],
                    &self.clock,
                    &self.met,
                    &self.cascades,
                    self.coins[side.guard],
                );
                if let Some(second) = goes_off.filter(|second| *second <= self.length) {
                    self.sides[at] = Some(second);
                    self.enter_side(plan, side.place, second);
                    has_more = true;
                }
            }
            if !has_more {
                break;
            }
            plan.moments.settle(&self.clock, &mut self.met);
        }
    }

    fn enter_side(&mut self, plan: &Plan, place: usize, second: u64) {
        let mut open = vec![place];
        while let Some(place) = open.pop() {
            if self.clock.entered[place].is_none() {
                self.clock.entered[place] = Some(second);
                self.clock.done[place] = Some(second);
                open.extend(&plan.after_side[place]);
            }
        }
    }
}

/// Takes a link from a state entered and done at these seconds.
fn arrive(arrives: &mut [u64], link: Link, entered: u64, done: u64) {
    let from = if link.waits { done } else { entered };
    let at = from.saturating_add(link.seconds).min(OPEN - 1);
    if arrives[link.to] == OPEN || arrives[link.to] < at {
        arrives[link.to] = at;
    }
}

/// One of the choices by chance. Draws nothing when there is nothing to choose.
fn choose(choices: &[Choice], draws: &mut Draws) -> u32 {
    if choices.len() < 2 {
        return 0;
    }
    let share = draws.share();
    let at = choices.iter().position(|choice| share < choice.up_to);
    u32::try_from(at.unwrap_or(choices.len() - 1)).unwrap_or(0)
}

#[cfg(test)]
mod tests;
