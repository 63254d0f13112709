//! The season's dashboard.

use super::Session;
use drill_workbook::dashboard::{DashboardRequest, DashboardView};
use drill_workbook::problem::Outcome;

/// Figures, pictures and tables of a season.
///
/// # Errors
/// When the workspace cannot be read.
pub fn dashboard(session: &Session, request: DashboardRequest) -> Outcome<DashboardView> {
    let language = session.language();
    session.workbook(|workbook| workbook.season_dashboard(&request, language))
}
