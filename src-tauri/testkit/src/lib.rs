//! For tests only: a fixed clock, a temporary workspace, and builders for what tests need in it.

mod clock;
mod workspace;

pub use clock::FixedClock;
pub use workspace::Desk;
