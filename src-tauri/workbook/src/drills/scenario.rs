//! The scenario a drill plays.

use crate::View;
use crate::problem::Outcome;
use crate::{scenarios, versions};
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
    versions::revision(view, revision).map(Some)
}
