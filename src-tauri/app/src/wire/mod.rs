//! What crosses the wire between the core and the user interface. View models carry text that is
//! already in the reader's language; domain documents cross as themselves. One file an area.
//! Not here: decisions. After a change run `DRILLBOOK_BLESS=1 cargo test -p drillbook wire_types`.

pub mod app;
pub mod book;
mod error;
pub mod files;
pub mod history;
pub mod home;
pub mod import;
pub mod incident;
pub mod library;
pub mod people;
pub mod plan;
pub mod rehearsal;
pub mod retro;
pub mod room;
pub mod scenarios;
pub mod settings;
pub mod simulation;
pub mod studio;
mod touch;
pub mod typescript;
pub mod versions;
pub mod workspace;

pub use error::{ErrorKind, WireError};
pub use touch::{Area, Touch, touches};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// No arguments, or no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}

/// The names of all commands, in the order of the list.
pub const COMMAND_NAMES: &[&str] = {
    macro_rules! commands {
        ($($name:ident($args:ty) -> $out:ty => $handler:path;)*) => { &[$(stringify!($name)),*] };
    }
    include!("commands.in")
};
