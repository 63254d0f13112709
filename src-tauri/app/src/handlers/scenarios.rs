//! Scenarios: the list, files, and the one open in the studio.

use super::Session;
use crate::wire::Nothing;
use crate::wire::scenarios::*;
use drill_domain::id::ScenarioId;
use drill_domain::record::Team;
use drill_domain::scenario::check::{Finding, Severity, check_at, prepared};
use drill_domain::scenario::edit::Edit;
use drill_domain::scenario::layout::layout;
use drill_domain::scenario::paths::{Durations, durations, path_count};
use drill_domain::scenario::resolution_sets::resolution_sets;
use drill_domain::scenario::{Language, Scenario};
use drill_text::{Arg, format, resolution};
use drill_workbook::problem::{Outcome, Problem};
use drill_workbook::{Document, Workbook, scenarios};
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

/// Writes a scenario to a file.
///
/// # Errors
/// When the scenario is not there, or the file cannot be written.
pub fn export(session: &Session, to: ScenarioExport) -> Outcome<Nothing> {
    session.workbook(|workbook| {
        let done = workbook.export_scenario(to.scenario)?;
        let path = Path::new(&to.path);
        std::fs::write(path, done.value).map_err(|error| Problem::unwritable(path, &error))?;
        Ok(Nothing {})
    })
}

/// A scenario with everything worked out about it.
///
/// # Errors
/// When it is not there.
pub fn open(session: &Session, of: ScenarioRef) -> Outcome<ScenarioView> {
    let language = session.language();
    session.workbook(|workbook| view(workbook, of.scenario, language))
}

/// Carries out an edit.
///
/// # Errors
/// When it is refused; nothing is changed then.
pub fn edit(session: &Session, what: ScenarioEdit) -> Outcome<ScenarioEdited> {
    let language = session.language();
    session.workbook(|workbook| {
        let done = workbook.edit_scenario(what.scenario, &what.edit)?;
        Ok(ScenarioEdited {
            view: view(workbook, what.scenario, language)?,
            element: done.value.element,
        })
    })
}

/// Takes back the last step.
///
/// # Errors
/// When there is none.
pub fn undo(session: &Session, of: ScenarioRef) -> Outcome<ScenarioView> {
    let language = session.language();
    session.workbook(|workbook| {
        workbook.undo(Document::Scenario(of.scenario))?;
        view(workbook, of.scenario, language)
    })
}

/// Does the last undone step again.
///
/// # Errors
/// When there is none.
pub fn redo(session: &Session, of: ScenarioRef) -> Outcome<ScenarioView> {
    let language = session.language();
    session.workbook(|workbook| {
        workbook.redo(Document::Scenario(of.scenario))?;
        view(workbook, of.scenario, language)
    })
}

fn view(workbook: &Workbook, id: ScenarioId, language: Language) -> Outcome<ScenarioView> {
    let store = workbook.view();
    let row = scenarios::row(&store, id)?;
    let scenario = scenarios::read(&store, id)?;
    let team = row
        .team
        .map(|team| store.get::<Team>(&[&team]))
        .transpose()?
        .flatten();
    let history = workbook.history(Document::Scenario(id))?;
    let label = |packed: Option<String>| packed.map(|packed| drill_text::label(language, &packed));
    let chosen = scenario.head.difficulty;
    let lengths: Vec<Durations> = prepared(&scenario)
        .into_iter()
        .filter_map(|at| durations(&scenario, at).ok())
        .collect();
    Ok(ScenarioView {
        id,
        team: team.map(|team| team.name).unwrap_or_default(),
        layout: layout(&scenario, chosen),
        findings: check_at(&scenario, scenarios::stage(&store, id)?)
            .into_iter()
            .map(|finding| finding_view(language, finding))
            .collect(),
        durations: lengths.iter().map(duration_view).collect(),
        dominates: dominates(language, &scenario, &lengths),
        path_count: path_count(&scenario, chosen)
            .map(|count| grouped(&count.to_string()))
            .unwrap_or_default(),
        resolutions: resolutions(language, &scenario),
        undo: label(history.undo),
        redo: label(history.redo),
        saved_at: format::time(workbook.clock().local(row.changed)),
        scenario,
    })
}

const fn duration_view(lengths: &Durations) -> DurationView {
    DurationView {
        difficulty: lengths.difficulty,
        shortest: lengths.shortest,
        likely: lengths.likely,
        longest: lengths.longest,
    }
}

fn dominates(language: Language, scenario: &Scenario, lengths: &[Durations]) -> String {
    let chosen = lengths
        .iter()
        .find(|l| l.difficulty == scenario.head.difficulty);
    let Some(moves) = chosen.and_then(|l| l.moves_most.as_ref()) else {
        return String::new();
    };
    let decision = scenario.nodes.iter().find(|n| n.id == moves.decision);
    let title = decision.map_or("", |n| n.title.as_str());
    let args = [
        ("title", Arg::from(title)),
        ("minutes", Arg::from(moves.minutes)),
    ];
    drill_text::get(language, "scenario-dominates", &args)
}

/// Digits with their thousands set apart, however many there are; very many as a power of ten.
fn grouped(digits: &str) -> String {
    if digits.len() > 18 {
        return format!(
            "{}.{} × 10^{}",
            &digits[..1],
            &digits[1..3],
            digits.len() - 1
        );
    }
    digits
        .parse()
        .map_or_else(|_| digits.to_owned(), format::whole)
}

fn resolutions(language: Language, scenario: &Scenario) -> Vec<ResolutionView> {
    let roots = scenario
        .episodes
        .iter()
        .filter_map(|e| Some((e, e.root.as_ref()?)));
    roots
        .map(|(episode, root)| match resolution_sets(scenario, root) {
            Ok(found) => ResolutionView {
                episode: episode.id.clone(),
                sentences: resolution::sentences(language, scenario, &found),
                sets: found.sets,
            },
            Err(refusal) => ResolutionView {
                episode: episode.id.clone(),
                sets: Vec::new(),
                sentences: vec![resolution::refusal(language, &refusal)],
            },
        })
        .collect()
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
