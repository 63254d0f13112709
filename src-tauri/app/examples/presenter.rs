//! Drillbook with its presenter window opened at once, for the test that asks that window for a secret.

use std::{path::PathBuf, process::ExitCode};

fn main() -> ExitCode {
    let workspace = std::env::args_os().nth(2).map(PathBuf::from);
    drillbook::desktop::start_with(workspace, |app| {
        drillbook::desktop::open_presenter(app.handle()).map(drop)
    })
}
