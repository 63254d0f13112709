//! The starter library.

use super::Session;
use crate::wire::library::*;
use crate::wire::scenarios::ScenarioMade;
use drill_domain::scenario::paths::durations;
use drill_domain::scenario::resolution_sets::resolution_sets;
use drill_domain::scenario::{Difficulty, GateRule, Language, NodeKind, PersonaKind, Scenario};
use drill_text::{Arg, get, plain, resolution};
use drill_workbook::library::{Starter, starters};
use drill_workbook::problem::Outcome;

/// Every starter, in the language asked for.
///
/// # Errors
/// When a file built into the program does not read.
pub fn list(_: &Session, shelf: LibraryShelf) -> Outcome<Vec<StarterCard>> {
    let card = |starter| card(shelf.language, starter);
    Ok(starters(shelf.language)?.into_iter().map(card).collect())
}

/// Makes a copy of a starter to edit.
///
/// # Errors
/// When there is no such starter or team.
pub fn take(session: &Session, what: LibraryTake) -> Outcome<ScenarioMade> {
    session.workbook(|workbook| {
        let done = workbook.add_starter(&what.name, what.language, what.team)?;
        Ok(ScenarioMade {
            scenario: done.value,
        })
    })
}

fn card(language: Language, starter: Starter) -> StarterCard {
    let Starter {
        name,
        trains,
        scenario,
    } = starter;
    StarterCard {
        language,
        kind: plain(language, &format!("library-kind-{name}")),
        patterns: patterns(language, &scenario),
        faults: scenario
            .faults
            .iter()
            .map(|fault| StarterFault {
                numeral: fault.numeral,
                title: fault.title.clone(),
            })
            .collect(),
        goals: scenario.head.goals.iter().map(|g| g.text.clone()).collect(),
        resolutions: scenario
            .episodes
            .iter()
            .filter_map(|episode| resolution_sets(&scenario, episode.root.as_ref()?).ok())
            .flat_map(|found| resolution::sentences(language, &scenario, &found))
            .collect(),
        asks: asks(&scenario),
        lengths: Difficulty::ALL
            .into_iter()
            .filter_map(|difficulty| length(language, &scenario, difficulty))
            .collect(),
        source: scenario.head.source,
        title: scenario.head.title,
        name,
        trains,
    }
}

fn patterns(language: Language, scenario: &Scenario) -> Vec<String> {
    let word = |key| plain(language, key);
    let is_composite = scenario.episodes.len() < scenario.faults.len();
    let mut words = Vec::new();
    if scenario.episodes.len() > 1 {
        words.push(word("library-cascade"));
    }
    if is_composite {
        words.push(word("library-composite"));
    }
    if words.is_empty() {
        words.push(word("library-single"));
    }
    if scenario.faults.iter().any(|f| !f.masks.is_empty()) {
        words.push(word("library-masked"));
    }
    for gate in &scenario.gates {
        match gate.rule {
            GateRule::All => {}
            GateRule::Any => words.push(word("library-any")),
            GateRule::AtLeast { k } => {
                let args = [
                    ("needed", Arg::from(k)),
                    ("count", Arg::from(gate.inputs.len() as u64)),
                ];
                words.push(get(language, "library-at-least", &args));
            }
        }
    }
    words
}

/// The first question of the customer centre, the committee and the CTO.
fn asks(scenario: &Scenario) -> Vec<StarterAsk> {
    let kinds = [
        PersonaKind::CustomerCentre,
        PersonaKind::EmergencyCommittee,
        PersonaKind::Cto,
    ];
    kinds
        .into_iter()
        .filter_map(|kind| {
            let persona = scenario.personas.iter().find(|p| p.kind == kind)?;
            let text = scenario.nodes.iter().find_map(|node| match &node.kind {
                NodeKind::Inject(inject) => {
                    (inject.persona.as_ref() == Some(&persona.id)).then(|| inject.text.clone())
                }
                NodeKind::Symptom(_)
                | NodeKind::Decision(_)
                | NodeKind::Action(_)
                | NodeKind::Mistake(_)
                | NodeKind::Hint(_)
                | NodeKind::Monitoring(_)
                | NodeKind::Notice(_)
                | NodeKind::Aftercare(_)
                | NodeKind::Ending(_)
                | NodeKind::Note => None,
            })?;
            Some(StarterAsk {
                persona: kind,
                who: persona.name.clone(),
                text,
            })
        })
        .collect()
}

fn length(
    language: Language,
    scenario: &Scenario,
    difficulty: Difficulty,
) -> Option<StarterLength> {
    let lengths = durations(scenario, difficulty).ok()?;
    let span = [
        ("shortest", Arg::from(lengths.shortest)),
        ("longest", Arg::from(lengths.longest)),
    ];
    let likely = [("minutes", Arg::from(lengths.likely))];
    Some(StarterLength {
        difficulty,
        span: get(language, "library-minutes-value", &span),
        likely: get(language, "library-minutes-likely", &likely),
    })
}
