//! A season seen as a whole: its rounds, who took part, and what their scores say, by people and by
//! team, with small groups hidden. Pure: takes what is kept, returns figures. Start at [`dashboard`].
//!
//! Not here: the formulas (see [`crate::measure`]) and how anything is written on screen.

mod attendance;
mod dashboard;
mod follow_ups;
mod privacy;
mod scores;

pub use attendance::{Attendance, attendances, is_round, rounds};
pub use dashboard::{
    Book, Dashboard, Filter, MeasureKind, SeasonRow, TeamRow, dashboard, measure_kinds,
};
pub use follow_ups::{FollowUpCounts, follow_up_counts};
pub use privacy::{DEFAULT_K, Hidden, MINIMUM_K, hide_small_groups, smallest_group};
pub use scores::{ScoreFigures, Weighting, effective_ratings};

#[cfg(test)]
mod tests;
