//! The run of a drill as an append-only list of events. [`RunState`] is a fold over that list and
//! nothing else, so replaying it always gives the same state. [`decide`] checks a command against
//! the state and returns the events it means; [`RunState::apply`] takes them in.
//!
//! Not here: storage, wall clocks and ids (crate `drill-workbook`), wording (`drill-text`). Start
//! at [`event`] for what can happen and at [`state`] for what is known because of it.

mod check;
pub mod clock;
pub mod command;
mod decide;
pub mod event;
mod flow;
mod fold;
mod gate;
pub mod lane;
pub mod log_line;
pub mod measure;
pub mod pace;
mod pasted;
pub mod script;
pub mod state;
pub mod trigger;

pub use clock::{DrillClock, Gap, Reading};
pub use command::{Command, Deed, Refusal};
pub use decide::{Moment, decide};
pub use event::{Answer, Event, EventKind, NoticeField, Stated};
pub use lane::{Lanes, lanes};
pub use measure::{Measures, measures};
pub use pace::{Advice, Pace, Reason, pace};
pub use script::Script;
pub use state::{Asked, FaultState, Phase, RunState};
pub use trigger::{Armed, ArmedState, Block, Verdict};

#[cfg(test)]
mod tests;
