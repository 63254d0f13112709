//! The scenario a drill plays.

use crate::View;
use crate::problem::{Outcome, Problem};
use crate::table::{ElementRow, RevisionRow};
use drill_domain::id::ScenarioId;
use drill_domain::record::Drill;
use drill_domain::scenario::Scenario;
use drill_domain::scenario::diff::Element;
use drill_domain::scenario::document::Document;

/// The frozen revision of `drill`, or while planning the scenario being written.
pub(crate) fn scenario_of(view: &View<'_>, drill: &Drill) -> Outcome<Option<Scenario>> {
    if let Some(revision) = drill.revision {
        let row = view
            .get::<RevisionRow>(&[&revision])?
            .ok_or(Problem::broken("revision-missing"))?;
        return serde_json::from_value(row.body)
            .map(Some)
            .map_err(unreadable);
    }
    drill
        .scenario
        .map(|scenario| written(view, scenario))
        .transpose()
}

/// The scenario `id` as it is being written.
pub(super) fn written(view: &View<'_>, id: ScenarioId) -> Outcome<Scenario> {
    let rows = view.list::<ElementRow>(&[("scenario", &id)], "kind, seq")?;
    if rows.is_empty() {
        return Err(Problem::refused("scenario-unknown"));
    }
    let elements = rows
        .into_iter()
        .map(|row| {
            let kind = serde_json::from_value(serde_json::Value::String(row.kind))?;
            Ok(Element {
                kind,
                id: row.id,
                seq: row.seq,
                body: row.body,
            })
        })
        .collect::<Result<Vec<_>, serde_json::Error>>()
        .map_err(unreadable)?;
    let document = Document::from_elements(elements).map_err(unreadable)?;
    Ok(document.into_scenario())
}

fn unreadable(error: impl std::fmt::Display) -> Problem {
    Problem::broken("unexpected").with("detail", error.to_string())
}
