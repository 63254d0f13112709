//! Everything the book shows, worded and in order; the templates only set it.

use super::faults::{self, FaultLine, Night, Table};
use super::picture;
use super::steps::{Fact, Step, speaker, step};
use super::timeline::{Timeline, timeline};
use super::words::Words;
use drill_domain::id::{FaultId, PersonaId};
use drill_domain::scenario::{
    Candidate, Choice, EdgeKind, Head, IncidentType, Language, NodeKind, PersonaKind, Scenario,
};
use drill_text::Arg;
use serde::Serialize;

/// The book.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Book {
    pub language: &'static str,
    pub title: String,
    pub facts: Vec<Fact>,
    pub goals: Vec<Fact>,
    pub source: String,
    pub cast: Vec<Cast>,
    pub nights: Vec<Night>,
    /// The drawing in pieces, one a page; SVG with people's text escaped.
    pub picture: picture::Picture,
    pub timeline: Timeline,
    pub episodes: Vec<Part>,
    pub asks: Vec<Ask>,
    pub ladders: Vec<Ladder>,
    pub how: String,
    pub hints_from: String,
    pub intended: String,
    pub faults: Vec<FaultLine>,
    pub conditions: Vec<Fact>,
    pub gates: Vec<Fact>,
    pub tables: Vec<Table>,
    pub candidates: Vec<CandidateLine>,
}

/// Someone the facilitator speaks as.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Cast {
    pub look: &'static str,
    pub name: String,
    pub voice: String,
    pub concerns: String,
    pub steps: String,
}

/// The steps of an episode.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Part {
    pub title: String,
    pub recovered: Vec<String>,
    pub steps: Vec<Step>,
}

/// One line of the list of questions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Ask {
    pub number: usize,
    pub when: String,
    pub who: String,
    pub text: String,
}

/// The hints for one fault.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Ladder {
    pub title: String,
    pub steps: Vec<Step>,
}

/// A candidate with its reasons.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct CandidateLine {
    pub title: String,
    pub choice: String,
    pub description: String,
    pub reasons: Vec<Fact>,
}

pub(super) fn contents(scenario: &Scenario) -> Book {
    let w = &Words::of(scenario);
    let head = &scenario.head;
    let minutes = ("minutes", Arg::from(head.help_from));
    Book {
        language: match head.language {
            Language::Ko => "ko",
            Language::En => "en",
        },
        title: if head.title.is_empty() {
            w.studio("untitled")
        } else {
            head.title.clone()
        },
        facts: about(w, head),
        goals: head
            .goals
            .iter()
            .map(|goal| Fact {
                label: goal.text.clone(),
                lines: measured(w, &goal.measured_by),
                ..Fact::default()
            })
            .collect(),
        source: head.source.clone(),
        cast: cast(w),
        nights: faults::nights(w),
        picture: picture::picture(w),
        timeline: timeline(w),
        episodes: parts(w),
        asks: asks(w),
        ladders: ladders(w),
        how: w.with("how-is", std::slice::from_ref(&minutes)),
        hints_from: w.with("hints-is", &[minutes]),
        intended: head.intended_response.clone(),
        faults: faults::faults(w),
        conditions: faults::conditions(w),
        gates: faults::gates(w),
        tables: faults::tables(w),
        candidates: scenario
            .candidates
            .iter()
            .map(|candidate| candidate_line(w, candidate))
            .collect(),
    }
}

fn measured(w: &Words<'_>, how: &str) -> Vec<String> {
    if how.is_empty() {
        return Vec::new();
    }
    vec![w.with("measured", &[("how", Arg::from(how))])]
}

fn about(w: &Words<'_>, head: &Head) -> Vec<Fact> {
    let incident = w.studio(match head.incident_type {
        IncidentType::AvailabilityOutage => "incident-availabilityOutage",
        IncidentType::SecurityIncident => "incident-securityIncident",
        IncidentType::DataLeak => "incident-dataLeak",
        IncidentType::Other => "incident-other",
    });
    let minutes = |key: &str, minutes: u32| w.with(key, &[("minutes", Arg::from(minutes))]);
    let facts = [
        ("services", head.services.join(" · ")),
        ("incident", incident),
        ("chosen", w.difficulty(head.difficulty)),
        ("time-box", minutes("minutes", head.time_box)),
        ("help-from", minutes("from-minute", head.help_from)),
        ("earliest", minutes("before", head.earliest_end)),
    ];
    facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| Fact {
            label: w.word(key),
            lines: vec![value],
            ..Fact::default()
        })
        .collect()
}

fn cast(w: &Words<'_>) -> Vec<Cast> {
    let speaks = |persona: &PersonaId| {
        let own = w.numbers.order.iter().filter(|at| {
            let speaker = match &w.scenario.nodes[**at].kind {
                NodeKind::Inject(inject) => inject.persona.as_ref(),
                NodeKind::Hint(hint) => hint.persona.as_ref(),
                NodeKind::Symptom(_)
                | NodeKind::Decision(_)
                | NodeKind::Action(_)
                | NodeKind::Mistake(_)
                | NodeKind::Monitoring(_)
                | NodeKind::Notice(_)
                | NodeKind::Aftercare(_)
                | NodeKind::Ending(_)
                | NodeKind::Note => None,
            };
            speaker == Some(persona)
        });
        let numbers: Vec<String> = own.map(|at| w.numbers.at(*at).to_string()).collect();
        numbers.join(", ")
    };
    let personas = w.scenario.personas.iter();
    personas
        .map(|persona| Cast {
            look: match persona.kind {
                PersonaKind::CustomerCentre => "centre",
                PersonaKind::EmergencyCommittee => "committee",
                PersonaKind::Cto => "cto",
                PersonaKind::Marketing => "marketing",
                PersonaKind::Own => "own",
            },
            name: persona.name.clone(),
            voice: persona.voice.clone(),
            concerns: persona.concerns.clone(),
            steps: speaks(&persona.id),
        })
        .collect()
}

/// Positions of all steps but hints.
fn flow<'w>(w: &'w Words<'_>) -> impl Iterator<Item = usize> + 'w {
    let is_hint = |at: &usize| matches!(w.scenario.nodes[*at].kind, NodeKind::Hint(_));
    w.numbers
        .order
        .iter()
        .copied()
        .filter(move |at| !is_hint(at))
}

fn parts(w: &Words<'_>) -> Vec<Part> {
    let mut parts: Vec<Part> = w
        .scenario
        .episodes
        .iter()
        .map(|episode| Part {
            title: episode.title.clone(),
            recovered: faults::resolutions(w, episode),
            steps: Vec::new(),
        })
        .collect();
    let mut others = Vec::new();
    for at in flow(w) {
        let own = &w.scenario.nodes[at].episode;
        match w.scenario.episodes.iter().position(|e| e.id == *own) {
            Some(part) => parts[part].steps.push(step(w, at)),
            None => others.push(step(w, at)),
        }
    }
    if !others.is_empty() {
        parts.push(Part {
            title: w.word("other-steps"),
            recovered: Vec::new(),
            steps: others,
        });
    }
    parts
}

fn asks(w: &Words<'_>) -> Vec<Ask> {
    flow(w)
        .filter_map(|at| match &w.scenario.nodes[at].kind {
            NodeKind::Inject(inject) => {
                let Step { when, number, .. } = step(w, at);
                Some(Ask {
                    number,
                    when: when.join(" / "),
                    who: speaker(w, inject.persona.as_ref()),
                    text: inject.text.clone(),
                })
            }
            NodeKind::Symptom(_)
            | NodeKind::Decision(_)
            | NodeKind::Action(_)
            | NodeKind::Mistake(_)
            | NodeKind::Hint(_)
            | NodeKind::Monitoring(_)
            | NodeKind::Notice(_)
            | NodeKind::Aftercare(_)
            | NodeKind::Ending(_)
            | NodeKind::Note => None,
        })
        .collect()
}

/// Hints by fault, in the order of faults, each from vague to plain; those of no fault last.
fn ladders(w: &Words<'_>) -> Vec<Ladder> {
    let known = |id: &FaultId| w.scenario.faults.iter().position(|f| f.id == *id);
    let mut rungs: Vec<(usize, u32, usize)> = Vec::new();
    for &at in &w.numbers.order {
        if let NodeKind::Hint(hint) = &w.scenario.nodes[at].kind {
            let fault = hint.fault.as_ref().and_then(known);
            rungs.push((fault.unwrap_or(usize::MAX), hint.rung, at));
        }
    }
    rungs.sort_by_key(|(fault, rung, at)| (*fault, *rung, w.numbers.at(*at)));
    let mut ladders: Vec<(usize, Ladder)> = Vec::new();
    for (fault, _, at) in rungs {
        let mut rung = step(w, at);
        // A ladder is read downwards; only help that belongs to a step is named.
        let helps = |to: usize| {
            w.numbers.out_of(at).iter().any(|e| {
                e.kind == EdgeKind::HintFor
                    && w.numbers.position(&e.to).map(|p| w.numbers.at(p)) == Some(to)
            })
        };
        rung.next.retain(|next| helps(next.number));
        match ladders.last_mut() {
            Some((of, ladder)) if *of == fault => ladder.steps.push(rung),
            Some(_) | None => {
                let title = match w.scenario.faults.get(fault) {
                    Some(fault) => format!("[{}] {}", fault.numeral, fault.title),
                    None => w.word("no-fault"),
                };
                let steps = vec![rung];
                ladders.push((fault, Ladder { title, steps }));
            }
        }
    }
    ladders.into_iter().map(|(_, ladder)| ladder).collect()
}

fn candidate_line(w: &Words<'_>, candidate: &Candidate) -> CandidateLine {
    let reasons = [
        ("reason-for", &candidate.reasons_for),
        ("reason-against", &candidate.reasons_against),
    ];
    CandidateLine {
        title: candidate.title.clone(),
        choice: w.studio(match candidate.choice {
            Choice::Open => "choice-open",
            Choice::Selected => "choice-selected",
            Choice::Dropped => "choice-dropped",
        }),
        description: candidate.description.clone(),
        reasons: reasons
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(key, text)| Fact {
                label: w.word(key),
                lines: vec![text.clone()],
                ..Fact::default()
            })
            .collect(),
    }
}
