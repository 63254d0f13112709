//! The application: one core behind a window and a command line. `wire` holds what crosses to the
//! screens, `handlers` turn one command into one use case, `cli` and `desktop` are the two shells.
