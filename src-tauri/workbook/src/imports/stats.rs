//! The figures of a file alone, without a workspace: the same path as an import, into an empty book.

use super::draft::draft;
use super::preview::{doubts_of, names_people, refused_header, refused_sheet};
use super::view::{ImportChoices, ProblemView};
use crate::clock::Clock;
use crate::dashboard::{self, DashboardRequest, SeasonBook};
use crate::problem::Outcome;
use drill_domain::id::ImportId;
use drill_domain::past_results::{Choices, SheetRow, find_header, plan};
use drill_domain::scenario::Language;
use serde_json::Value;

/// What a file says.
#[derive(Debug, Clone, PartialEq)]
pub struct FileStats {
    /// For a person.
    pub text: String,
    /// For a program; nothing is hidden, the file is in the reader's hands already.
    pub json: Value,
    /// Doubtful rows.
    pub problems: Vec<ProblemView>,
}

/// The figures of a sheet with the columns before and after, and optionally team, season, person
/// and measure. Without a column of names every row is a person.
///
/// # Errors
/// Refused when it is no sheet of scores.
pub fn file_stats(bytes: &[u8], language: Language, clock: &dyn Clock) -> Outcome<FileStats> {
    let sheet = drill_report::sheet::read(bytes).map_err(refused_sheet)?;
    let choices = ImportChoices::default();
    let mut planned = plan(&sheet.rows, &Choices::from(&choices)).map_err(refused_header)?;
    if !names_people(&planned) {
        let (header, _) = find_header(&sheet.rows).map_err(refused_header)?;
        planned = plan(&with_names(&sheet.rows, header), &Choices::from(&choices))
            .map_err(refused_header)?;
    }
    let import = ImportId(clock.new_id());
    let brought = draft(
        &planned,
        &SeasonBook::default(),
        choices.measure.before_mode,
        import,
        clock,
    );
    let problems = doubts_of(&planned, &brought, language);
    let book = SeasonBook {
        seasons: brought.seasons,
        teams: brought.teams,
        people: brought.people,
        drills: brought.drills,
        ratings: brought.ratings,
        follow_ups: Vec::new(),
    };
    let mut view = dashboard::view(
        &book,
        &DashboardRequest::default(),
        language,
        clock.today(),
        1,
    );
    view.privacy.clear();
    Ok(FileStats {
        text: dashboard::text(&view),
        json: dashboard::report(&book, &[], 1, language),
        problems,
    })
}

/// The rows with a column of names: each filled row is a person of its own.
fn with_names(rows: &[SheetRow], header: usize) -> Vec<SheetRow> {
    let width = rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or_default();
    rows.iter()
        .enumerate()
        .map(|(index, row)| {
            let is_blank = row.cells.iter().all(|cell| cell.trim().is_empty());
            let name = match index.cmp(&header) {
                std::cmp::Ordering::Less => String::new(),
                std::cmp::Ordering::Equal => "person".to_owned(),
                std::cmp::Ordering::Greater if is_blank => String::new(),
                std::cmp::Ordering::Greater => format!("row {}", row.line),
            };
            let mut cells = row.cells.clone();
            cells.resize(width, String::new());
            cells.push(name);
            SheetRow {
                line: row.line,
                cells,
            }
        })
        .collect()
}
