//! What crosses the wire stays as the user interface knows it.

mod wire_types;
