//! A scenario run many times over by chance, a portion each time it is asked for, so that other
//! commands are answered in between and whoever no longer asks has cancelled it.

use super::Session;
use crate::wire::simulation::*;
use drill_domain::id::ScenarioId;
use drill_domain::run::Script;
use drill_domain::scenario::analysis::prepared;
use drill_domain::scenario::simulate::{Reached, Simulated, Simulation};
use drill_domain::scenario::{Language, Scenario};
use drill_text::{Arg, format, simulation};
use drill_workbook::problem::{Outcome, Problem};
use drill_workbook::{runs, scenarios};

/// Steps of one portion: some tenths of a second.
const PORTION: u64 = 2_000_000;

/// A simulation on its way.
pub(super) struct SimulationJob {
    ask: SimulationAsk,
    scenario: Scenario,
    simulations: Vec<Simulation>,
}

impl std::fmt::Debug for SimulationJob {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SimulationJob")
            .field("ask", &self.ask)
            .finish_non_exhaustive()
    }
}

/// Begins a simulation, or goes on with the one on its way.
///
/// # Errors
/// When the scenario is not there or cannot be simulated.
pub fn run(session: &Session, ask: SimulationAsk) -> Outcome<SimulationView> {
    let language = session.language();
    let mut held = session.simulation();
    let is_same = |job: &SimulationJob| {
        (job.ask.scenario, job.ask.runs, job.ask.seed) == (ask.scenario, ask.runs, ask.seed)
    };
    let mut job = match held.take().filter(|job| !ask.begin && is_same(job)) {
        Some(job) => job,
        None => begin(session, ask, language)?,
    };
    if let Some(next) = job.simulations.iter_mut().find(|one| !one.is_done()) {
        next.go_on(PORTION);
    }
    let view = view(&job, language);
    if view.done < view.of {
        *held = Some(job);
    }
    Ok(view)
}

fn begin(session: &Session, ask: SimulationAsk, language: Language) -> Outcome<SimulationJob> {
    let read = |id: ScenarioId| session.workbook(|workbook| scenarios::read(&workbook.view(), id));
    let scenario = read(ask.scenario)?;
    let simulations = prepared(&scenario)
        .into_iter()
        .map(|difficulty| {
            Simulation::of(&scenario, difficulty, ask.runs, ask.seed).map_err(|refusal| {
                let why = simulation::refusal(language, &scenario, &refusal);
                Problem::refused("not-simulated").with("why", why)
            })
        })
        .collect::<Outcome<_>>()?;
    Ok(SimulationJob {
        ask,
        scenario,
        simulations,
    })
}

fn view(job: &SimulationJob, language: Language) -> SimulationView {
    let done = job.simulations.iter().map(Simulation::done).sum();
    let count = u32::try_from(job.simulations.len()).unwrap_or(u32::MAX);
    let of = job.ask.runs.saturating_mul(count);
    let is_done = job.simulations.iter().all(Simulation::is_done);
    let runs = Arg::from(format::whole(i64::from(job.ask.runs)));
    let results = job.simulations.iter().filter(|_| is_done);
    SimulationView {
        done,
        of,
        results: results
            .map(|one| result(&job.scenario, &one.result()))
            .collect(),
        says: drill_text::get(language, "simulation-says", &[("runs", runs)]),
    }
}

fn result(scenario: &Scenario, found: &Simulated) -> SimulatedView {
    let script = Script::new(scenario);
    let share = |runs: u32| simulation::share(runs, found.runs);
    let clock = |seconds: u64| format::drill_clock(u32::try_from(seconds).unwrap_or(u32::MAX));
    let one = |reached: &Reached| ShareView {
        node: reached.node.clone(),
        title: runs::title(&script, &reached.node),
        share: share(reached.runs),
        part: reached.runs as f32 / found.runs.max(1) as f32,
    };
    let mut endings = found.endings.clone();
    endings.sort_by_key(|ending| std::cmp::Reverse(ending.runs));
    let stuck = found.runs - found.ended;
    SimulatedView {
        difficulty: found.difficulty,
        in_time_box: share(found.in_time_box),
        too_early: share(found.too_early),
        stuck: Some(share(stuck)).filter(|_| stuck > 0).unwrap_or_default(),
        p50: clock(found.p50_seconds),
        p90: clock(found.p90_seconds),
        endings: endings.iter().map(one).collect(),
        reach: found.reach.iter().map(one).collect(),
    }
}
