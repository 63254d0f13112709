//! How a command answers: text for a person or JSON for a program, and an exit code.

use serde::Serialize;
use serde_json::Value;

/// The exit codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// All is fine.
    Fine = 0,
    /// There are findings, or a rule said no.
    Findings = 1,
    /// The input cannot be used.
    Unusable = 2,
}

/// What a command found.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// For a person, on standard output without `--json`.
    pub text: String,
    /// For a program, on standard output with `--json`.
    pub json: Value,
    /// Messages for a person, on standard error.
    pub messages: Vec<String>,
    /// The exit code.
    pub exit: Exit,
}

impl Answer {
    /// All is fine.
    #[must_use]
    pub fn fine(text: impl Into<String>, json: &impl Serialize) -> Self {
        Self {
            text: text.into(),
            json: serde_json::to_value(json).unwrap_or(Value::Null),
            messages: Vec::new(),
            exit: Exit::Fine,
        }
    }

    /// The same answer with another exit code.
    #[must_use]
    pub fn with_exit(mut self, exit: Exit) -> Self {
        self.exit = exit;
        self
    }

    /// The same answer with a message.
    #[must_use]
    pub fn with_message(mut self, message: impl Into<String>) -> Self {
        self.messages.push(message.into());
        self
    }

    /// Prints it. A reader that went away is no error.
    pub(super) fn print(&self, json: bool) -> Exit {
        use std::io::Write as _;
        for message in &self.messages {
            eprintln!("{message}");
        }
        let text = if json {
            format!("{:#}", self.json)
        } else {
            self.text.clone()
        };
        if !text.is_empty() {
            let _ = writeln!(std::io::stdout().lock(), "{text}");
        }
        self.exit
    }
}
