//! The program's entry: a command line when given a command, else the window.

use std::process::ExitCode;

use clap::Parser;
use drillbook::cli::{self, Arguments};

fn main() -> ExitCode {
    let Arguments {
        workspace,
        json,
        command,
    } = Arguments::parse();
    match command {
        Some(command) => cli::run(workspace, json, command),
        None => window(workspace),
    }
}

#[cfg(feature = "desktop")]
fn window(workspace: Option<std::path::PathBuf>) -> ExitCode {
    drillbook::desktop::start(workspace)
}

#[cfg(not(feature = "desktop"))]
fn window(_: Option<std::path::PathBuf>) -> ExitCode {
    eprintln!("This build has no window. Its commands: `drillbook --help`.");
    ExitCode::from(2)
}
