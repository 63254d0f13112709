//! One thin handler a command: take the arguments, call one use case, give the view model. Shared
//! by the window, the development bridge and the tests. One file an area, as in `wire`.

pub mod app;
pub mod book;
pub mod drills;
pub mod files;
pub mod history;
pub mod home;
pub mod import;
pub mod incident;
pub mod library;
pub mod people;
pub mod rehearsal;
mod replays;
pub mod retro;
pub mod runs;
mod save;
pub mod scenarios;
pub mod season;
mod session;
pub mod settings;
pub mod simulation;
pub mod studio;
pub mod surfacings;
mod told;
pub mod versions;
pub mod workspace;

pub use session::Session;

use crate::wire::WireError;
use drill_workbook::problem::{Outcome, Problem};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs the command `name` on `args` and gives its answer as the text of its JSON, which is all that
/// whoever hands it on needs.
///
/// # Errors
/// A [`WireError`] in the session's language. A panic in a handler becomes one too; its transaction
/// was rolled back.
pub fn answer(session: &Session, name: &str, args: Value) -> Result<String, WireError> {
    use crate::{handlers, wire};
    macro_rules! commands {
        ($($name:ident($args:ty) -> $out:ty => $handler:path;)*) => {
            match name {
                $(stringify!($name) => run::<$args, $out>(session, args, $handler),)*
                unknown => Err(Problem::broken("unknown-command").with("name", unknown)),
            }
        };
    }
    let outcome: Outcome<String> = include!("../wire/commands.in");
    outcome.map_err(|problem| WireError::say(&problem, session.language()))
}

/// The same for those who look into the answer.
///
/// # Errors
/// As [`answer`].
pub fn dispatch(session: &Session, name: &str, args: Value) -> Result<Value, WireError> {
    let text = answer(session, name, args)?;
    serde_json::from_str(&text)
        .map_err(|error| WireError::say(&unexpected(&error), session.language()))
}

fn unexpected(error: &serde_json::Error) -> Problem {
    Problem::broken("unexpected").with("detail", error.to_string())
}

fn run<Args: DeserializeOwned, Out: Serialize>(
    session: &Session,
    args: Value,
    handler: fn(&Session, Args) -> Outcome<Out>,
) -> Outcome<String> {
    let args = serde_json::from_value(args)
        .map_err(|error| Problem::broken("bad-arguments").with("detail", error.to_string()))?;
    let answer =
        catch_unwind(AssertUnwindSafe(|| handler(session, args))).unwrap_or_else(|panic| {
            let detail = panic
                .downcast_ref::<String>()
                .cloned()
                .or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string))
                .unwrap_or_default();
            Err(Problem::broken("unexpected").with("detail", detail))
        })?;
    serde_json::to_string(&answer).map_err(|error| unexpected(&error))
}
