//! What crosses the wire stays as the user interface knows it.

mod paths_command;
mod coverage;
mod season;
mod story;
mod wire_types;
mod workspace;
