//! The application around the core: what crosses the wire ([`wire`]), one thin handler a command
//! ([`handlers`]) and the command line ([`cli`]). The window is the feature `desktop`; without it
//! nothing here needs one. Start at `wire/commands.in`, the list of all commands.

pub mod cli;
pub mod computer;
#[cfg(feature = "desktop")]
pub mod desktop;
pub mod handlers;
pub mod wire;
