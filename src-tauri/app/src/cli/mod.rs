//! The command line: the same core without a window. One file a command. What a program may read goes
//! to standard output (JSON with `--json`), messages for people to standard error; the exit code is 0
//! when all is fine, 1 for findings or a refusal, 2 for input that cannot be used. `docs/cli.md`
//! describes the JSON.

mod book;
mod check;
mod demo;
mod diff;
mod exchange;
mod output;
mod paths;
mod scenario_file;
mod season;
mod simulate;
mod stats;
mod verify;

use crate::computer;
use crate::wire::scenarios::ExportForm;
use clap::{Parser, Subcommand};
use drill_domain::scenario::Language;
use drill_domain::scenario::simulate::USUAL_RUNS;
use drill_workbook::Workbook;
use drill_workbook::clock::{Clock, SystemClock};
use drill_workbook::problem::{Kind, Outcome, Problem};
pub use output::{Answer, Exit};
pub use simulate::DifficultyName;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

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
pub enum Command {
    /// Check scenario files: what does not hold together, where, and what to do
    Check {
        /// The scenario files
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Print the facilitator's book of a scenario file: HTML for A4, or Markdown
    Book {
        /// The scenario file
        file: PathBuf,
        /// HTML with the flow drawn; so also without either
        #[arg(long, conflicts_with = "markdown")]
        html: bool,
        /// Markdown
        #[arg(long)]
        markdown: bool,
    },
    /// Bring a scenario file or a sheet of past results into the workspace
    Import {
        /// The file
        file: PathBuf,
        /// Only say what it would bring
        #[arg(long)]
        dry_run: bool,
    },
    /// Print something of the workspace as a file
    Export {
        /// What to print
        #[command(subcommand)]
        what: Exported,
    },
    /// Print the description of a file format as JSON Schema
    Schema {
        /// Which format
        #[command(subcommand)]
        of: Format,
    },
    /// How long a scenario takes, how many ways lead through it, what has to be resolved
    Paths {
        /// The scenario file
        file: PathBuf,
    },
    /// Run a scenario many times over by chance: does it end in time, how long does it take
    Simulate {
        /// The scenario file
        file: PathBuf,
        /// The difficulty; the scenario's own when left out
        #[arg(long, value_enum)]
        difficulty: Option<DifficultyName>,
        /// How many runs
        #[arg(long, default_value_t = USUAL_RUNS)]
        runs: u32,
        /// The same seed gives the same numbers, on every machine
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// What changed between two scenario files, in the words of the trade
    Diff {
        /// The older file
        old: PathBuf,
        /// The newer file
        new: PathBuf,
    },
    /// The figures of a sheet of scores: before, after, optionally team, season, person, measure
    Stats {
        /// The CSV file
        file: PathBuf,
    },
    /// Lay the sample season out in a new workspace
    Demo,
    /// The figures of a season
    Season {
        /// Its name
        name: String,
    },
    /// Check the whole workspace: structure, references and the content of every record
    Verify,
}

/// What can be printed as a file.
#[derive(Debug, Subcommand)]
pub enum Exported {
    /// A scenario, in its own form or as a diagram
    Scenario {
        /// Its id in the workspace, or a scenario file
        id: String,
        /// In which form
        #[arg(long = "as", value_enum, default_value_t = FormName::Scenario)]
        form: FormName,
    },
}

/// The forms a scenario can be printed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum FormName {
    /// Its own format, which loses nothing
    Scenario,
    /// A Mermaid flowchart
    Mermaid,
    /// A JSON Canvas
    Canvas,
}

impl From<FormName> for ExportForm {
    fn from(name: FormName) -> Self {
        match name {
            FormName::Scenario => Self::Scenario,
            FormName::Mermaid => Self::Mermaid,
            FormName::Canvas => Self::Canvas,
        }
    }
}

/// The file formats.
#[derive(Debug, Subcommand)]
pub enum Format {
    /// Scenario files, *.scenario.json
    Scenario,
}

/// What a command works with.
pub struct Desk {
    /// The language of messages.
    pub language: Language,
    /// Where the time comes from.
    pub clock: Arc<dyn Clock>,
    workspace: Option<PathBuf>,
}

impl Desk {
    /// The workspace file that is meant.
    ///
    /// # Errors
    /// When none is named and the system knows no usual place.
    pub fn workspace_path(&self) -> Outcome<PathBuf> {
        self.workspace
            .clone()
            .or_else(computer::usual_workspace)
            .ok_or(Problem::refused("no-usual-workspace"))
    }

    /// Opens the workspace, making an empty one when there is no file.
    ///
    /// # Errors
    /// As [`Workbook::open`].
    pub fn open(&self) -> Outcome<Workbook> {
        Workbook::open(&self.workspace_path()?, Arc::clone(&self.clock))
    }

    /// Opens a workspace that must be there already.
    ///
    /// # Errors
    /// As [`Workbook::open`], and when there is no file.
    pub fn open_existing(&self) -> Outcome<Workbook> {
        let path = self.workspace_path()?;
        if !path.exists() {
            return Err(
                Problem::refused("workspace-missing").with("path", path.display().to_string())
            );
        }
        Workbook::open(&path, Arc::clone(&self.clock))
    }
}

/// Runs one command to its exit code.
#[must_use]
pub fn run(workspace: Option<PathBuf>, json: bool, command: Command) -> ExitCode {
    let desk = Desk {
        language: computer::language(),
        clock: Arc::new(SystemClock),
        workspace,
    };
    let outcome = match command {
        Command::Check { files } => check::run(&desk, &files),
        Command::Book { file, markdown, .. } => book::run(&desk, &file, markdown),
        Command::Import { file, dry_run } => exchange::import(&desk, &file, dry_run),
        Command::Export {
            what: Exported::Scenario { id, form },
        } => exchange::export(&desk, &id, form.into()),
        Command::Schema {
            of: Format::Scenario,
        } => Ok(exchange::schema()),
        Command::Paths { file } => paths::run(&desk, &file),
        Command::Simulate {
            file,
            difficulty,
            runs,
            seed,
        } => simulate::run(&desk, &file, difficulty, runs, seed),
        Command::Diff { old, new } => diff::run(&desk, &old, &new),
        Command::Stats { file } => stats::run(&desk, &file),
        Command::Demo => demo::run(&desk),
        Command::Season { name } => season::run(&desk, &name),
        Command::Verify => verify::run(&desk),
    };
    let exit = match outcome {
        Ok(answer) => answer.print(json),
        Err(problem) => {
            eprintln!(
                "{}\n{}",
                problem.what(desk.language),
                problem.next(desk.language)
            );
            exit_for(&problem)
        }
    };
    ExitCode::from(exit as u8)
}

/// A refusal is 1; what cannot be used at all is 2: a broken file, or a workspace that is none.
fn exit_for(problem: &Problem) -> Exit {
    let unusable = ["workspace-", "file", "scenario-file-", "import-"];
    let is_unusable = unusable.iter().any(|start| problem.code.starts_with(start))
        && problem.code != "import-nothing-new";
    match problem.kind {
        Kind::Refused if is_unusable => Exit::Unusable,
        Kind::Refused => Exit::Findings,
        Kind::Broken => Exit::Unusable,
    }
}
