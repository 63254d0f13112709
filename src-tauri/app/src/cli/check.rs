//! `drillbook check FILE…`: what does not hold together in scenario files.

use super::{Answer, Desk, Exit, scenario_file};
use crate::handlers::scenarios::finding_view;
use drill_domain::scenario::check::{Severity, check};
use drill_workbook::problem::Outcome;
use serde_json::{Value, json};
use std::path::PathBuf;

/// Checks every file. Errors make the exit code 1, a file that cannot be read makes it 2; warnings
/// alone are fine.
pub(super) fn run(desk: &Desk, files: &[PathBuf]) -> Outcome<Answer> {
    let mut lines = Vec::new();
    let mut all = Vec::new();
    let mut messages = Vec::new();
    let mut exit = Exit::Fine;
    for file in files {
        let path = file.display().to_string();
        let scenario =
            match scenario_file::bytes(file).and_then(|bytes| scenario_file::parse(&bytes)) {
                Ok(scenario) => scenario,
                Err(problem) => {
                    let (what, next) = (problem.what(desk.language), problem.next(desk.language));
                    messages.push(format!("{path}: {what} {next}"));
                    all.push(
                        json!({ "file": path, "unusable": { "code": problem.code, "what": what } }),
                    );
                    exit = Exit::Unusable;
                    continue;
                }
            };
        let found = check(&scenario);
        let has_error = found.iter().any(|f| f.code.severity() == Severity::Error);
        if has_error && exit == Exit::Fine {
            exit = Exit::Findings;
        }
        let mut told: Vec<Value> = Vec::new();
        for finding in found {
            let finding = finding_view(desk.language, finding);
            let ids: Vec<&str> = finding.elements.iter().map(|e| e.id.as_str()).collect();
            let mark = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            };
            lines.push(format!(
                "{path}: {mark} {} [{}]: {}",
                finding.code,
                ids.join(" "),
                finding.what
            ));
            told.push(json!({
                "code": finding.code,
                "severity": finding.severity,
                "elements": finding.elements,
                "what": finding.what,
                "next": finding.next,
                "why": finding.why,
                "fix": finding.fix.map(|fix| fix.edit),
            }));
        }
        if told.is_empty() {
            lines.push(format!("{path}: ok"));
        }
        all.push(json!({ "file": path, "findings": told }));
    }
    let mut answer = Answer::fine(lines.join("\n"), &all).with_exit(exit);
    answer.messages = messages;
    Ok(answer)
}
