//! What crosses the wire stays as the user interface knows it.

mod paths_command;
mod season;
mod wire_types;
