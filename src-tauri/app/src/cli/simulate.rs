//! `drillbook simulate FILE`: a scenario run many times over by chance. The same seed gives the same
//! numbers on every machine.

use super::{Answer, Desk, Exit, scenario_file};
use clap::ValueEnum;
use drill_domain::run::Script;
use drill_domain::scenario::simulate::{Simulated, SimulationRefusal, simulate};
use drill_domain::scenario::{Difficulty, Language, Scenario};
use drill_text::{Arg, format, simulation};
use drill_workbook::problem::Outcome;
use drill_workbook::runs::title;
use serde_json::json;
use std::path::Path;

/// A difficulty as it is named on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DifficultyName {
    /// 상
    High,
    /// 중
    Mid,
    /// 하
    Low,
}

impl From<DifficultyName> for Difficulty {
    fn from(name: DifficultyName) -> Self {
        match name {
            DifficultyName::High => Self::High,
            DifficultyName::Mid => Self::Mid,
            DifficultyName::Low => Self::Low,
        }
    }
}

/// Simulates the scenario in `file`; one that cannot be simulated makes the exit code 1.
pub(super) fn run(
    desk: &Desk,
    file: &Path,
    difficulty: Option<DifficultyName>,
    runs: u32,
    seed: u64,
) -> Outcome<Answer> {
    let scenario = scenario_file::read(file, desk.language)?;
    let difficulty = difficulty.map_or(scenario.head.difficulty, Difficulty::from);
    Ok(match simulate(&scenario, difficulty, runs, seed) {
        Ok(found) => Answer::fine(lines(desk.language, &scenario, &found), &found),
        Err(refused) => refusal(desk.language, &scenario, difficulty, &refused),
    })
}

fn refusal(
    language: Language,
    scenario: &Scenario,
    difficulty: Difficulty,
    refused: &SimulationRefusal,
) -> Answer {
    Answer::fine("", &json!({ "difficulty": difficulty, "refused": refused }))
        .with_exit(Exit::Findings)
        .with_message(simulation::refusal(language, scenario, refused))
}

fn lines(language: Language, scenario: &Scenario, found: &Simulated) -> String {
    let say = |key: &str, args: &[(&str, Arg)]| drill_text::get(language, key, args);
    let share = |runs: u32| Arg::from(simulation::share(runs, found.runs));
    let minutes = |minutes: u32| Arg::from(format::minutes(language, minutes));
    let seconds = |seconds: u64| {
        Arg::from(format::drill_clock(
            u32::try_from(seconds).unwrap_or(u32::MAX),
        ))
    };
    let head = &scenario.head;
    let mut lines = vec![
        say(
            "simulation-cli-of",
            &[
                ("runs", Arg::from(format::whole(i64::from(found.runs)))),
                ("seed", Arg::from(found.seed.to_string())),
            ],
        ),
        say(
            "simulation-cli-in-box",
            &[
                ("minutes", minutes(head.time_box)),
                ("share", share(found.in_time_box)),
            ],
        ),
        say(
            "simulation-cli-early",
            &[
                ("minutes", minutes(head.earliest_end)),
                ("share", share(found.too_early)),
            ],
        ),
        say(
            "simulation-cli-p50",
            &[("clock", seconds(found.p50_seconds))],
        ),
        say(
            "simulation-cli-p90",
            &[("clock", seconds(found.p90_seconds))],
        ),
    ];
    if found.ended < found.runs {
        lines.push(say(
            "simulation-cli-stuck",
            &[("share", share(found.runs - found.ended))],
        ));
    }
    let script = Script::new(scenario);
    lines.extend(found.reach.iter().map(|reached| {
        let share = simulation::share(reached.runs, found.runs);
        format!(
            "{share}\t{}\t{}",
            reached.node,
            title(&script, &reached.node)
        )
    }));
    lines.join("\n")
}
