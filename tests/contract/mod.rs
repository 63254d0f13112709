//! What crosses the wire stays as the user interface knows it.

mod season;
mod wire_types;
