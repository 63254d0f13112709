//! A test of the store that needs unsafe code, which the rest of the workspace forbids: what is on the
//! disk after the power went. There is nothing here but `tests/`.
