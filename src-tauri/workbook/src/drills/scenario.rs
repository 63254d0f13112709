//! The scenario a drill plays.

use crate::View;
use crate::problem::{Outcome, Problem};
use crate::scenarios;
use crate::table::RevisionRow;
use drill_domain::record::Drill;
use drill_domain::scenario::Scenario;

/// The frozen revision of `drill`, or while planning the scenario being written.
pub(crate) fn scenario_of(view: &View<'_>, drill: &Drill) -> Outcome<Option<Scenario>> {
    let Some(revision) = drill.revision else {
        return drill
            .scenario
            .map(|scenario| scenarios::read(view, scenario))
            .transpose();
    };
    let row = view
        .get::<RevisionRow>(&[&revision])?
        .ok_or(Problem::broken("revision-missing"))?;
    let unreadable =
        |error: serde_json::Error| Problem::broken("unexpected").with("detail", error.to_string());
    serde_json::from_value(row.body)
        .map(Some)
        .map_err(unreadable)
}
