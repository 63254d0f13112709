//! The private page, opened: scenario, intended response, what happened, and what the run suggests
//! to improve.

use super::view::{ExplainView, FactView, FaultLine, MomentView};
use crate::runs::{Names, RunRecord, sentence, title};
use drill_domain::id::FaultId;
use drill_domain::run::{Event, EventKind, Script};
use drill_domain::scenario::Language;
use drill_domain::scenario::resolution_sets::resolution_sets;
use drill_text::{format, get, plain, resolution};

/// What the page shows, and nameless candidates for improvements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Played {
    pub explain: ExplainView,
    pub candidates: Vec<String>,
}

impl Default for Played {
    fn default() -> Self {
        Self {
            explain: ExplainView {
                scenario: None,
                title: String::new(),
                goals: Vec::new(),
                faults: Vec::new(),
                resolution: Vec::new(),
                intended_response: String::new(),
                timeline: Vec::new(),
                measures: Vec::new(),
            },
            candidates: Vec::new(),
        }
    }
}

pub(super) fn played(run: &RunRecord, names: &Names, language: Language) -> Played {
    let scenario = &run.scenario;
    let script = Script::new(scenario);
    let mut resolution = Vec::new();
    for root in scenario
        .episodes
        .iter()
        .filter_map(|episode| episode.root.as_ref())
    {
        if let Ok(sets) = resolution_sets(scenario, root) {
            resolution.extend(resolution::sentences(language, scenario, &sets));
        }
    }
    let mut events: Vec<&Event> = run.state.events().filter(|event| is_told(event)).collect();
    events.sort_by_key(|event| event.clock);
    let timeline = events
        .iter()
        .map(|event| MomentView {
            clock: format::clock(event.clock),
            who: event
                .who
                .and_then(|id| names.get(&id).cloned())
                .unwrap_or_default(),
            what: sentence(language, &script, event, names),
        })
        .collect();
    Played {
        explain: ExplainView {
            scenario: None,
            title: scenario.head.title.clone(),
            goals: scenario
                .head
                .goals
                .iter()
                .map(|goal| goal.text.clone())
                .collect(),
            faults: scenario
                .faults
                .iter()
                .map(|fault| FaultLine {
                    numeral: fault.numeral,
                    title: fault.title.clone(),
                    cause: fault
                        .variant(run.drill.difficulty)
                        .map(|variant| variant.cause.clone())
                        .unwrap_or_default(),
                })
                .collect(),
            resolution,
            intended_response: scenario.head.intended_response.clone(),
            timeline,
            measures: measures(run, language),
        },
        candidates: candidates(run, &script, language),
    }
}

/// Notes are told by their authors, and who was there stands elsewhere.
fn is_told(event: &Event) -> bool {
    !matches!(
        event.kind,
        EventKind::Noted { .. } | EventKind::Attendance { .. }
    )
}

fn measures(run: &RunRecord, language: Language) -> Vec<FactView> {
    let figures = run.measures();
    let fact = |key: &str, value: String| FactView {
        label: plain(language, &format!("retrospective-{key}")),
        value,
    };
    let moment =
        |key: &str, seconds: Option<u32>| seconds.map(|seconds| fact(key, format::clock(seconds)));
    let mut facts: Vec<FactView> = [
        moment("detected", figures.detected),
        moment("announced", figures.announced),
        moment("scope", figures.scope_stated),
    ]
    .into_iter()
    .flatten()
    .collect();
    let repair = |fault: &FaultId, value: String| {
        let known = run.scenario.faults.iter().find(|one| one.id == *fault);
        let title = known.map_or("", |one| one.title.as_str());
        FactView {
            label: get(
                language,
                "retrospective-repaired",
                &[("fault", title.into())],
            ),
            value,
        }
    };
    for (fault, seconds) in &figures.repaired {
        facts.push(repair(fault, format::clock(*seconds)));
    }
    for fault in &figures.unrepaired {
        facts.push(repair(fault, plain(language, "retrospective-unrepaired")));
    }
    facts.extend(moment("notice", figures.notice));
    facts.extend(moment("ended", figures.ended));
    let answers = [
        ("full", figures.answered),
        ("part", figures.partly),
        ("missed", figures.missed),
    ];
    if answers.iter().any(|(_, count)| *count > 0) {
        let args: Vec<_> = answers
            .into_iter()
            .map(|(name, count)| (name, count.into()))
            .collect();
        facts.push(fact(
            "answers",
            get(language, "retrospective-answers-value", &args),
        ));
    }
    for (key, count) in [("hints", figures.hints), ("mistakes", figures.mistakes)] {
        if count > 0 {
            facts.push(fact(key, format::whole(count.into())));
        }
    }
    facts
}

/// Mistakes, missed questions and late actions, as sentences without names.
fn candidates(run: &RunRecord, script: &Script<'_>, language: Language) -> Vec<String> {
    let say = |key: &str, what: String| {
        get(
            language,
            &format!("retrospective-candidate-{key}"),
            &[("what", what.into())],
        )
    };
    let mut found = Vec::new();
    for event in run.state.events() {
        if let EventKind::MistakeMade { node, text } = &event.kind {
            let what = node
                .as_ref()
                .map_or_else(|| text.clone(), |node| title(script, node));
            found.push(say("mistake", what));
        }
    }
    found.extend(
        run.measures()
            .late
            .iter()
            .map(|node| say("late", title(script, node))),
    );
    found.dedup();
    found
}
