//! `drillbook paths FILE`: how long a scenario takes at each difficulty, how many ways lead through
//! it, and what has to be resolved.
//!
//! The JSON is an array with an object for each difficulty: `difficulty`, `paths` (digits in a
//! string, it can be far larger than a number), `shortest`, `likely`, `longest` (minutes),
//! `movesMost` (`decision`, `minutes`; left out when no decision moves anything) and
//! `resolutionSets`, an object for each episode with a root: `episode`, `sets` (lists of ids),
//! `count` (digits), `hasMore`. Where something cannot be worked out, `refused` says why instead.

use super::{Answer, Desk, Exit, scenario_file};
use drill_domain::id::EpisodeId;
use drill_domain::scenario::paths::{Durations, PathRefusal, durations, path_count};
use drill_domain::scenario::resolution_sets::{ResolutionRefusal, ResolutionSets, resolution_sets};
use drill_domain::scenario::{Difficulty, Language, Scenario, Term};
use drill_text::resolution;
use drill_workbook::problem::Outcome;
use serde::Serialize;
use std::path::Path;

/// The numbers at one difficulty.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AtDifficulty {
    difficulty: Difficulty,
    #[serde(flatten)]
    lengths: Lengths,
    resolution_sets: Vec<OfEpisode>,
}

#[derive(Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
enum Lengths {
    Known {
        paths: String,
        #[serde(flatten)]
        durations: Durations,
    },
    Refused {
        refused: PathRefusal,
    },
}

#[derive(Clone, Serialize)]
struct OfEpisode {
    episode: EpisodeId,
    #[serde(flatten)]
    found: Found,
}

#[derive(Clone, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
enum Found {
    Sets {
        sets: Vec<Vec<String>>,
        count: String,
        has_more: bool,
        #[serde(skip)]
        terms: ResolutionSets,
    },
    Refused {
        refused: ResolutionRefusal,
    },
}

/// The numbers of the scenario in `file`; what cannot be worked out makes the exit code 1.
pub(super) fn run(desk: &Desk, file: &Path) -> Outcome<Answer> {
    let scenario = scenario_file::read(file, desk.language)?;
    let sets = sets(&scenario);
    let numbers: Vec<AtDifficulty> = Difficulty::ALL
        .into_iter()
        .map(|difficulty| AtDifficulty {
            difficulty,
            lengths: lengths(&scenario, difficulty),
            resolution_sets: sets.clone(),
        })
        .collect();
    let messages = messages(desk.language, &scenario, &numbers, &sets);
    let mut answer = Answer::fine(table(desk.language, &scenario, &numbers, &sets), &numbers);
    if !messages.is_empty() {
        answer = answer.with_exit(Exit::Findings);
    }
    answer.messages = messages;
    Ok(answer)
}

fn lengths(scenario: &Scenario, difficulty: Difficulty) -> Lengths {
    let known = durations(scenario, difficulty)
        .and_then(|durations| Ok((durations, path_count(scenario, difficulty)?)));
    match known {
        Ok((durations, paths)) => Lengths::Known {
            paths: paths.to_string(),
            durations,
        },
        Err(refused) => Lengths::Refused { refused },
    }
}

fn sets(scenario: &Scenario) -> Vec<OfEpisode> {
    let of_root = |root: &Term| match resolution_sets(scenario, root) {
        Ok(terms) => Found::Sets {
            sets: terms
                .sets
                .iter()
                .map(|set| set.iter().map(id).collect())
                .collect(),
            count: terms.count.clone(),
            has_more: terms.has_more,
            terms,
        },
        Err(refused) => Found::Refused { refused },
    };
    let of_episode = |e: &drill_domain::scenario::Episode| {
        Some(OfEpisode {
            episode: e.id.clone(),
            found: of_root(e.root.as_ref()?),
        })
    };
    scenario.episodes.iter().filter_map(of_episode).collect()
}

fn id(term: &Term) -> String {
    match term {
        Term::Fault(id) => id.0.clone(),
        Term::Condition(id) => id.0.clone(),
        Term::Gate(id) => id.0.clone(),
    }
}

/// Why something could not be worked out.
fn messages(
    language: Language,
    scenario: &Scenario,
    numbers: &[AtDifficulty],
    sets: &[OfEpisode],
) -> Vec<String> {
    let of_lengths = numbers.iter().filter_map(|n| match &n.lengths {
        Lengths::Known { .. } => None,
        Lengths::Refused { refused } => Some(resolution::no_lengths(language, scenario, refused)),
    });
    let of_sets = sets.iter().filter_map(|of| match &of.found {
        Found::Sets { .. } => None,
        Found::Refused { refused } => Some(format!(
            "{}: {}",
            of.episode,
            resolution::refusal(language, refused)
        )),
    });
    let mut messages: Vec<String> = of_lengths.chain(of_sets).collect();
    messages.dedup();
    messages
}

fn table(
    language: Language,
    scenario: &Scenario,
    numbers: &[AtDifficulty],
    sets: &[OfEpisode],
) -> String {
    let mut lines = vec!["difficulty\tpaths\tshortest\tlikely\tlongest".to_owned()];
    for n in numbers {
        let difficulty = match n.difficulty {
            Difficulty::High => "high",
            Difficulty::Mid => "mid",
            Difficulty::Low => "low",
        };
        lines.push(match &n.lengths {
            Lengths::Known {
                paths,
                durations: d,
            } => {
                format!(
                    "{difficulty}\t{paths}\t{}\t{}\t{}",
                    d.shortest, d.likely, d.longest
                )
            }
            Lengths::Refused { .. } => format!("{difficulty}\t-\t-\t-\t-"),
        });
    }
    for of in sets {
        if let Found::Sets { terms, .. } = &of.found {
            let sentences = resolution::sentences(language, scenario, terms);
            lines.extend(sentences.iter().map(|s| format!("{}\t{s}", of.episode)));
        }
    }
    lines.join("\n")
}
