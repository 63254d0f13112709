//! `drillbook season NAME`: a season's figures.

use super::{Answer, Desk};
use drill_workbook::dashboard::{DashboardRequest, report, text};
use drill_workbook::problem::Outcome;

/// The season of this name, with small groups hidden as in the window.
pub(super) fn run(desk: &Desk, name: &str) -> Outcome<Answer> {
    let book = desk.open_existing()?;
    let season = book.season_named(name)?;
    let request = DashboardRequest {
        seasons: vec![season],
        ..DashboardRequest::default()
    };
    let view = book.season_dashboard(&request, desk.language)?;
    let json = report(
        &book.season_book()?,
        &[season],
        book.smallest_group()?,
        desk.language,
    );
    Ok(Answer::fine(text(&view), &json))
}
