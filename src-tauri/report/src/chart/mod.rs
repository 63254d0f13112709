//! Charts as SVG, drawn by plotters through a backend of our own (tenths of a pixel, weights, title
//! and description, escaping). A chart takes values and words that are already in the reader's
//! language and returns one `<svg>` that may be put into a page as it is: everything in it was
//! written by [`backend`], and people's text is escaped there. No chart scales its own axis.
//!
//! Not here: which figures to show, and the table that stands beside each chart.

mod backend;
mod distribution;
mod dumbbell;
mod ink;
mod lettering;
mod theme;

pub use distribution::{Bar, Distribution, Segment, distribution};
pub use dumbbell::{Dumbbell, Row, RowState, SeasonMark, dumbbell};
pub use lettering::{Weight, text_width};
pub use theme::Theme;
