//! The retrospective: its stages in the programme's order, who writes, who speaks next. Pure values
//! and rules; what people wrote is kept as notes, ratings, questions and follow-ups of the record.
//!
//! Start at [`Retrospective`]. Order and rules are the drill programme's: the page
//! opens before anything is written; participants present first, then designer, observer, facilitator.

mod blame;
mod session;
mod shares;
mod stage;
mod turn;

pub use blame::{BlameHint, Suggestion, blame_hints};
pub use session::{RetroRefusal, RetroStep, Retrospective, Writer, WritingState, WritingWay};
pub use shares::Shares;
pub use stage::Stage;
pub use turn::{Turn, turn_order};
