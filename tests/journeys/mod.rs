//! Whole jobs through the public use cases.

mod retrospective;
