//! For tests only: a fixed clock, a temporary workspace, and builders for what tests need in it.

mod clock;
mod generated;
mod workspace;

pub use clock::FixedClock;
pub use generated::{generated_gates, generated_scenario};
pub use workspace::Desk;
