//! The starter library: six scenarios built on public incidents, each in both languages with its
//! source. Every file in `library/` holds one scenario with each text twice, so that the two languages
//! cannot drift apart. What is taken from it is a copy of one's own.

use crate::bilingual::spoken;
use crate::problem::{Outcome, Problem};
use crate::{Done, Op, Workbook};
use drill_domain::id::{ScenarioId, TeamId};
use drill_domain::scenario::document::Document;
use drill_domain::scenario::{Language, Scenario};
use serde::Deserialize;
use serde_json::Value;

/// The names of the starters, in the order in which they are offered, and their files.
const FILES: [(&str, &str); 6] = [
    (
        "certificate-expiry",
        include_str!("../library/certificate-expiry.json"),
    ),
    ("dns-change", include_str!("../library/dns-change.json")),
    (
        "database-failover",
        include_str!("../library/database-failover.json"),
    ),
    ("retry-storm", include_str!("../library/retry-storm.json")),
    (
        "payment-provider",
        include_str!("../library/payment-provider.json"),
    ),
    ("wrong-batch", include_str!("../library/wrong-batch.json")),
];

/// A scenario to start from.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Starter {
    /// Its stable name.
    #[serde(rename = "id")]
    pub name: String,
    /// What a team learns with it.
    pub trains: String,
    /// The scenario.
    pub scenario: Scenario,
}

/// Every starter in a language.
///
/// # Errors
/// When a file built into the program does not read.
pub fn starters(language: Language) -> Outcome<Vec<Starter>> {
    FILES.iter().map(|(_, file)| read(file, language)).collect()
}

/// The starter called `name` in a language.
///
/// # Errors
/// When there is none.
pub fn starter(name: &str, language: Language) -> Outcome<Starter> {
    let file = FILES.iter().find(|(known, _)| *known == name);
    let (_, file) = file.ok_or(Problem::refused("starter-unknown"))?;
    read(file, language)
}

impl Workbook {
    /// Adds a copy of the starter called `name`, in a language, for a team.
    ///
    /// # Errors
    /// When there is no such starter or team.
    pub fn add_starter(
        &mut self,
        name: &str,
        language: Language,
        team: Option<TeamId>,
    ) -> Outcome<Done<ScenarioId>> {
        let Starter { scenario, .. } = starter(name, language)?;
        self.add_scenario(&Op::AddScenario, Document::new(scenario), team, None)
    }
}

fn read(file: &str, language: Language) -> Outcome<Starter> {
    let broken =
        |error: serde_json::Error| Problem::broken("unexpected").with("detail", error.to_string());
    let value: Value = serde_json::from_str(file).map_err(broken)?;
    serde_json::from_value(spoken(value, language)).map_err(broken)
}

#[cfg(test)]
mod tests;
