//! Past results coming in: read, preview, bring in as one change, take back as a whole. What single
//! cells mean is decided in `drill_domain::past_results`; here it meets what the workspace holds.

mod apply;
mod draft;
mod preview;
mod stats;
mod view;

pub use apply::preview_into;
pub use draft::{Draft, draft};
pub use preview::{planned, preview};
pub use stats::{FileStats, file_stats};
pub use view::{
    ColumnView, CountView, ImportChoices, ImportDone, ImportPreview, ImportRecord, ProblemView,
};

#[cfg(test)]
mod tests;
