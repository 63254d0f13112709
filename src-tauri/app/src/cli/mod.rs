//! The command line: the same core without a window. One file a command. What a program may read goes
//! to standard output (JSON with `--json`), messages for people to standard error; the exit code is 0
//! when all is fine, 1 for findings or a refusal, 2 for input that cannot be used.

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

/// What the program was started with. Without a command it opens the window.
#[derive(Debug, Parser)]
#[command(name = "drillbook", version, about)]
pub struct Arguments {
    /// The workspace file; the usual one when left out
    #[arg(long, global = true, value_name = "FILE")]
    pub workspace: Option<PathBuf>,
    /// Print JSON on standard output
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {}

/// Runs one command to its exit code.
#[must_use]
pub fn run(_workspace: Option<PathBuf>, _json: bool, command: Command) -> ExitCode {
    match command {}
}
