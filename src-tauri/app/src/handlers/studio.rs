//! The scenario open in the studio: worked out whole, and told as what differs from the version the
//! page has.

use super::Session;
use super::scenarios::finding_view;
use super::told::Told;
use crate::wire::scenarios::*;
use crate::wire::studio::*;
use drill_domain::id::ScenarioId;
use drill_domain::record::Team;
use drill_domain::scenario::analysis::Analysis;
use drill_domain::scenario::edit::LeftOut;
use drill_domain::scenario::paths::Durations;
use drill_domain::scenario::resolution_sets::resolution_sets;
use drill_domain::scenario::{Language, Scenario};
use drill_text::{Arg, format, resolution};
use drill_workbook::problem::{Outcome, Problem};
use drill_workbook::{Document, Workbook, scenarios};
use std::sync::Arc;

/// A scenario with everything worked out about it.
///
/// # Errors
/// When it is not there.
pub fn open(session: &Session, of: ScenarioRef) -> Outcome<ScenarioView> {
    told(session, of.scenario, None, |_| Ok(())).map(|((), _, now)| ScenarioView::clone(&now))
}

/// What changed since a version.
///
/// # Errors
/// When the scenario is not there.
pub fn refresh(session: &Session, step: ScenarioStep) -> Outcome<ScenarioChange> {
    told(session, step.scenario, step.since, |_| Ok(()))
        .map(|((), before, now)| since(before, &now))
}

/// Carries out an edit.
///
/// # Errors
/// When it is refused, or was made looking at an older state; nothing is changed then.
pub fn edit(session: &Session, what: ScenarioEdit) -> Outcome<ScenarioEdited> {
    let work = |workbook: &mut Workbook| workbook.edit_scenario(what.scenario, &what.edit);
    let (done, before, now) = changed(session, what.scenario, what.since, work)?;
    Ok(ScenarioEdited {
        change: since(before, &now),
        element: done.value.element,
        left_out: left_out(session.language(), done.value.left_out),
    })
}

/// What a pasted piece could not bring along; nothing when it all came.
fn left_out(language: Language, what: LeftOut) -> Option<String> {
    let LeftOut {
        triggers,
        windows,
        gates,
        faults,
        personas,
    } = what;
    let parts = [
        ("paste-left-out-triggers", triggers),
        ("paste-left-out-windows", windows),
        ("paste-left-out-gates", gates),
        ("paste-left-out-faults", faults),
        ("paste-left-out-personas", personas),
    ];
    let named = parts.into_iter().filter(|(_, count)| *count > 0);
    let list: Vec<String> = named
        .map(|(key, count)| drill_text::get(language, key, &[("count", Arg::from(count))]))
        .collect();
    let list = (!list.is_empty()).then(|| list.join(", "))?;
    let sentence = drill_text::get(language, "paste-left-out", &[("list", Arg::from(list))]);
    Some(sentence)
}

/// Takes back the last step.
///
/// # Errors
/// When there is none, or it was asked for looking at an older state.
pub fn undo(session: &Session, step: ScenarioStep) -> Outcome<ScenarioChange> {
    let work = |workbook: &mut Workbook| workbook.undo(Document::Scenario(step.scenario));
    changed(session, step.scenario, step.since, work).map(|(_, before, now)| since(before, &now))
}

/// Does the last undone step again.
///
/// # Errors
/// When there is none, or it was asked for looking at an older state.
pub fn redo(session: &Session, step: ScenarioStep) -> Outcome<ScenarioChange> {
    let work = |workbook: &mut Workbook| workbook.redo(Document::Scenario(step.scenario));
    changed(session, step.scenario, step.since, work).map(|(_, before, now)| since(before, &now))
}

/// What `work` gave, the version the page had if it is known, and the one it has now.
type Answered<T> = (T, Option<Arc<ScenarioView>>, Arc<ScenarioView>);

/// Like [`told`], for work that changes the scenario: refused when the page has not seen it as it
/// stands, since another window changed it. The page then looks again and asks anew.
fn changed<T>(
    session: &Session,
    id: ScenarioId,
    had: Option<u64>,
    work: impl FnOnce(&mut Workbook) -> Outcome<T>,
) -> Outcome<Answered<T>> {
    let seen = had.map(|version| session.told().version(id, version).cloned());
    told(session, id, had, |workbook| {
        let is_seen = match seen {
            None => true,
            Some(None) => false,
            Some(Some(told)) => {
                told.mark == workbook.mark()? || told.view.scenario == *workbook.scenario(id)?
            }
        };
        if !is_seen {
            return Err(Problem::refused("scenario-changed-meanwhile"));
        }
        work(workbook)
    })
}

/// Does `work`, then works out the scenario for a page that had the version `had`.
fn told<T>(
    session: &Session,
    id: ScenarioId,
    had: Option<u64>,
    work: impl FnOnce(&mut Workbook) -> Outcome<T>,
) -> Outcome<Answered<T>> {
    let language = session.language();
    let mut tellings = session.told();
    session.workbook(|workbook| {
        let done = work(workbook)?;
        let before = had
            .and_then(|version| tellings.version(id, version))
            .filter(|told| told.language == language)
            .map(|told| Arc::clone(&told.view));
        let mark = workbook.mark()?;
        let newest = tellings.newest(id, language);
        let now = match newest.filter(|told| told.mark == mark) {
            Some(same) => Arc::clone(&same.view),
            None => {
                let mut view = view(workbook, id, language)?;
                view.version = match newest {
                    // Nothing differs but what was written elsewhere.
                    Some(told) if is_same(&told.view, &view) => told.view.version,
                    Some(_) | None => session.next_version(),
                };
                Arc::new(view)
            }
        };
        let to = Told {
            view: Arc::clone(&now),
            language,
            mark,
        };
        tellings.tell(had, to);
        Ok((done, before, now))
    })
}

fn is_same(before: &ScenarioView, after: &ScenarioView) -> bool {
    before.scenario == after.scenario
        && before.layout == after.layout
        && before.findings == after.findings
        && before.facts == after.facts
}

/// The differences where the page's version is known, else everything.
fn since(before: Option<Arc<ScenarioView>>, now: &ScenarioView) -> ScenarioChange {
    match before {
        Some(before) => ScenarioChange::Delta {
            delta: Box::new(ScenarioDelta::between(&before, now)),
        },
        None => ScenarioChange::Whole {
            view: Box::new(now.clone()),
        },
    }
}

fn view(workbook: &mut Workbook, id: ScenarioId, language: Language) -> Outcome<ScenarioView> {
    let store = workbook.view();
    let row = scenarios::row(&store, id)?;
    let stage = scenarios::stage(&store, id)?;
    let team = row
        .team
        .map(|team| store.get::<Team>(&[&team]))
        .transpose()?
        .flatten();
    let history = workbook.history(Document::Scenario(id))?;
    let saved_at = format::time(workbook.clock().local(row.changed));
    let label = |packed: Option<String>| packed.map(|packed| drill_text::label(language, &packed));
    let scenario = workbook.scenario(id)?;
    let analysis = Analysis::of(scenario);
    let lengths = analysis.durations();
    Ok(ScenarioView {
        id,
        version: 0,
        layout: analysis.layout(),
        findings: analysis
            .findings(stage)
            .into_iter()
            .map(|finding| finding_view(language, finding))
            .collect(),
        facts: ScenarioFacts {
            team: team.map(|team| team.name).unwrap_or_default(),
            durations: lengths.iter().map(duration_view).collect(),
            dominates: dominates(language, scenario, &lengths),
            path_count: analysis
                .path_count()
                .map(|count| grouped(&count.to_string()))
                .unwrap_or_default(),
            resolutions: resolutions(language, scenario),
            undo: label(history.undo),
            redo: label(history.redo),
            saved_at,
        },
        scenario: scenario.clone(),
    })
}

fn duration_view(lengths: &Durations) -> DurationView {
    DurationView {
        difficulty: lengths.difficulty,
        shortest: lengths.shortest,
        likely: lengths.likely,
        longest: lengths.longest,
        dominant: lengths.moves_most.as_ref().map(|m| m.decision.clone()),
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
