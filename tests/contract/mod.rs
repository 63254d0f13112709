//! What crosses the wire stays as the user interface knows it.

mod book;
mod command_line;
mod coverage;
mod deltas;
mod diff_command;
mod drills;
mod incident;
mod library;
mod paths_command;
mod rehearsing;
mod scenario_commands;
mod scenarios;
mod season;
mod simulate_command;
pub mod story;
mod two_windows;
mod versions;
mod wire_types;
mod words;
mod workspace;
