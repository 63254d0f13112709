//! Scenarios: the list, and files. The one open in the studio has a file of its own.

use super::Session;
use super::save::save_document;
use crate::wire::Nothing;
use crate::wire::scenarios::*;
use drill_domain::record::Team;
use drill_domain::scenario::Language;
use drill_domain::scenario::Scenario;
use drill_domain::scenario::check::{Finding, Severity, check_at};
use drill_domain::scenario::edit::Edit;
use drill_report::diagram;
use drill_text::{Arg, format};
use drill_workbook::problem::{Outcome, Problem};
use drill_workbook::scenarios;
use std::collections::HashMap;
use std::path::Path;

/// Every scenario, the last changed first.
///
/// # Errors
/// When the file cannot be read.
pub fn list(session: &Session, _: Nothing) -> Outcome<Vec<ScenarioCard>> {
    let language = session.language();
    session.workbook(|workbook| {
        let view = workbook.view();
        let teams: HashMap<_, _> = view
            .all::<Team>()?
            .into_iter()
            .map(|t| (t.id, t.name))
            .collect();
        let card = |(row, head): (
            drill_workbook::table::ScenarioRow,
            drill_domain::scenario::Head,
        )| {
            let scenario = scenarios::read(&view, row.id)?;
            let findings = check_at(&scenario, scenarios::stage(&view, row.id)?);
            let errors = findings
                .iter()
                .filter(|f| f.code.severity() == Severity::Error)
                .count();
            Ok(ScenarioCard {
                id: row.id,
                title: head.title,
                team: row
                    .team
                    .and_then(|id| teams.get(&id))
                    .cloned()
                    .unwrap_or_default(),
                team_id: row.team,
                language: head.language,
                changed: format::moment(language, workbook.clock().local(row.changed)),
                nodes: scenario.nodes.len(),
                errors,
                warnings: findings.len() - errors,
            })
        };
        scenarios::list(&view)?.into_iter().map(card).collect()
    })
}

/// Makes an empty scenario.
///
/// # Errors
/// When the team is not there.
pub fn create(session: &Session, draft: ScenarioDraft) -> Outcome<ScenarioMade> {
    let language = draft.language.unwrap_or_else(|| session.language());
    session.workbook(|workbook| {
        let done = workbook.create_scenario(&draft.title, language, draft.team)?;
        Ok(ScenarioMade {
            scenario: done.value,
        })
    })
}

/// Adds a copy.
///
/// # Errors
/// When the scenario is not there.
pub fn duplicate(session: &Session, of: ScenarioRef) -> Outcome<ScenarioMade> {
    session.workbook(|workbook| {
        let head = scenarios::read(&workbook.view(), of.scenario)?.head;
        let title = drill_text::get(
            head.language,
            "scenario-copy",
            &[("title", Arg::from(head.title))],
        );
        let done = workbook.duplicate_scenario(of.scenario, &title)?;
        Ok(ScenarioMade {
            scenario: done.value,
        })
    })
}

/// Gives it another title.
///
/// # Errors
/// When the scenario is not there.
pub fn rename(session: &Session, to: ScenarioTitle) -> Outcome<Nothing> {
    session.workbook(|workbook| {
        let mut head = scenarios::read(&workbook.view(), to.scenario)?.head;
        head.title = to.title.trim().to_owned();
        workbook.edit_scenario(to.scenario, &Edit::SetHead { head })?;
        Ok(Nothing {})
    })
}

/// Puts it away.
///
/// # Errors
/// When the scenario is not there.
pub fn remove(session: &Session, of: ScenarioRef) -> Outcome<Nothing> {
    session.workbook(|workbook| {
        workbook.remove_scenario(of.scenario)?;
        Ok(Nothing {})
    })
}

/// Brings back one that was put away.
///
/// # Errors
/// When there never was one.
pub fn restore(session: &Session, of: ScenarioRef) -> Outcome<Nothing> {
    session.workbook(|workbook| {
        workbook.restore_scenario(of.scenario)?;
        Ok(Nothing {})
    })
}

/// Adds a scenario from a file.
///
/// # Errors
/// When the file cannot be read, or is not a sound scenario file.
pub fn import(session: &Session, from: ScenarioImport) -> Outcome<ScenarioMade> {
    let bytes = read_file(Path::new(&from.path))?;
    session.workbook(|workbook| {
        let done = workbook.import_scenario(&bytes, from.team)?;
        Ok(ScenarioMade {
            scenario: done.value,
        })
    })
}

/// The bytes of a scenario file that is not too large to look at.
///
/// # Errors
/// When it is, or cannot be read.
pub fn read_file(path: &Path) -> Outcome<Vec<u8>> {
    let broken = |error: std::io::Error| Problem::unreadable(path, &error);
    let most = drill_domain::scenario::format::MAX_BYTES;
    let size = std::fs::metadata(path).map_err(broken)?.len();
    if size > most as u64 {
        let problem = drill_domain::scenario::format::FileProblem::TooLarge { most };
        return Err(scenarios::file_problem(&problem));
    }
    std::fs::read(path).map_err(broken)
}

/// Writes a scenario to a file. A version keeps what was handed out.
///
/// # Errors
/// When the scenario is not there, or the file cannot be written; the file is then as it was.
pub fn export(session: &Session, to: ScenarioExport) -> Outcome<Nothing> {
    session.workbook(|workbook| {
        let scenario = workbook.scenario_for_file(to.scenario)?;
        let text = written(&scenario, to.form.unwrap_or_default());
        save_document(Path::new(&to.path), text.as_bytes())?;
        workbook.record_export(to.scenario)?;
        Ok(Nothing {})
    })
}

/// A scenario in one of its forms.
#[must_use]
pub fn written(scenario: &Scenario, form: ExportForm) -> String {
    match form {
        ExportForm::Scenario => drill_domain::scenario::format::write(scenario),
        ExportForm::Mermaid => diagram::mermaid(scenario),
        ExportForm::Canvas => diagram::canvas(scenario),
    }
}

/// What a form leaves out, a line each.
///
/// # Errors
/// Never.
pub fn losses(session: &Session, of: ExportAsked) -> Outcome<Vec<String>> {
    let language = session.language();
    Ok(match of.form {
        ExportForm::Scenario => Vec::new(),
        ExportForm::Mermaid => diagram::losses(language, diagram::Form::Mermaid),
        ExportForm::Canvas => diagram::losses(language, diagram::Form::Canvas),
    })
}

/// A finding in words.
#[must_use]
pub fn finding_view(language: Language, finding: Finding) -> FindingView {
    let key = format!("finding-{}", finding.code.key());
    let is_named = finding
        .args
        .get("title")
        .is_none_or(|title| !title.is_empty());
    // Titles stay text even when they look like numbers; figures choose plural forms.
    let value = |name: &str, value: &str| match name {
        "title" | "missing" | "fault" | "episode" | "answer" => Arg::from(value),
        _ => drill_text::arg(value),
    };
    let mut args: Vec<(&str, Arg)> = finding
        .args
        .iter()
        .map(|(name, text)| (*name, value(name, text)))
        .collect();
    args.push(("named", Arg::from(if is_named { "yes" } else { "no" })));
    let words = |key: &str| drill_text::find(language, key, &args);
    FindingView {
        code: finding.code.key().to_owned(),
        severity: finding.code.severity(),
        what: words(&key).unwrap_or_else(|| key.clone()),
        next: words(&format!("{key}.next")).unwrap_or_default(),
        why: words(&format!("{key}.why")).unwrap_or_default(),
        elements: finding.at,
        fix: finding.fix.map(|edit| FixView {
            title: words(&format!("{key}.fix"))
                .unwrap_or_else(|| drill_text::plain(language, "finding-fix")),
            edit,
        }),
    }
}
