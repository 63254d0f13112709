//! How the faults of a scenario come to light.

use super::Session;
use crate::wire::scenarios::ScenarioRef;
use drill_domain::scenario::surfacing::{Surfacings, surfacings};
use drill_workbook::problem::Outcome;
use drill_workbook::scenarios;

/// When each fault shows, is hidden and is resolved at the chosen difficulty; nothing while nodes
/// lead in a circle.
///
/// # Errors
/// When the scenario is not there.
pub fn get(session: &Session, of: ScenarioRef) -> Outcome<Option<Surfacings>> {
    session.workbook(|workbook| {
        let scenario = scenarios::read(&workbook.view(), of.scenario)?;
        Ok(surfacings(&scenario, scenario.head.difficulty).ok())
    })
}
