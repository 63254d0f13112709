//! `drillbook import FILE`, `drillbook export scenario ID` and `drillbook schema scenario`.

use super::{Answer, Desk, scenario_file};
use crate::handlers::files;
use crate::handlers::scenarios::written;
use crate::wire::scenarios::ExportForm;
use drill_domain::id::ScenarioId;
use drill_domain::scenario::{Scenario, format};
use drill_report::diagram;
use drill_text::{Arg, get};
use drill_workbook::dashboard::SeasonBook;
use drill_workbook::imports::{ImportChoices, preview_into};
use drill_workbook::problem::{Outcome, Problem};
use serde_json::{Value, json};
use std::path::Path;

/// Brings a scenario file or a sheet of past results into the workspace; with `dry_run` only says
/// what it would bring.
pub(super) fn import(desk: &Desk, file: &Path, dry_run: bool) -> Outcome<Answer> {
    let bytes = files::read(file)?;
    let looks_like_json = bytes
        .iter()
        .find(|b| !b.is_ascii_whitespace() && !matches!(b, 0xef | 0xbb | 0xbf));
    if looks_like_json == Some(&b'{') || file.extension().is_some_and(|ext| ext == "json") {
        return scenario(desk, &bytes, dry_run);
    }
    let name = file
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let choices = ImportChoices::default();
    // A workspace that is not there yet is not made for a dry run: what comes meets an empty one.
    let mut workbook = if dry_run && !desk.workspace_path()?.exists() {
        None
    } else {
        Some(desk.open()?)
    };
    let preview = match &workbook {
        Some(workbook) => workbook.import_preview(&name, &bytes, &choices, desk.language)?,
        None => preview_into(
            &SeasonBook::default(),
            &*desk.clock,
            &name,
            &bytes,
            &choices,
            desk.language,
        )?,
    };
    let counts = preview
        .counts
        .iter()
        .map(|count| format!("{} {}", count.value, count.label));
    let lines: Vec<String> = counts.chain(preview.seasons.iter().cloned()).collect();
    let mut json = json!({ "kind": "results", "dryRun": dry_run, "preview": preview });
    if let Some(workbook) = workbook.as_mut().filter(|_| !dry_run) {
        let done = workbook.import_apply(&name, &bytes, &choices)?;
        json["import"] = json!(done.value.import);
        json["rounds"] = json!(done.value.rounds);
        json["participations"] = json!(done.value.participations);
    }
    let mut answer = Answer::fine(lines.join("\n"), &json);
    for row in preview.problems {
        answer = answer.with_message(format!("{}: {} ({})", row.line, row.what, row.happens));
    }
    Ok(answer)
}

fn scenario(desk: &Desk, bytes: &[u8], dry_run: bool) -> Outcome<Answer> {
    let scenario = scenario_file::parse(bytes)?;
    let mut json = json!({
        "kind": "scenario", "dryRun": dry_run, "title": scenario.head.title,
        "nodes": scenario.nodes.len(), "faults": scenario.faults.len(),
    });
    if dry_run {
        return Ok(Answer::fine(
            said(desk, "cli-would-import", &scenario),
            &json,
        ));
    }
    let id = desk.open()?.import_scenario(bytes, None)?.value;
    json["scenario"] = json!(id);
    let text = format!("{}\n{id}", said(desk, "cli-imported", &scenario));
    Ok(Answer::fine(text, &json))
}

fn said(desk: &Desk, key: &str, scenario: &Scenario) -> String {
    let args = [
        ("title", Arg::from(scenario.head.title.as_str())),
        ("nodes", Arg::from(scenario.nodes.len())),
    ];
    get(desk.language, key, &args)
}

/// Prints a scenario of the workspace, or of a file, in one of its forms. What the form leaves out is
/// told on standard error.
pub(super) fn export(desk: &Desk, source: &str, form: ExportForm) -> Outcome<Answer> {
    let text = match source.parse::<ScenarioId>() {
        Ok(id) => {
            let mut workbook = desk.open_existing()?;
            let text = written(&workbook.scenario_for_file(id)?, form);
            workbook.record_export(id)?;
            text
        }
        Err(_) if Path::new(source).is_file() => written(
            &scenario_file::read(Path::new(source), desk.language)?,
            form,
        ),
        Err(_) => return Err(Problem::refused("scenario-unknown")),
    };
    let (json, lost) = match form {
        // The text is JSON already, so that both forms are the same.
        ExportForm::Scenario | ExportForm::Canvas => {
            let unexpected = |error: serde_json::Error| {
                Problem::broken("unexpected").with("detail", error.to_string())
            };
            let json: Value = serde_json::from_str(&text).map_err(unexpected)?;
            (
                json,
                (form == ExportForm::Canvas).then_some(diagram::Form::Canvas),
            )
        }
        ExportForm::Mermaid => (json!({ "mermaid": text }), Some(diagram::Form::Mermaid)),
    };
    let mut answer = Answer::fine(text.trim_end(), &json);
    for line in lost
        .into_iter()
        .flat_map(|form| diagram::losses(desk.language, form))
    {
        answer = answer.with_message(line);
    }
    Ok(answer)
}

/// Prints the JSON Schema of scenario files.
pub(super) fn schema() -> Answer {
    let schema = format::schema();
    Answer::fine(format!("{schema:#}"), &schema)
}
