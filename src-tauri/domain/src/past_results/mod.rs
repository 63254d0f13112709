//! Past results as people keep them in a sheet, read into rounds, people and scores. Takes rows of
//! cells and returns a plan with every doubt in it; nothing is stored here and nothing is refused
//! that can be kept. Start at [`plan`].
//!
//! Not here: bytes and encodings (crate `drill-report`), and what is in the workspace already
//! (crate `drill-workbook`).

mod cell;
mod column;
mod planning;

pub use cell::{ScoreCell, date_cell, name_cell, role_cell, round_cell, same_name, score_cell};
pub use column::{Column, ColumnMatch, HeaderRefusal, find_header};
pub use planning::{
    Choices, Outcome, Plan, PlannedPerson, PlannedRound, Problem, RowProblem, SheetRow, plan,
};

#[cfg(test)]
mod tests;
