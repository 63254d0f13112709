//! Pure rules of an incident drill: the scenario, its checker and numbers, the run engine, the
//! retrospective and the measures. Nothing here reads a file, a clock or a window; every function
//! takes values and returns values. Start at [`scenario`] for the document a designer writes and at
//! [`record`] for everything else that is kept.

pub mod id;
pub mod incident;
pub mod measure;
pub mod minutes;
pub mod past_results;
pub mod plan;
pub mod record;
pub mod rehearse;
pub mod retro;
pub mod run;
pub mod scenario;
pub mod season;
